import type { PracticeFileName } from "./practice.ts";

export type Path = readonly (string | number)[];
/** A place in a practice file. */
export type At = { readonly file: PracticeFileName; readonly path: Path };
/** Takes what is unknown: what was expected, what was found, and what is known. */
export type Report = (at: At, what: string, found: string, known: readonly string[]) => void;
