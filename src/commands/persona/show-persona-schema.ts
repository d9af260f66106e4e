import { personaJsonSchema } from "../../persona/persona-json-schema.ts";
import type { PersonaRun } from "./persona-run.ts";
import { writeOut } from "./write-out.ts";

/** `persona schema`: the JSON Schema of a persona file, for editors. */
export const showPersonaSchema = (run: PersonaRun): Promise<number> =>
  writeOut(`${JSON.stringify(personaJsonSchema(), null, 2)}\n`, run);
