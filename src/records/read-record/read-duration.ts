import { daysBetween } from "../../calendar/calendar-date.ts";
import type { FactKind, Unit } from "../../facts/fact-catalogue.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { describeKind } from "./describe-kind.ts";
import { normaliseHeader } from "./normalise-header.ts";
import { bad, good, inRange, type Reading, type Scalar, toNumber, type ValueContext } from "./reading.ts";

/** A whole number of things. */
export function readCount(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const number = toNumber(raw, context, true);
  if (!number) return bad("value.type", describeKind(kind));
  if (Number.isFinite(number.value) && !Number.isInteger(number.value))
    return bad("value.format", describeKind(kind));
  return inRange(number.value, kind, { ...number, key: context.key });
}

/** "60", "60 days", "2 weeks", or the day since which the days run. */
export function readDays(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const { key, fields, evidence, asOf } = context;
  if (typeof raw === "string" && fields.since.has(key)) {
    const reading = readDate(raw, evidence);
    if (reading.ok && reading.date > asOf) return bad("value.range", `a day on or before ${asOf}`);
    if (reading.ok)
      return good(key, daysBetween(reading.date, asOf), "days", reading.ambiguous, reading.number);
    if (reading.suggestion) return bad("value.format", "a day as YYYY-MM-DD", reading.suggestion);
  }
  return readDuration(raw, kind, { ...context, units: { d: 1, w: 7, m: 30 } });
}

/** "12", "12 months", "1 year", "two years", "month-to-month". */
export function readMonths(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const named = context.fields.words.get(context.key)?.get(normaliseHeader(String(raw)));
  return readDuration(named === undefined ? raw : Number(named), kind, {
    ...context,
    units: { m: 1, y: 12 },
  });
}

/** Above this many hours (ten years) a bare number of an export is milliseconds, as HubSpot stores durations. */
const tooManyHours = 87_600;

/** "12", "12 h", "2 days", H:MM:SS. */
export function readHours(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const { key } = context;
  const clock = typeof raw === "string" ? /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(raw.trim()) : null;
  if (clock) {
    const [, hours, minutes, seconds = "0"] = clock;
    return inRange(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600, kind, { key });
  }
  const reading = readDuration(raw, kind, {
    ...context,
    units: { h: 1, d: 24, w: 168 },
  });
  if (!reading.ok || context.canonical || Number(reading.value) < tooManyHours) return reading;
  return good(key, Math.round(Number(reading.value) / 36_000) / 100, "hours", {
    taken: `${raw} milliseconds`,
    others: [`${raw} hours`],
    why: "as hours it would be more than ten years",
  });
}

type Timed = ValueContext & { readonly units: Record<string, number> };

const worthOf = (unit: string, kind: FactKind, { units }: Timed): number | undefined =>
  /^min/i.test(unit) ? (kind.unit === "hours" ? 1 / 60 : undefined) : units[unit.charAt(0).toLowerCase()];

/** What the name of the column says a bare number counts: minutes under "Resolution time (min)". */
function byHeader({ unit }: FactKind, { unit: { hours } }: Timed): number {
  const own: Partial<Record<Unit, number>> = { hours: 1, days: 24, months: 720 };
  return hours === null ? 1 : hours / (own[unit] ?? hours);
}

/** A number with or without a unit of time; `units` gives what the first letter of each unit is worth. */
function readDuration(raw: Scalar, kind: FactKind, context: Timed): Reading {
  const words =
    typeof raw === "string" && raw.length <= 64
      ? /^([\d.,]+) ?(h|hrs?|hours?|mins?|minutes?|d|days?|w|weeks?|m|months?|y|years?)$/i.exec(raw.trim())
      : null;
  const worth = words ? worthOf(words[2] ?? "", kind, context) : byHeader(kind, context);
  const number = toNumber(words?.[1] ?? raw, context, kind.unit !== "hours");
  if (!number || worth === undefined) return bad("value.type", describeKind(kind));
  return inRange(number.value * worth, kind, { ...number, key: context.key });
}
