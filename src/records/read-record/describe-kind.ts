import type { FactKind, Unit } from "../../facts/fact-catalogue.ts";

/** What a value of a kind looks like: "a rating from 0 to 10". */
export function describeKind(kind: FactKind): string {
  const [low, high] = kind.range ?? [];
  const bounds =
    low === undefined
      ? ""
      : high === Number.POSITIVE_INFINITY
        ? ` of at least ${low}`
        : ` from ${low} to ${high}`;
  const words: Record<Unit, string> = {
    text: "a text",
    choice: `one of ${kind.choices?.join(", ")}`,
    flag: "yes or no",
    date: "a day as YYYY-MM-DD",
    days: `a number of days${bounds}`,
    hours: `a number of hours${bounds}`,
    months: `a number of months${bounds}`,
    count: `a whole number${bounds}`,
    ratio: `a ratio${bounds} (0.82, or 82 %)`,
    percent: `a percentage${bounds}`,
    rating: `a rating${bounds}`,
    score: `a score${bounds}`,
    money: `an amount${bounds} (240000, or USD 240,000)`,
  };
  return words[kind.unit];
}
