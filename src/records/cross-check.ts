import type { Fact } from "../facts/fact.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import type { DataFinding } from "../finding/finding.ts";

const slots = {
  arr: slotOf("account.arr"),
  mrr: slotOf("account.mrr"),
  seats: slotOf("usage.seats"),
  active: slotOf("usage.active_users"),
};

/** Twelve months of rounded amounts stay within this share of the year (convention). */
const roundingShare = 0.02;
const nothing: readonly DataFinding[] = [];

/** Stated values of one account that cannot both be right, whatever each is alone: a note for each pair. */
export function crossCheck(
  facts: FactIndex,
  { file, row }: { readonly file: string; readonly row: number },
): readonly DataFinding[] {
  const arr = numberOf(facts.first(slots.arr));
  const mrr = numberOf(facts.first(slots.mrr));
  const seats = numberOf(facts.first(slots.seats));
  const active = numberOf(facts.first(slots.active));
  const isArrOff =
    arr !== null && mrr !== null && Math.abs(arr - 12 * mrr) > Math.max(1, roundingShare * arr);
  const isOver = seats !== null && active !== null && active > seats;
  if (!isArrOff && !isOver) return nothing;
  const about = { code: "value.conflict", file, place: null, suggestion: null } as const;
  const notes: DataFinding[] = [];
  if (isArrOff)
    notes.push({
      ...about,
      path: [row, "account.arr"],
      expected: "the two disagree; account.arr is used",
      found: `ARR ${arr}, where 12 × MRR ${mrr} = ${rounded(12 * mrr)}`,
    });
  if (isOver)
    notes.push({
      ...about,
      path: [row, "usage.active_users"],
      expected: "more users than seats; one of the two may count something else",
      found: `${active} active of ${seats} seats`,
    });
  return notes;
}

const numberOf = (fact: Fact | undefined): number | null =>
  typeof fact?.value === "number" ? fact.value : null;
const rounded = (value: number): number => Math.round(value * 100) / 100;
