/** Loaded when personas are listed, shown, written or compared. */
export { runPersona } from "../commands/persona.ts";
