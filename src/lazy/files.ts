/** Loaded when somebody wrote a file: the YAML parser and the schemas. */
export { columnsSchema } from "../config/columns-schema.ts";
export { projectConfigSchema, userConfigSchema } from "../config/config-schema.ts";
export { parseFile } from "../finding/parse-file.ts";
export { parsePersona } from "../persona/parse-persona.ts";
export { readPractice } from "../practice/read-practice.ts";
