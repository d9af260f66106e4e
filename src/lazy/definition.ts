/** Loaded when a definition in Markdown is read or written: its parser. */
export { exportDefinition } from "../persona/markdown/export-definition.ts";
export { importDefinition } from "../persona/markdown/import-definition.ts";
