/** Loaded when a shell asks for completions, or for the script that makes it ask. */
export { runComplete } from "../commands/complete.ts";
export { runCompletion } from "../commands/completion.ts";
