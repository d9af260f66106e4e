import { type FactKind, factKind, type Unit } from "../../facts/fact-catalogue.ts";
import { nearest } from "../../finding/nearest.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readMoney } from "../../language/cells/read-money.ts";
import { describeKind } from "./describe-kind.ts";
import { normaliseHeader } from "./normalise-header.ts";
import { readAnswer } from "./read-answer.ts";
import { readCount, readDays, readHours, readMonths } from "./read-duration.ts";
import { readShare } from "./read-share.ts";
import {
  bad,
  good,
  inRange,
  type Reading,
  type Scalar,
  type ValueContext,
  type ValueReader,
} from "./reading.ts";

const readers: Record<Unit, ValueReader> = {
  text: (raw, _kind, { key }) => good(key, String(raw).trim(), "text"),
  choice: readChoice,
  flag: readFlag,
  date: readDay,
  days: readDays,
  hours: readHours,
  months: readMonths,
  count: readCount,
  ratio: readShare,
  percent: readShare,
  rating: readAnswer,
  score: readAnswer,
  money: readAmount,
};

/** Reads one value of one key in the catalogue's unit, or says what was expected. Ranges are checked; nothing throws. */
export function readValue(raw: unknown, context: ValueContext): Reading {
  const kind = factKind(context.key);
  if (typeof raw !== "string" && typeof raw !== "number" && typeof raw !== "boolean")
    return bad("value.type", describeKind(kind));
  if (typeof raw === "string" && raw.trim() === "") return bad("value.empty", describeKind(kind));
  return readers[kind.unit](raw, kind, context);
}

function readChoice(raw: Scalar, kind: FactKind, { key, fields }: ValueContext): Reading {
  const word = normaliseHeader(String(raw));
  const choices = kind.choices ?? [];
  const value =
    choices.find((choice) => normaliseHeader(choice) === word) ?? fields.words.get(key)?.get(word);
  return typeof value === "string"
    ? good(key, value, "choice")
    : bad("value.choice", describeKind(kind), nearest(String(raw), choices));
}

const yes = new Set(["true", "yes", "y", "1", "on"]);
const no = new Set(["false", "no", "n", "0", "off", "none"]);
const truthOf = (word: string): boolean | undefined =>
  yes.has(word) ? true : no.has(word) ? false : undefined;

function readFlag(raw: Scalar, kind: FactKind, { key, fields }: ValueContext): Reading {
  const word = normaliseHeader(String(raw));
  const value = fields.words.get(key)?.get(word) ?? truthOf(word);
  if (typeof value === "boolean") return good(key, value, "flag");
  return fields.named.has(key) ? good(key, true, "flag") : bad("value.type", describeKind(kind));
}

/** The days a business deals with (convention); a date outside is a slip of a key. */
const plausible = { first: "1970-01-01", last: "2100-12-31" };

function readDay(raw: Scalar, kind: FactKind, { key, evidence }: ValueContext): Reading {
  const reading = readDate(String(raw), evidence);
  if (!reading.ok) return bad("value.format", describeKind(kind), reading.suggestion);
  return reading.date < plausible.first || reading.date > plausible.last
    ? bad("value.range", `a day from ${plausible.first} to ${plausible.last}`)
    : good(key, reading.date, "date", reading.ambiguous);
}

/** Money in whole currency units a year; a month for account.mrr. */
function readAmount(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const { key, evidence } = context;
  const unit = context.currency ?? "money";
  if (typeof raw === "number") return inRange(raw, kind, { key, unit });
  const money = typeof raw === "string" ? readMoney(raw, evidence) : null;
  if (!money) return bad("value.type", describeKind(kind));
  const period = key === "account.mrr" ? "month" : "year";
  const times = money.per === null || money.per === period ? 1 : period === "year" ? 12 : 1 / 12;
  return inRange(money.value * times, kind, {
    key,
    unit: money.currency ?? unit,
    ambiguous: money.ambiguous,
  });
}
