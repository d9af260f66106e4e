import { daysBetween } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import { monthsOf } from "../../language/spans/read-duration-at.ts";
import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import { statedValue } from "./stated-value.ts";
import type { ValueReader } from "./value-context.ts";

/** A length of time in days. */
export const readDays: ValueReader = (span, { labelUnit, reference }) => {
  if (span.kind === "duration") return span.days >= 1 ? statedValue(Math.round(span.days)) : null;
  // "announced 180 days prior to the renewal"
  if (span.kind === "date")
    return span.of === "offset" && span.direction === "behind"
      ? statedValue(daysBetween(span.behind, reference))
      : null;
  const factor = labelUnit === "day" ? 1 : labelUnit === "week" ? 7 : labelUnit === "month" ? 30 : null;
  return span.kind === "number" && factor !== null ? statedValue(span.value * factor) : null;
};

/** A length of time in hours. */
export const readHours: ValueReader = (span, { key, labelUnit, reference, tokens }) => {
  if (span.kind === "duration") return span.days < 60 ? statedValue(span.hours) : null;
  // "within two days": a length of time, as well as a day.
  if (span.kind === "date" && span.of === "offset" && span.direction === "ahead") {
    const days = daysBetween(reference, span.ahead);
    return days > 0 && days <= 14 ? statedValue(days * 24) : null;
  }
  const factor =
    labelUnit === "hour"
      ? 1
      : labelUnit === "day"
        ? 24
        : secondValues.has(key)
          ? unitNear(span, tokens)
          : null;
  return span.kind === "number" && factor !== null ? statedValue(span.value * factor) : null;
};

/** A term in months. */
export const readMonths: ValueReader = (span, { labelUnit, tokens }) => {
  const months = span.kind === "duration" ? monthsOf(span) : null;
  if (months !== null) return statedValue(months);
  if (span.kind !== "number" || !Number.isInteger(span.value)) return null;
  if (labelUnit === "month" || labelUnit === "year")
    return statedValue(span.value * (labelUnit === "year" ? 12 : 1));
  // "12 months instead of the usual 36": the unit stands with the other one.
  const before = tokens.slice(Math.max(0, span.from - 4), span.from).map(({ lower }) => lower);
  return before.includes("instead") && [12, 24, 36, 48, 60].includes(span.value)
    ? statedValue(span.value)
    : null;
};

/** The days since something was. */
export const readAge: ValueReader = (span, { reference, tokens, silent, labelled, labelUnit }) => {
  // "Days since the last contact: 41"
  if (span.kind === "number" && labelled && (labelUnit === "day" || labelUnit === "week") && span.value >= 0)
    return statedValue(span.value * (labelUnit === "week" ? 7 : 1), span);
  if (span.kind === "duration") return span.days >= 0.5 ? statedValue(Math.round(span.days)) : null;
  if (span.kind !== "date") return null;
  if (span.direction === "ahead")
    return silent && span.of === "offset" ? statedValue(daysBetween(reference, span.ahead)) : null;
  const before = tokens[span.from - 1]?.lower ?? "";
  if (
    span.of === "month" &&
    !/^(?:since|from|in)$/.test(before) &&
    !/^(?:late|early|mid|end|start|beginning)$/.test(tokens[span.from]?.lower ?? "")
  )
    return null;
  return span.behind <= reference ? statedValue(daysBetween(span.behind, reference), span) : null;
};

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
