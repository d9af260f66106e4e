import { barePersona } from "../bare-persona.ts";
import type { Persona } from "../persona.ts";
import { personaSchema } from "../persona-schema.ts";
import { isSame } from "./is-same.ts";
import { readHeading, writeHeading } from "./line-text.ts";
import { type Part, parts } from "./parts.ts";
import { readBlocks } from "./read-blocks.ts";
import { readDefinition } from "./read-definition.ts";
import { roleOf } from "./role-names.ts";
import { settleConsulting } from "./settle-consulting.ts";
import { headed, writePart } from "./write-part.ts";

/** A part with its text: as it was written, as long as that says the same as the data; else as it is usually written. */
type WrittenPart = { readonly name: string; readonly text: string };

/** The Markdown of a persona, without front matter; ends with a line break. */
export function writeDefinition(persona: Persona, embedded: string | null): string {
  const spaced = persona.layout?.spaced === true;
  const written = inOrder(persona).flatMap((part): WrittenPart[] => {
    const text = keptText(part, persona) ?? writePart(part, persona, spaced);
    return text === null ? [] : [{ name: part.name, text }];
  });
  const names = new Set(["title", ...written.map(({ name }) => name)]);
  const own = (persona.sections ?? []).map((section) => ({
    after: section.after !== undefined && names.has(section.after) ? section.after : null,
    text: ownSection(section, spaced),
  }));
  const behind = (name: string | null): string[] =>
    own.filter(({ after }) => after === name).map(({ text }) => text);
  const pieces = [
    persona.preface,
    titleOf(persona),
    embedded,
    persona.introduction,
    ...behind("title"),
    ...written.flatMap(({ name, text }) => [text, ...behind(name)]),
    ...behind(null),
  ];
  return `${pieces.filter((piece) => piece !== undefined && piece !== null && piece !== "").join("\n\n")}\n`;
}

function inOrder({ layout }: Persona): readonly Part[] {
  const order = layout?.order ?? [];
  if (order.length === 0) return parts;
  const first = order.flatMap((name) => parts.find((part) => part.name === name) ?? []);
  return [...first, ...parts.filter(({ name }) => !order.includes(name))];
}

function titleOf(persona: Persona): string {
  const kept = writtenAs(persona, "title");
  const plain = `# ${writeHeading(persona.role)}`;
  if (kept === undefined) return plain;
  if (kept === "") return persona.role === roleFromName(persona) ? "" : plain;
  const { value, title } = readDefinition(`${kept}\n`);
  return value.role === persona.role && title === kept ? kept : plain;
}

const roleFromName = ({ front_matter: fields }: Persona): string | null =>
  typeof fields?.name === "string" ? roleOf(fields.name) : null;

function writtenAs({ layout }: Persona, part: string): string | undefined {
  return layout?.written?.find((one) => one.part === part)?.text;
}

/** The part as it was written; null when it was not kept, or says something else by now. */
function keptText(part: Part, persona: Persona): string | null {
  const text = writtenAs(persona, part.name);
  if (text === undefined) return null;
  const { value, parts: found } = readDefinition(`# ${writeHeading(persona.role)}\n\n${text}\n`);
  const [only, ...more] = found;
  if (only?.part.name !== part.name || more.length > 0 || value.sections !== undefined) return null;
  // Whom a matter names depends on the collaboration, which stands in another part.
  const around = part.name === "collaboration" ? {} : { collaboration: persona.collaboration };
  const read = personaSchema.safeParse(settleConsulting({ ...value, ...around, id: persona.id }));
  return read.success && isSame(dataOf(part, read.data), dataOf(part, persona)) ? text : null;
}

const keysOf: Readonly<Record<Part["name"], readonly string[]>> = {
  identity: ["name", "title", "team", "personality", "voice_triggers"],
  output: ["output"],
  competencies: ["competencies"],
  decisions: ["authority", "decision_criteria"],
  communication: ["input", "style"],
  collaboration: ["collaboration"],
  knowledge: ["knowledge"],
  performance: ["performance"],
  integration: ["integration"],
  signature: ["signature"],
  response_elements: ["response_elements"],
  principles: ["principles"],
  lifecycle: ["lifecycle"],
  health: ["health"],
};

/** What a part says, as data. */
function dataOf({ name }: Part, persona: Persona): unknown {
  const bare = barePersona(persona);
  const additions = Object.entries(persona.additions ?? {}).filter(([place]) => place.split(".")[0] === name);
  return [keysOf[name].map((key) => bare[key] ?? null), Object.fromEntries(additions)];
}

type Section = NonNullable<Persona["sections"]>[number];

function ownSection({ heading, level, text, heading_as_written: written }: Section, spaced: boolean): string {
  const plain = `${level === 1 ? "#" : "##"} ${writeHeading(heading)}`.trim();
  const [kept] = written === undefined ? [] : readBlocks(written);
  const counts =
    kept?.kind === "heading" && kept.level === (level ?? 2) && readHeading(kept.text) === heading;
  return headed(counts && written !== undefined ? written : plain, [text], spaced);
}
