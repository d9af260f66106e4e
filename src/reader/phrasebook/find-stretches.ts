import type { SpanContext } from "../../language/spans/context.ts";
import { readDurationAt } from "../../language/spans/read-duration-at.ts";
import type { Token } from "../../language/tokens.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mention } from "./mention.ts";

const countedOver = [
  { name: "month_window", from: 28, to: 31 },
  { name: "quarter_window", from: 84, to: 93 },
  { name: "half_year", from: 175, to: 190 },
] as const;

/** "the trailing 30 d", "for four weeks", "six months": stretches that facts are counted over, however they are written. */
export function findStretches(tokens: readonly Token[], context: SpanContext, book: Phrasebook): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === "sign" ||
      (token.kind === "word" && !context.words.starts.has(token.lower)) ||
      tokens[at - 1]?.kind === "number"
    )
      continue;
    const length = readDurationAt(tokens, at, context);
    if (length === null) continue;
    const name = countedOver.find(({ from, to }) => length.days >= from && length.days <= to)?.name;
    const concept = name === undefined ? undefined : book.concepts.get(name);
    if (concept !== undefined && context.words.marker("behind_after", tokens, length.to) === 0)
      found.push({ concepts: [concept], from: at, to: length.to });
  }
  return found;
}
