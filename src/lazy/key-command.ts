/** Loaded when a command of the user gives the key: child processes. */
export { runKeyCommand } from "../adapters/keys/run-key-command.ts";
