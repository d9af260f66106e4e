/** Loaded when the journal is read: its commands, tables and schemas. */
export { findPast } from "../commands/find-past.ts";
export { runJournal } from "../commands/journal.ts";
