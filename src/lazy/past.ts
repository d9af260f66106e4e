/** Loaded when a conversation goes on: the journal's lines and their schema. */
export { findPast } from "../run/find-past.ts";
