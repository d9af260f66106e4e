import { readdirSync, readFileSync } from "node:fs";
import { exportDefinition } from "../../../src/persona/markdown/export-definition.ts";
import { importDefinition } from "../../../src/persona/markdown/import-definition.ts";
import type { Persona } from "../../../src/persona/persona.ts";

const folder = new URL("../../fixtures/definitions/", import.meta.url);

/** The definitions the importer is tried on, by file name. */
export const definitions: readonly (readonly [name: string, text: string])[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]);

export const definition = (name: string): string =>
  definitions.find(([file]) => file === `${name}.md`)?.[1] ?? "";

/** What a text is imported as; throws with the findings of one that is refused. */
export function imported(text: string): Persona {
  const read = importDefinition("definition.md", new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value.persona;
}

export const exported = (persona: Persona): string => exportDefinition(persona, { agent: false });

/** The lines of a text without white space at their ends, blank lines aside. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
