import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { Span } from "../../language/spans/span.ts";
import type { Form } from "./phrasebook.ts";
import { readAge, readDays, readHours, readMonths } from "./read-length.ts";
import { readMoney } from "./read-money.ts";
import { readPercent, readRatio, readTimes } from "./read-proportion.ts";
import { readRating, readScore } from "./read-score.ts";
import { isPlus } from "./sign-of.ts";
import { statedValue } from "./stated-value.ts";
import type { ReadValue, ValueContext, ValueReader } from "./value-context.ts";

export type { ReadValue, ValueContext } from "./value-context.ts";

/** Facts whose day lies behind: of "Sept 8" the last one is meant. */
const pastDays: ReadonlySet<FactKey> = new Set<FactKey>([
  "account.started",
  "account.went_live",
  "outcome.first_value",
]);

/** What a value means for a rule of that form; null when it is of another kind. */
export function readValue(form: Form, span: Span, context: ValueContext): ReadValue | null {
  return readers[form]?.(span, context) ?? null;
}

const plainCount = (span: Span): number | null => {
  if (span.kind === "number") return span.value;
  return span.kind === "money" && span.currency === null && span.per !== "thing" ? span.value : null;
};

const readers: Partial<Record<Form, ValueReader>> = {
  count: (span, { key, tokens }) => {
    const read = plainCount(span);
    // "+15 seats" come on top.
    if (key === "usage.seats" && isPlus(span, tokens)) return null;
    return read === null || !Number.isInteger(read) ? null : statedValue(read, span);
  },
  money: readMoney,
  date: (span, { key, reference }) => {
    if (span.kind !== "date") return null;
    if (pastDays.has(key))
      return span.behind <= reference || (key === "account.started" && span.direction === "fixed")
        ? statedValue(span.behind, span)
        : null;
    return span.direction === "behind" ? null : statedValue(span.ahead, span);
  },
  days: readDays,
  hours: readHours,
  months: readMonths,
  percent: readPercent,
  rating: readRating,
  score: readScore,
  ratio: readRatio,
  part: (span) => (span.kind === "share" && !span.rate ? { value: span.part, slot: "part" } : null),
  whole: (span) => (span.kind === "share" && !span.rate ? { value: span.whole, slot: "whole" } : null),
  age: readAge,
  times: readTimes,
};
