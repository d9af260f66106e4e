import type { Analysis } from "./analyse.ts";
import type { Draft } from "./draft.ts";

/** What several lines say together, placed in one cell of them. */
export const wholeCellDraft = (
  { tokens }: Pick<Analysis, "tokens">,
  key: Draft["key"],
  value: number,
): Draft => ({
  key,
  value,
  from: 0,
  to: tokens.length,
  slot: "none",
  cost: -1,
});
