/** Loaded when the journal is read: its commands, tables and schemas. */
export { runJournal } from "../commands/journal.ts";
