import type { Place } from "./finding.ts";

/** Writes a text so that a click on it opens a file at a place; a terminal without such links gets the text alone. */
export type Link = (text: string, file: string, place: Pick<Place, "line" | "column">) => string;

export const plainLink: Link = (text) => text;
