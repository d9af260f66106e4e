import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import { monthsOf } from "../../language/spans/read-duration-at.ts";
import type { Doubt, Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import type { Draft } from "./draft.ts";
import type { Form } from "./phrasebook.ts";

export type ReadValue = {
  readonly value: number | string;
  readonly slot: Draft["slot"];
  readonly unit?: string;
  readonly doubt?: Doubt;
  /** It is another fact than the rule's: a monthly amount where a yearly one was looked for. */
  readonly key?: FactKey;
};

export type ValueContext = {
  readonly tokens: readonly Token[];
  readonly key: FactKey;
  /** The day that elapsed time counts up to. */
  readonly reference: CalendarDate;
  /** Tokens of the cell's label say that its figure is a percentage. */
  readonly percentLabel: boolean;
  /** The cell's label stands directly before the value. */
  readonly labelled: boolean;
  /** The label names the unit of a bare number: "Notice period (days)". */
  readonly labelUnit: "day" | "month" | "hour" | "year" | "week" | null;
  /** The label says that figures are thousands: "ARR $k". */
  readonly labelScale: number;
  /** The value before it in "from 22 to 8"; null where it stands alone. */
  readonly earlier: number | null;
  /** The words deny a contact, so that "in half a year" looks back. */
  readonly silent: boolean;
};

/** Facts whose day lies behind: of "Sept 8" the last one is meant. */
const pastDays: ReadonlySet<FactKey> = new Set<FactKey>([
  "account.started",
  "account.went_live",
  "outcome.first_value",
]);

const doubtOf = (span: Span): { doubt?: Doubt } => (span.doubt === undefined ? {} : { doubt: span.doubt });
const value = (read: number | string, span?: Span): ReadValue => ({
  value: read,
  slot: "value",
  ...(span && doubtOf(span)),
});

/** What a value means for a rule of that form; null when it is of another kind. */
export function readValue(form: Form, span: Span, context: ValueContext): ReadValue | null {
  return readers[form]?.(span, context) ?? null;
}

const signOf = (span: Span, tokens: readonly Token[]): number => {
  const before = tokens[span.from - 1];
  if (before === undefined) return 1;
  if (before.lower === "minus" || before.lower === "negative") return -1;
  const apart = tokens[span.from - 2];
  const glued = tokens[span.from]?.glued === true;
  return before.lower === "-" && glued && !(before.glued && apart !== undefined && apart.kind !== "sign")
    ? -1
    : 1;
};

const plainCount = (span: Span): number | null => {
  if (span.kind === "number") return span.value;
  return span.kind === "money" && span.currency === null && span.per !== "thing" ? span.value : null;
};

const readers: Partial<Record<Form, (span: Span, context: ValueContext) => ReadValue | null>> = {
  count: (span, { key, tokens }) => {
    const read = plainCount(span);
    // "+15 seats" come on top.
    if (key === "usage.seats" && signed(span, tokens)) return null;
    return read === null || !Number.isInteger(read) ? null : value(read, span);
  },
  money: (span, { key, tokens, labelled, labelScale }) => {
    // "realised 30k of the 100k in the business case"
    if (span.kind === "share" && span.part >= 1000 && key === "outcome.value_realized")
      return { value: span.part, slot: "part" };
    if (span.kind === "share" && span.part >= 1000 && key === "outcome.value_target")
      return { value: span.whole, slot: "whole" };
    if (span.kind === "money") {
      if (span.per === "thing") return null;
      // "$890 a month" is what they pay, not what they gained.
      if (span.per === "month" && key.startsWith("outcome.")) return null;
      const unit = span.currency === null ? {} : { unit: span.currency };
      if (key === "account.arr" && span.per === "month")
        return { ...value(span.value, span), ...unit, key: "account.mrr" };
      if (key === "account.mrr" && span.per === "year")
        return { ...value(span.value, span), ...unit, key: "account.arr" };
      return { ...value(span.value, span), ...unit, ...termDoubt(span, key, tokens) };
    }
    if (span.kind === "number" && labelScale > 1) return value(span.value * labelScale, span);
    if (span.kind !== "number" || (span.word && span.value < 1000) || signOf(span, tokens) < 0) return null;
    return span.value >= 1000 || (labelled && span.value >= 100 && key.startsWith("account."))
      ? value(span.value, span)
      : null;
  },
  date: (span, { key, reference }) => {
    if (span.kind !== "date") return null;
    if (pastDays.has(key))
      return span.behind <= reference || (key === "account.started" && span.direction === "fixed")
        ? value(span.behind, span)
        : null;
    return span.direction === "behind" ? null : value(span.ahead, span);
  },
  days: (span, { labelUnit, reference }) => {
    if (span.kind === "duration") return span.days >= 1 ? value(Math.round(span.days)) : null;
    // "announced 180 days prior to the renewal"
    if (span.kind === "date")
      return span.of === "offset" && span.direction === "behind"
        ? value(daysBetween(span.behind, reference))
        : null;
    const factor = labelUnit === "day" ? 1 : labelUnit === "week" ? 7 : labelUnit === "month" ? 30 : null;
    return span.kind === "number" && factor !== null ? value(span.value * factor) : null;
  },
  hours: (span, { key, labelUnit, reference, tokens }) => {
    if (span.kind === "duration") return span.days < 60 ? value(span.hours) : null;
    // "within two days": a length of time, as well as a day.
    if (span.kind === "date" && span.of === "offset" && span.direction === "ahead") {
      const days = daysBetween(reference, span.ahead);
      return days > 0 && days <= 14 ? value(days * 24) : null;
    }
    const factor =
      labelUnit === "hour"
        ? 1
        : labelUnit === "day"
          ? 24
          : secondValues.has(key)
            ? unitNear(span, tokens)
            : null;
    return span.kind === "number" && factor !== null ? value(span.value * factor) : null;
  },
  months: (span, { labelUnit, tokens }) => {
    const months = span.kind === "duration" ? monthsOf(span) : null;
    if (months !== null) return value(months);
    if (span.kind !== "number" || !Number.isInteger(span.value)) return null;
    if (labelUnit === "month" || labelUnit === "year")
      return value(span.value * (labelUnit === "year" ? 12 : 1));
    // "12 months instead of the usual 36": the unit stands with the other one.
    const before = tokens.slice(Math.max(0, span.from - 4), span.from).map(({ lower }) => lower);
    return before.includes("instead") && [12, 24, 36, 48, 60].includes(span.value) ? value(span.value) : null;
  },
  percent: (span, context) => {
    if (span.kind === "percent") return value(round(span.value * 100));
    if (span.kind === "fraction") return value(round(span.value * 100));
    if (span.kind === "share")
      return (span.whole > 10 || span.rate || context.tokens[span.from]?.kind === "word") &&
        span.part <= span.whole
        ? value(round((span.part / span.whole) * 100))
        : null;
    if (span.kind !== "number" || span.word || span.value > 100 || !context.labelled) return null;
    return span.value > 0 && span.value <= 1 && !Number.isInteger(span.value)
      ? {
          ...value(round(span.value * 100)),
          doubt: {
            taken: `${round(span.value * 100)} %`,
            others: [`${span.value} %`],
            why: "a share below 1 without a percent sign is mostly a ratio",
          },
        }
      : span.value > 5 || context.percentLabel
        ? value(span.value)
        : null;
  },
  rating: (span, { tokens, earlier }) => {
    // "NPS went from 22 to 8": what was above 10 is no rating.
    if (Math.abs(earlier ?? 0) > 10) return null;
    if (span.kind === "share") return span.whole === 10 && span.part <= 10 ? value(span.part) : null;
    if (
      span.kind !== "number" ||
      span.value > 10 ||
      tokens[0]?.lower === "column of scores" ||
      signOf(span, tokens) < 0 ||
      signed(span, tokens) ||
      isOfAccount(span, tokens)
    )
      return null;
    const bare = tokens.slice(Math.max(0, span.from - 3), span.from).some(({ lower }) => lower === "nps");
    return {
      ...value(span.value),
      ...(bare && {
        doubt: {
          taken: `one rating of ${span.value} on 0 to 10`,
          others: [`a score of ${span.value} on -100 to 100`],
          why: "up to 10 and without a sign it is mostly one person's answer",
        },
      }),
    };
  },
  score: (span, { tokens, key, earlier }) => {
    if (span.kind === "share")
      return key === "account.imported_health" && span.whole === 100 ? value(span.part) : null;
    if (span.kind === "percent")
      return key === "account.imported_health" ? value(round(span.value * 100)) : null;
    if (span.kind !== "number") return null;
    if (tokens[0]?.lower === "column of scores") return value(span.value * signOf(span, tokens));
    if (
      key === "relationship.nps_score" &&
      Math.abs(span.value) <= 10 &&
      signOf(span, tokens) > 0 &&
      !signed(span, tokens) &&
      span.value !== 0 &&
      Math.abs(earlier ?? 0) <= 10
    )
      return null;
    const sign = signOf(span, tokens);
    return {
      ...value(span.value * sign),
      ...(key === "relationship.nps_score" &&
        sign > 0 &&
        span.value > 10 &&
        !signed(span, tokens) && {
          doubt: {
            taken: `a score of ${span.value} on -100 to 100`,
            others: ["one person's rating"],
            why: "one person's rating cannot be above 10",
          },
        }),
    };
  },
  ratio: (span, context) => {
    if (span.kind === "percent") return span.signed ? null : value(round(span.value));
    if (span.kind === "fraction") return value(round(span.value));
    if (span.kind === "share")
      return (span.rate ||
        context.key === "engagement.reply_rate" ||
        context.key === "commercial.seat_cut") &&
        span.part <= span.whole
        ? value(round(span.part / span.whole))
        : null;
    if (span.kind !== "number" || span.word) return null;
    if (context.percentLabel && span.value > 1.5 && span.value <= 150) return value(round(span.value / 100));
    return span.value >= 0 && span.value <= 3 && (!Number.isInteger(span.value) || context.labelled)
      ? { ...value(span.value), ...multipleDoubt(span.value, context.key, context.tokens) }
      : null;
  },
  part: (span) => (span.kind === "share" && !span.rate ? { value: span.part, slot: "part" } : null),
  whole: (span) => (span.kind === "share" && !span.rate ? { value: span.whole, slot: "whole" } : null),
  age: (span, { reference, tokens, silent, labelled, labelUnit }) => {
    // "Days since the last contact: 41"
    if (
      span.kind === "number" &&
      labelled &&
      (labelUnit === "day" || labelUnit === "week") &&
      span.value >= 0
    )
      return value(span.value * (labelUnit === "week" ? 7 : 1), span);
    if (span.kind === "duration") return span.days >= 0.5 ? value(Math.round(span.days)) : null;
    if (span.kind !== "date") return null;
    if (span.direction === "ahead")
      return silent && span.of === "offset" ? value(daysBetween(reference, span.ahead)) : null;
    const before = tokens[span.from - 1]?.lower ?? "";
    if (
      span.of === "month" &&
      !/^(?:since|from|in)$/.test(before) &&
      !/^(?:late|early|mid|end|start|beginning)$/.test(tokens[span.from]?.lower ?? "")
    )
      return null;
    return span.behind <= reference ? value(daysBetween(span.behind, reference), span) : null;
  },
  times: (span, { key, tokens, labelled }) => {
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
    return { ...value(span.value), ...multipleDoubt(span.value, key, tokens) };
  },
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

/** "The contract is worth $240k": a year's amount or the whole term's. */
function termDoubt(
  span: Span & { readonly kind: "money" },
  key: FactKey,
  tokens: readonly Token[],
): { doubt?: Doubt } {
  const words = tokens.map(({ lower }) => lower);
  const contract = words.some((word) => /^(?:contract|deal|agreement)$/.test(word));
  const yearly = words.some((word) =>
    /^(?:arr|acv|annual|annually|yearly|year|pa|recurring|month|mrr)$/.test(word),
  );
  if (key !== "account.arr" || span.per === "year" || !contract || yearly) return {};
  return {
    doubt: {
      taken: `${span.value} a year`,
      others: ["the value of the whole term"],
      why: "whether the amount is for a year or for the whole term is not said",
    },
  };
}

/** Facts that stand beside another length of time, which then names the unit: "30 hours, it was ten before". */
const secondValues: ReadonlySet<FactKey> = new Set<FactKey>([
  "support.sla_hours",
  "engagement.reply_hours_before",
]);

function unitNear({ from, to }: Span, tokens: readonly Token[]): number | null {
  for (const { lower } of [
    ...tokens.slice(Math.max(0, from - 10), from).reverse(),
    ...tokens.slice(to, to + 6),
  ]) {
    if (/^(?:hours?|hrs?|h)$/.test(lower)) return 1;
  }
  return null;
}

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

const signed = (span: Span, tokens: readonly Token[]): boolean =>
  tokens[span.from - 1]?.lower === "+" && tokens[span.from]?.glued === true;

const round = (read: number): number => Number(read.toFixed(4));
