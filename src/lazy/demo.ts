/** Loaded for the demonstration. */
export { runDemo } from "../commands/demo.ts";
