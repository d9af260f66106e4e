import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type FactKey, factKind, type Unit } from "../../facts/fact-catalogue.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { describeKind } from "../read-record/describe-kind.ts";
import type { FieldMatch, FieldTable } from "../read-record/field-table.ts";
import { normaliseHeader } from "../read-record/normalise-header.ts";
import type { CellReader } from "./compile-cell.ts";

const ofAccounts = new Set<string>(["account.arr", "account.mrr", "usage.seats", "renewal.date"]);

/** What the rows of a table are when they are no accounts ("ticket"); null when they may be. */
export function rowKindOf(
  headers: readonly string[],
  keys: readonly string[],
  { rows }: FieldTable,
): string | null {
  if (keys.some((key) => ofAccounts.has(key))) return null;
  const names = new Set(headers.map(normaliseHeader));
  const kinds = [...rows].map(([kind, own]) => ({
    kind,
    hits: [...own].filter((name) => names.has(name)).length,
  }));
  const [best] = kinds.sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= 2 ? best.kind : null;
}

/** Why a column of such a table is not read. */
export const belongsTo = (kind: string): string =>
  `It belongs to ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}: each row of this table is one, and ` +
  "no account. Add them up for each account, for instance as tickets_30d.";

type Column = {
  readonly key: FactKey;
  readonly match: FieldMatch;
  readonly evidence: Evidence;
  readonly reader: CellReader;
  readonly isEnd: boolean;
};

/** Kinds of fields whose common names other tables use for something else: "status", "contract", "health". */
const borrowed = new Set<Unit>(["choice", "flag", "months", "score"]);
const shownValues = 3;

/**
 * Why a column is not what its name says, by its first cells; null when it is. A name that the user mapped is what the
 * user says.
 */
export function foreignTo(
  { key, match, evidence, reader, isEnd }: Column,
  cells: readonly string[],
  { asOf, isMapped }: { readonly asOf: CalendarDate; readonly isMapped: boolean },
): string | null {
  const { scale, nps, trend } = evidence;
  if (key === "support.csat_pct" && scale?.value === "tenths")
    return `It looks like a mean on a scale of ten, not a share (${scale.why}).`;
  if (isMapped) return null;
  if (match.caution?.treatment === "by_values" && trend?.value === "ratio")
    return (
      `It looks like a ratio to the time before, not a change (${trend.why}, none below 0); map it to ` +
      "usage.baseline_ratio when it compares with the account's own baseline."
    );
  if (nps?.value === "mean")
    return `It looks like a mean of ratings, neither one answer nor a score (${nps.why}).`;
  if (isEnd && key === "renewal.date") return endedBefore(cells, evidence, asOf);
  const { unit } = factKind(key);
  if (!borrowed.has(unit) && key !== "usage.change") return null;
  return speaksOfElse(key, cells, reader);
}

/** A day in some rows only, and always in the past: the day on which a subscription ended, not one on which it renews. */
function endedBefore(cells: readonly string[], evidence: Evidence, asOf: CalendarDate): string | null {
  let blank = 0;
  let past = 0;
  for (const cell of cells) {
    if (cell.trim() === "") {
      blank++;
      continue;
    }
    const day = readDate(cell, evidence);
    if (!day.ok || day.date > asOf) return null;
    past++;
  }
  return blank > 0 && past > 0
    ? `${blank} of the first ${cells.length} rows have none and the others lie in the past: it looks like the day a contract ended, not the day one renews.`
    : null;
}

/** Words, and none of them can be read as the field. */
function speaksOfElse(key: FactKey, cells: readonly string[], reader: CellReader): string | null {
  const kind = factKind(key);
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    if (kind.unit !== "choice" && kind.unit !== "flag" && /\d/.test(cell)) return null;
    const reading = reader.careful(cell, null);
    if (reading === null) continue;
    if (reading.ok || reading.code === "value.empty") return null;
    if (reading.code === "cell.error") continue;
    seen.add(cell.trim());
  }
  const [...values] = seen;
  if (values.length === 0) return null;
  const shown = values.slice(0, shownValues).map((value) => value.slice(0, 40));
  return `None of its first values is ${describeKind(kind)} (${shown.join(", ")}${values.length > shownValues ? " …" : ""}).`;
}
