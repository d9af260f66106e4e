import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import { nearest } from "../../finding/nearest.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readCurrency } from "../../language/cells/read-money.ts";
import { describeKind } from "./describe-kind.ts";
import type { FieldMatch } from "./field-table.ts";
import { noUnit } from "./header-unit.ts";
import { isMap } from "./is-map.ts";
import { namesPercent } from "./names-percent.ts";
import { readTickets } from "./read-tickets.ts";
import { readValue } from "./read-value.ts";
import { type Given, nothingGiven, type Path, type RecordSheet } from "./record-sheet.ts";
import { errorIn, saysNothing } from "./says-nothing.ts";
import { whyDoubted } from "./why-doubted.ts";

/** One key of a record with all that stands under it. */
export type Entry = {
  readonly path: Path;
  readonly raw: unknown;
  readonly key: FactKey;
  /** How the name was matched; null for a nested fact key. */
  readonly match: FieldMatch | null;
};
type To = { readonly sheet: RecordSheet; readonly evidence: Evidence };

/** Reads a value, a dated value, or a list of either where an account can have several; states or reports each. */
export function readEntry(entry: Entry, sheet: RecordSheet, evidence: Evidence): void {
  const { raw, path, key } = entry;
  const to = { sheet, evidence };
  const isTicket = isMap(raw) && !("value" in raw);
  if (key === "support.open_p1" && (Array.isArray(raw) || isTicket)) readTickets(raw, path, to);
  else if (!Array.isArray(raw)) readDated(entry, to);
  else if (factKind(key).many)
    for (const [index, item] of raw.entries()) readDated({ ...entry, raw: item, path: [...path, index] }, to);
  else
    sheet.report("value.type", path, {
      expected: `one value: ${describeKind(factKind(key))}`,
      found: raw,
    });
}

/** A value, or `{value, as_of, by}`; money also `{amount, currency}`, a recommendation also `{rating}` or `{score}`. */
function readDated(entry: Entry, to: To): void {
  if (!isMap(entry.raw)) {
    take(entry, to, {
      under: [],
      given: nothingGiven,
      currency: to.sheet.currency,
      named: false,
    });
    return;
  }
  const {
    as_of: asOf = to.sheet.isExport ? entry.raw.timestamp : undefined,
    by,
    currency,
    ...rest
  } = entry.raw;
  const { name, key } = valueIn(rest, entry.key);
  const { sheet } = to;
  if (!sheet.isExport)
    for (const other of Object.keys(rest).filter((other) => other !== name))
      sheet.report("key.unknown", [...entry.path, other], {
        expected: "value, as_of or by",
        found: other,
        suggestion: nearest(other, ["value", "as_of", "by"]),
      });
  if (!(name in rest)) {
    sheet.report("key.missing", entry.path, {
      expected: "a value",
      found: entry.raw,
    });
    return;
  }
  if (by !== undefined && by !== null && typeof by !== "string")
    sheet.report("value.type", [...entry.path, "by"], {
      expected: "who gave it, as a text",
      found: by,
    });
  const code = typeof currency === "string" ? readCurrency(currency) : null;
  if (currency !== undefined && code === null)
    sheet.report("value.format", [...entry.path, "currency"], {
      expected: "an ISO 4217 currency code (USD)",
      found: currency,
    });
  const given: Given = {
    asOf: asOf === undefined ? null : readAsOf(asOf, [...entry.path, "as_of"], to),
    by: typeof by === "string" && by.trim() !== "" ? by.trim() : null,
  };
  take({ ...entry, raw: rest[name], key }, to, {
    under: [name],
    given,
    currency: code ?? sheet.currency,
    named: name !== "value",
  });
}

/** The name under which a map carries its value, and the key that the name implies. */
function valueIn(rest: Record<string, unknown>, key: FactKey): { name: string; key: FactKey } {
  const isNps = key === "relationship.nps_rating" || key === "relationship.nps_score";
  if ("value" in rest) return { name: "value", key };
  if ("amount" in rest && factKind(key).unit === "money") return { name: "amount", key };
  if ("rating" in rest && isNps) return { name: "rating", key: "relationship.nps_rating" };
  if ("score" in rest && isNps) return { name: "score", key: "relationship.nps_score" };
  return { name: "value", key };
}

function take(
  { raw, path, key, match }: Entry,
  { sheet, evidence }: To,
  about: {
    /** The key inside a dated value: part of where an error stands, not of where the fact comes from. */
    readonly under: Path;
    readonly given: Given;
    readonly currency: string | null;
    readonly named: boolean;
  },
): void {
  if (raw === null || raw === undefined) return;
  const { fields, asOf } = sheet.options;
  if (typeof raw === "string" && raw.trim() !== "" && saysNothing(raw.trim(), key, fields)) return;
  if (raw === "" && sheet.isExport) return;
  const at = [...path, ...about.under];
  const error = typeof raw === "string" && sheet.isExport ? errorIn(raw.trim(), fields) : null;
  if (error !== null) {
    sheet.report("cell.error", at, { expected: error, found: raw });
    return;
  }
  const name = String(path.at(-1));
  const reading = readValue(raw, {
    key,
    fields,
    evidence: sheet.options.evidenceFor?.(path.join(".")) ?? evidence,
    asOf,
    currency: about.currency,
    canonical: match === null || match.priority === 0,
    namedPercent: (match !== null && namesPercent(name)) || match?.unit?.percent === true,
    ratingOrScore: match?.caution?.treatment === "by_values" && !about.named,
    inverted: match?.caution?.treatment === "invert",
    exported: sheet.isExport,
    unit: match?.unit ?? noUnit,
  });
  if (reading.ok && reading.doubt !== undefined && sheet.isExport)
    sheet.report("value.doubt", at, { expected: whyDoubted(reading), found: reading.doubt });
  if (reading.ok)
    sheet.state(reading, {
      path,
      quote: String(raw),
      given: about.given,
      match,
    });
  else sheet.report(reading.code, at, { ...reading, found: raw });
}

/** The day a value was observed: on or before as-of, else reported. */
export function readAsOf(raw: unknown, path: Path, { sheet, evidence }: To): CalendarDate | null {
  if (raw === null) return null;
  const isDay = typeof raw === "string" || (sheet.isExport && typeof raw === "number");
  const reading = isDay ? readDate(String(raw), evidence) : null;
  const { asOf } = sheet.options;
  if (reading?.ok && reading.date <= asOf) return reading.date;
  if (reading?.ok)
    sheet.report("value.range", path, {
      expected: `a day on or before ${asOf}`,
      found: raw,
    });
  else
    sheet.report("value.format", path, {
      expected: "a day as YYYY-MM-DD",
      found: raw,
      suggestion: reading?.suggestion ?? null,
    });
  return null;
}
