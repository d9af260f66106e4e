/** Loaded when a conversation is resumed: the journal's lines and their schema. */
export { findPast } from "../run/find-past.ts";
export { lastColours } from "../run/journal/last-colours.ts";
