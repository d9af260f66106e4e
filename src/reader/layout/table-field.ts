import type { Field } from "./read-table.ts";

/** A field as the tests of headings compare it. */
export const said = (field: Field | undefined): string => field?.plain ?? field?.text ?? "";

/** The field says nothing, or that there is nothing. */
export const isEmpty = (text: string): boolean =>
  text === "" ||
  /^(?:-+|n\/?a|none given|n\.? ?[cdv]\.?|k\. ?a\.|s\/d|\?|tbd|tbc|\(blank\)|blank|—|–)$/i.test(text);
