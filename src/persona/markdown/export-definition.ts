import { barePersona } from "../bare-persona.ts";
import type { Persona } from "../persona.ts";
import { personaSchema } from "../persona-schema.ts";
import { generatedFrontMatter } from "./agent-file.ts";
import { type EmbeddedData, writeEmbedded } from "./embedded-data.ts";
import { readFrontMatter } from "./front-matter.ts";
import { isSame } from "./is-same.ts";
import { readDefinition } from "./read-definition.ts";
import { stringifyFrontMatter } from "./stringify-front-matter.ts";
import { writeDefinition } from "./write-definition.ts";

/**
 * A persona as an agent definition in Markdown that reads back as the same data. What the format has no place for (an
 * id that is not the title's, a text that would read as another) stands in one comment. `agent` adds the front matter
 * that agent and skill files need.
 */
export function exportDefinition(persona: Persona, { agent }: { readonly agent: boolean }): string {
  const head = frontMatter(persona, agent);
  const write = (embedded: string | null): string => head + writeDefinition(persona, embedded);
  const plain = write(null);
  if (Object.keys(differences(persona, plain)).length === 0) return plain;
  // Judged with a comment in its place already, because it stands between other blocks.
  return write(writeEmbedded(differences(persona, write(writeEmbedded({})))));
}

function frontMatter(persona: Persona, agent: boolean): string {
  const own = persona.front_matter;
  const fields = own ?? (agent ? generatedFrontMatter(persona) : null);
  const kept = persona.layout?.written?.find(({ part }) => part === "front_matter")?.text;
  if (kept !== undefined && isSame(readFrontMatter(kept)?.fields ?? {}, own ?? {})) return `${kept}\n\n`;
  return fields === null ? "" : `${stringifyFrontMatter(fields)}\n\n`;
}

/** For each key that reads back as something else: what it reads as, and what it is. Layout says nothing by itself. */
function differences(persona: Persona, text: string): EmbeddedData {
  const { value } = readDefinition(text);
  const read = personaSchema.safeParse(value);
  const has = new Map(Object.entries(barePersona(persona)));
  const reads = new Map(Object.entries(read.success ? barePersona(read.data) : value));
  if (!has.has("front_matter")) reads.delete("front_matter");
  const keys = [...new Set([...has.keys(), ...reads.keys()])].filter((key) => key !== "layout");
  return Object.fromEntries(
    keys
      .filter((key) => !isSame(has.get(key), reads.get(key)))
      .map((key) => [key, [value[key] ?? null, has.get(key) ?? null]]),
  );
}
