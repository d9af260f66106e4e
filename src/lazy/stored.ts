/** Loaded when a consultation of the journal is read whole: its schema. */
export { readRecord } from "../commands/journal/read-record.ts";
