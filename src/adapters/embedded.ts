import { readFileSync } from "node:fs";
import type { WrittenFieldTable } from "../case/read-record/field-table.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";

/** The shipped persona and practice, checked and turned into JSON when the program was built (embed.ts). */
export type Embedded = {
  readonly persona: Persona;
  readonly personaHash: string;
  readonly practice: Practice;
  /** Under which names facts come in records and exports; buildFieldTable makes it ready. */
  readonly fields: WrittenFieldTable;
};

/** Reads what the build left beside the program: no YAML and no schema is loaded for it. */
export const loadEmbedded = (): Embedded =>
  // The build wrote it from parsed values, so its shape is settled.
  JSON.parse(readFileSync(new URL("./embedded.json", import.meta.url), "utf8")) as Embedded;
