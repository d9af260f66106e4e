/** Loaded when a file of the user's own is read: the YAML parser and the schemas. */
export { hashPersona } from "../adapters/definitions/hash-persona.ts";
export { columnsSchema } from "../config/columns-schema.ts";
export { projectConfigSchema, userConfigSchema } from "../config/config-schema.ts";
export { ratesSchema } from "../config/rates-schema.ts";
export { parseFile } from "../finding/parse-file.ts";
export { parsePersona } from "../persona/parse-persona.ts";
export { listPracticeChanges } from "../practice/list-practice-changes.ts";
export { readPractice } from "../practice/read-practice.ts";
export { parseOwnWords } from "../reader/phrasebook/parse-phrasebook.ts";
