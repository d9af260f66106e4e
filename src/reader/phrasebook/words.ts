import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { NameMention } from "./find-names.ts";

/** What names and words are read from: a cell, the names in it, and the text it stands in. */
export type Words = {
  readonly analysis: Analysis;
  readonly names: readonly NameMention[];
  readonly book: Phrasebook;
  readonly text: string;
  /** The person last named before the cell, whom "she" or "he" may mean. */
  readonly recent: NameMention | null;
};
