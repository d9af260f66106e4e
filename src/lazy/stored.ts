/** Loaded when a consultation of the journal is read whole: its schema. */
export { readRecord } from "../run/journal/read-record.ts";
