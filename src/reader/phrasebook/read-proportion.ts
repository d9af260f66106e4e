import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { Doubt } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import { round, statedValue } from "./stated-value.ts";
import type { ValueReader } from "./value-context.ts";

/** A part in percent, 0 to 100. */
export const readPercent: ValueReader = (span, context) => {
  if (span.kind === "percent") return statedValue(round(span.value * 100));
  if (span.kind === "fraction") return statedValue(round(span.value * 100));
  if (span.kind === "share")
    return (span.whole > 10 || span.rate || context.tokens[span.from]?.kind === "word") &&
      span.part <= span.whole
      ? statedValue(round((span.part / span.whole) * 100))
      : null;
  if (span.kind !== "number" || span.word || span.value > 100 || !context.labelled) return null;
  return span.value > 0 && span.value <= 1 && !Number.isInteger(span.value)
    ? {
        ...statedValue(round(span.value * 100)),
        doubt: {
          taken: `${round(span.value * 100)} %`,
          others: [`${span.value} %`],
          why: "a share below 1 without a percent sign is mostly a ratio",
        },
      }
    : span.value > 5 || context.percentLabel
      ? statedValue(span.value)
      : null;
};

/** A part as a ratio, mostly 0 to 1. */
export const readRatio: ValueReader = (span, context) => {
  if (span.kind === "percent") return span.signed ? null : statedValue(round(span.value));
  if (span.kind === "fraction") return statedValue(round(span.value));
  if (span.kind === "share")
    return (span.rate || context.key === "engagement.reply_rate" || context.key === "commercial.seat_cut") &&
      span.part <= span.whole
      ? statedValue(round(span.part / span.whole))
      : null;
  if (span.kind !== "number" || span.word) return null;
  if (context.percentLabel && span.value > 1.5 && span.value <= 150)
    return statedValue(round(span.value / 100));
  return span.value >= 0 && span.value <= 3 && (!Number.isInteger(span.value) || context.labelled)
    ? { ...statedValue(span.value), ...multipleDoubt(span.value, context.key, context.tokens) }
    : null;
};

/** A multiple: "1.4x", "twice". */
export const readTimes: ValueReader = (span, { key, tokens, labelled }) => {
  if (span.kind !== "number") return null;
  const behind = tokens[span.to];
  const glued =
    /^(?:twice|thrice)$/.test(tokens[span.from]?.lower ?? "") ||
    behind?.lower === "x" ||
    behind?.lower === "\u00d7" ||
    behind?.lower === "times";
  if (
    !glued &&
    !(labelled && !Number.isInteger(span.value) && span.value < 20) &&
    !(!Number.isInteger(span.value) && span.value < 20 && behind?.lower !== "%")
  )
    return null;
  return { ...statedValue(span.value), ...multipleDoubt(span.value, key, tokens) };
};

/** "ROI is 1.4x": of what is not said. */
function multipleDoubt(times: number, key: FactKey, tokens: readonly Token[]): { doubt?: Doubt } {
  if (
    key !== "outcome.roi_attainment" ||
    tokens.some(({ lower }) => /^(?:target|plan|goal|promised|expected|agreed|projected)/.test(lower))
  )
    return {};
  return {
    doubt: {
      taken: `${times} times the target`,
      others: [`${times} times the cost`],
      why: "what it is a multiple of is not said",
    },
  };
}
