/** Loaded when a session begins: line editing, slash commands, and all that a session holds. */
export { runSession } from "../commands/session/run-session.ts";
