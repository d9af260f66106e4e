import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import type { FieldTable } from "../read-record/field-table.ts";
import { noUnit } from "../read-record/header-unit.ts";
import { namesPercent } from "../read-record/names-percent.ts";
import { readValue } from "../read-record/read-value.ts";
import { bad, type Reading, type Scalar, type ValueContext } from "../read-record/reading.ts";
import { errorIn, saysNothing } from "../read-record/says-nothing.ts";
import { plainDay, plainNumber } from "./plain-cell.ts";
import type { PlannedColumn } from "./plan-columns.ts";

export type CellReader = {
  /** The value of a cell in everyday form, in the catalogue's unit and range; null sends it the careful way. */
  readonly plain: (cell: string) => Scalar | null;
  /** The careful way; null when the cell says nothing. */
  readonly careful: (cell: string, currency: string | null) => Reading | null;
};

/** Distinct cells of a column whose reading is kept; a column of more kinds of values is no column of words. */
const remembered = 512;

/** Makes the reader of one column, once for the table: all that does not depend on the cell is decided here. */
export function compileCell(
  { header, match }: Pick<PlannedColumn, "header" | "match">,
  key: FactKey,
  options: {
    readonly fields: FieldTable;
    readonly asOf: CalendarDate;
    readonly evidence: Evidence;
  },
): CellReader {
  const { fields, asOf, evidence } = options;
  const context: ValueContext = {
    key,
    fields,
    evidence,
    asOf,
    currency: null,
    canonical: match.priority === 0,
    namedPercent: namesPercent(header) || match.unit?.percent === true,
    ratingOrScore: match.caution?.treatment === "by_values",
    inverted: match.caution?.treatment === "invert",
    exported: true,
    unit: match.unit ?? noUnit,
  };
  const memory = new Map<string, Reading | null>();
  const words = new Map<string, Scalar>();
  const { unit } = factKind(key);
  const isMoney = unit === "money";
  const read = (cell: string, currency: string | null): Reading | null => {
    const text = cell.trim();
    if (saysNothing(text, key, fields)) return null;
    const error = errorIn(text, fields);
    return error === null
      ? readValue(text, currency ? { ...context, currency } : context)
      : bad("cell.error", error);
  };
  return {
    plain: unit === "choice" || unit === "flag" ? (cell) => words.get(cell) ?? null : plainReader(context),
    careful: (cell, currency) => {
      if (isMoney || cell.length > 40) return read(cell, currency);
      const known = memory.get(cell);
      if (known !== undefined) return known;
      const reading = read(cell, currency);
      if (memory.size < remembered) {
        memory.set(cell, reading);
        if (reading?.ok && reading.key === key && !reading.ambiguous && reading.doubt === undefined)
          words.set(cell, reading.value);
      }
      return reading;
    },
  };
}

/** Sixty-eight years: a number above it is a day as a spreadsheet counts, not days that have passed. */
const mostDays = 25_000;

const isPadded = (cell: string): boolean =>
  cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32;
const never = (): null => null;

function plainReader(context: ValueContext): CellReader["plain"] {
  const { key, evidence, fields, asOf } = context;
  const kind = factKind(key);
  const [low, high] = kind.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const between = (lowest: number, highest: number) => (cell: string) => {
    const value = plainNumber(cell);
    return value !== null && value >= lowest && value <= highest ? value : null;
  };
  const whole = (cell: string) => {
    const value = plainNumber(cell);
    return value !== null && value >= low && value <= high && Number.isInteger(value) ? value : null;
  };
  const blanks = new Set(
    [...fields.blank].flatMap((cell) => [cell.charCodeAt(0), cell.toUpperCase().charCodeAt(0)]),
  );
  const { times, per, hours } = context.unit;
  if (context.ratingOrScore || context.namedPercent || times !== 1 || per !== null || hours !== null)
    return never;
  switch (kind.unit) {
    case "text":
      if (fields.people.has(key)) return never;
      return (cell) => (!blanks.has(cell.charCodeAt(0)) && !isPadded(cell) ? cell : null);
    case "date":
      return (cell) => (plainDay(cell) !== null && cell >= "1970" && cell < "2101" ? cell : null);
    case "days": {
      const number = between(low, high);
      const today = plainDay(asOf) ?? 0;
      if (!fields.since.has(key)) return number;
      const few = between(low, Math.min(high, mostDays));
      return (cell) => {
        const day = plainDay(cell);
        return day === null ? few(cell) : day <= today ? today - day : null;
      };
    }
    case "count":
      return whole;
    case "ratio":
      return evidence.scale === null || evidence.scale.value === "fraction" ? between(low, high) : never;
    case "percent":
      return evidence.scale === null || evidence.scale.value === "percent" ? between(1.01, high) : never;
    case "hours":
      return between(low, 87_599);
    case "months":
    case "rating":
    case "score":
    case "money":
      return between(low, high);
    default:
      return never;
  }
}
