import { cleanWords } from "./clean-words.ts";
import type { Draft } from "./draft.ts";
import type { Words } from "./words.ts";

const wishes = /^(?:want|need|wanna|would like|'d like|would love|'d love)$/;
const noGoals = [
  "seat",
  "discount",
  "downgrade",
  "more_seats",
  "expand",
  "renewal",
  "talk",
  "ask_us",
  "goal_not",
  "shorter",
  "ticket",
  "p1",
  "invoice",
  "will_not_renew",
];

/** "We want mean time to contain under four hours": what one of theirs wants, in the first person. */
export function draftWish({ analysis, book, text }: Words): Draft[] {
  const { tokens, cell, byConcept } = analysis;
  if (cell.speaker?.ours !== false || cell.asked) return [];
  if (noGoals.some((name) => byConcept.has(book.concepts.get(name) ?? -1))) return [];
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    if (!/^(?:i|we)$/.test(tokens[at]?.lower ?? "")) continue;
    const two = `${tokens[at + 1]?.lower ?? ""} ${tokens[at + 2]?.lower ?? ""}`;
    const length = wishes.test(tokens[at + 1]?.lower ?? "") ? 1 : wishes.test(two) ? 2 : 0;
    if (length === 0) continue;
    let from = at + 1 + length;
    if (tokens[from]?.lower === "to") from += 1;
    if (/^(?:you|your|a|an|it|that|this|to|more|money|him|her|them|out|off)$/.test(tokens[from]?.lower ?? ""))
      return [];
    let to = from;
    while (to < tokens.length && to < from + 30 && !/^[.;?!"|]$/.test(tokens[to]?.lower ?? "")) to += 1;
    const value = cleanWords(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
    return to - from < 3 ? [] : [{ key: "outcome.goal", value, from: at, to, slot: "none", cost: 0.8 }];
  }
  return [];
}
