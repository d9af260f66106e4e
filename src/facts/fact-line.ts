import type { Fact } from "./fact.ts";
import { factValue } from "./fact-value.ts";
import { sayPlace } from "./say-place.ts";

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/**
 * The one sentence form of a fact, for prompt, answers and notices:
 * `F3 usage.change −31 % (notes.txt line 4: "9,840 → 6,790")`, for a computed one
 * `F9 usage.active_rate 96 % (computed from F4 and F5: 288 / 300)`. Always one line; words from outside are JSON strings.
 */
export function factLine(fact: Fact): string {
  const origin = fact.from
    ? `computed from ${fact.from.join(" and ")}: ${oneLine(fact.quote)}`
    : `${oneLine(sayPlace(fact.source))}: ${JSON.stringify(oneLine(fact.quote))}`;
  const more = [
    fact.by ? `by ${oneLine(fact.by)}` : null,
    fact.readBy === undefined
      ? null
      : `read by model ${oneLine(fact.readBy.model)}${fact.readBy.figure === null ? ", no figure proves it: to be confirmed" : ""}`,
    fact.asOf ? `as of ${fact.asOf}` : null,
    fact.ambiguous
      ? `ambiguous, read as ${oneLine(fact.ambiguous.taken)}, not ${fact.ambiguous.others.map(oneLine).join(" or ")}: ${oneLine(fact.ambiguous.why)}`
      : null,
  ].filter((each) => each !== null);
  const value = fact.unit === "text" ? JSON.stringify(factValue(fact)) : factValue(fact);
  return `${fact.id} ${fact.key} ${value} (${[origin, ...more].join("; ")})`;
}
