import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import { isPlus, signOf } from "./sign-of.ts";
import { round, statedValue } from "./stated-value.ts";
import type { ValueReader } from "./value-context.ts";

/** One person's rating, 0 to 10. */
export const readRating: ValueReader = (span, { tokens, earlier }) => {
  // "NPS went from 22 to 8": what was above 10 is no rating.
  if (Math.abs(earlier ?? 0) > 10) return null;
  if (span.kind === "share") return span.whole === 10 && span.part <= 10 ? statedValue(span.part) : null;
  if (
    span.kind !== "number" ||
    span.value > 10 ||
    tokens[0]?.lower === "column of scores" ||
    signOf(span, tokens) < 0 ||
    isPlus(span, tokens) ||
    isOfAccount(span, tokens)
  )
    return null;
  const bare = tokens.slice(Math.max(0, span.from - 3), span.from).some(({ lower }) => lower === "nps");
  return {
    ...statedValue(span.value),
    ...(bare && {
      doubt: {
        taken: `one rating of ${span.value} on 0 to 10`,
        others: [`a score of ${span.value} on -100 to 100`],
        why: "up to 10 and without a sign it is mostly one person's answer",
      },
    }),
  };
};

/** The score of many answers, or of a health another system computed. */
export const readScore: ValueReader = (span, { tokens, key, earlier }) => {
  if (span.kind === "share")
    return key === "account.imported_health" && span.whole === 100 ? statedValue(span.part) : null;
  if (span.kind === "percent")
    return key === "account.imported_health" ? statedValue(round(span.value * 100)) : null;
  if (span.kind !== "number") return null;
  if (tokens[0]?.lower === "column of scores") return statedValue(span.value * signOf(span, tokens));
  if (
    key === "relationship.nps_score" &&
    Math.abs(span.value) <= 10 &&
    signOf(span, tokens) > 0 &&
    !isPlus(span, tokens) &&
    span.value !== 0 &&
    Math.abs(earlier ?? 0) <= 10
  )
    return null;
  const sign = signOf(span, tokens);
  return {
    ...statedValue(span.value * sign),
    ...(key === "relationship.nps_score" &&
      sign > 0 &&
      span.value > 10 &&
      !isPlus(span, tokens) && {
        doubt: {
          taken: `a score of ${span.value} on -100 to 100`,
          others: ["one person's rating"],
          why: "one person's rating cannot be above 10",
        },
      }),
  };
};

/** "Account NPS: 0", "NPS 0 on 3 answers": the score of all answers, not one of them. */
const isOfAccount = ({ from, to }: Span, tokens: readonly Token[]): boolean =>
  tokens
    .slice(Math.max(0, from - 4), from)
    .some(
      ({ lower }, at, before) =>
        lower === "nps" &&
        /^(?:account|acct|overall|company|aggregate|team)$/.test(before[at - 1]?.lower ?? ""),
    ) ||
  (/^(?:on|from|of)$/.test(tokens[to]?.lower ?? "") &&
    tokens[to + 1]?.kind === "number" &&
    /^(?:answers?|responses?|replies|resp)$/.test(tokens[to + 2]?.lower ?? ""));
