import type { Parsed } from "../finding/finding.ts";
import { parseFile } from "../finding/parse-file.ts";
import type { Persona } from "./persona.ts";
import { personaSchema } from "./persona-schema.ts";

/** Bytes of a persona file as a persona; else all findings. `file` is the name as the user gave it. */
export const parsePersona = (file: string, bytes: Uint8Array): Parsed<Persona> =>
  parseFile(personaSchema, file, bytes);
