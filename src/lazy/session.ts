/** Loaded when a session begins: line editing, slash commands, and all that a session holds. */
export { runSession } from "../chat/run-session.ts";
