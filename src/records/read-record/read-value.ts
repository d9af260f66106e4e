import { type FactKey, type FactKind, factKind, type Unit } from "../../facts/fact-catalogue.ts";
import { nearest } from "../../finding/nearest.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readMoney } from "../../language/cells/read-money.ts";
import { describeKind } from "./describe-kind.ts";
import { namesNobody } from "./names-nobody.ts";
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

function readChoice(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const { key, fields } = context;
  const word = wordOf(raw);
  const choices = kind.choices ?? [];
  const words = fields.words.get(key);
  const value =
    choices.find((choice) => normaliseHeader(choice) === word) ??
    words?.get(said(word, context)) ??
    words?.get(word);
  if (value === "") return bad("value.empty", describeKind(kind));
  return typeof value === "string"
    ? good(key, value, "choice")
    : bad("value.choice", describeKind(kind), nearest(String(raw), choices));
}

/** A spreadsheet writes 1 as 1.0 where other cells of the column are empty. */
const wordOf = (raw: Scalar): string => normaliseHeader(String(raw).replace(/^([01])\.0+$/, "$1"));

/** The word as it counts for the key: under an inverted name a yes is a no. Words that name a state stay as they are. */
function said(word: string, { inverted }: ValueContext): string {
  const truth = truthOf(word);
  return truth === undefined ? word : String(truth !== inverted);
}

const yes = new Set(["true", "yes", "y", "t", "1", "on", "x", "ja", "si", "sí", "oui"]);
const no = new Set(["false", "no", "n", "f", "0", "off", "none", "nein", "non"]);
const truthOf = (word: string): boolean | undefined =>
  yes.has(word) ? true : no.has(word) ? false : undefined;

function readFlag(raw: Scalar, kind: FactKind, { key, fields, inverted }: ValueContext): Reading {
  const word = wordOf(raw);
  const named = fields.words.get(key)?.get(word);
  if (typeof named === "boolean") return good(key, named, "flag");
  const truth = truthOf(word);
  if (truth !== undefined) return good(key, inverted ? !truth : truth, "flag");
  if (!fields.named.has(key)) return bad("value.type", describeKind(kind));
  return good(key, !namesNobody(String(raw), fields), "flag");
}

/** The days a business deals with (convention); a date outside is a slip of a key. */
const plausible = { first: "1970-01-01", last: "2100-12-31" };

function readDay(raw: Scalar, kind: FactKind, { key, evidence, exported }: ValueContext): Reading {
  const reading = readDate(String(raw), evidence);
  if (!reading.ok) return bad("value.format", describeKind(kind), reading.suggestion);
  const { number } = reading;
  if (number?.startsWith("Excel") && !exported) return bad("value.format", describeKind(kind), number);
  return reading.date < plausible.first || reading.date > plausible.last
    ? bad("value.range", `a day from ${plausible.first} to ${plausible.last}`)
    : good(key, reading.date, "date", reading.ambiguous, number);
}

/** Money in whole currency units a year; a month for account.mrr. */
function readAmount(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const { key, evidence } = context;
  const named = context.unit;
  const unit = context.currency ?? named.currency ?? "money";
  if (typeof raw === "number")
    return inRange(raw * named.times * perYear(key, named.per), kind, { key, unit });
  const money = typeof raw === "string" ? readMoney(raw, evidence) : null;
  if (!money) return bad("value.type", describeKind(kind));
  const times = (money.multiple ? 1 : named.times) * perYear(key, money.per ?? named.per);
  return inRange(money.value * times, kind, { ...money, key, unit: money.currency ?? unit });
}

/** What turns an amount into one of the key's own period: of a month for account.mrr, of a year for all others. */
function perYear(key: FactKey, per: "month" | "year" | null): number {
  const period = key === "account.mrr" ? "month" : "year";
  return per === null || per === period ? 1 : period === "year" ? 12 : 1 / 12;
}
