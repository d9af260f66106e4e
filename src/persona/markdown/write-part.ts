import type { Persona } from "../persona.ts";
import { valueAt } from "./body.ts";
import { writeHeading } from "./line-text.ts";
import type { Heading, Part } from "./parts.ts";

/**
 * A part of the format as it is usually written; null when the persona has nothing of it. `spaced` puts a blank line
 * below each heading.
 */
export function writePart(part: Part, persona: Persona, spaced: boolean): string | null {
  const [lead, below] = splitAddition(persona.additions?.[part.name] ?? "");
  const sections = part.sections.flatMap(({ name, heading, body }) => {
    const content = body.write(persona);
    const addition = persona.additions?.[`${part.name}.${name}`];
    return content === null && addition === undefined
      ? []
      : [headed(`### ${headingOf(heading, persona)}`, [content, addition], spaced)];
  });
  const content = part.body?.write(persona) ?? null;
  if (content === null && sections.length === 0 && lead === "" && below === "") return null;
  const head = `## ${headingOf(part.heading, persona)}`;
  const own = [content, lead].filter((text) => text !== null && text !== "");
  const inner = [...sections, below].filter((text) => text !== "");
  if (own.length === 0) return headed(head, [inner.join("\n\n")], spaced);
  return [headed(head, own, spaced), ...inner].join("\n\n");
}

/** The heading with its texts, the first right below it. */
export function headed(
  heading: string,
  texts: readonly (string | null | undefined)[],
  spaced: boolean,
): string {
  const said = texts.filter((text) => text !== null && text !== undefined && text !== "");
  if (said.length === 0) return heading;
  return `${heading}\n${spaced ? "\n" : ""}${said.join("\n\n")}`;
}

const headingOf = ({ text, path }: Heading, persona: Persona): string => {
  const own = path === undefined ? undefined : valueAt(persona, path);
  return writeHeading(typeof own === "string" ? own : text);
};

/** What stands right below the heading of a part, and the sections of the third level that are its own. */
function splitAddition(addition: string): [lead: string, below: string] {
  const at = addition.search(/^###\s/m);
  return at < 0 ? [addition, ""] : [addition.slice(0, at).trimEnd(), addition.slice(at)];
}
