import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey, FactKind } from "../../facts/fact-catalogue.ts";
import type { DataFindingCode } from "../../finding/finding.ts";
import type { AmbiguousReading } from "../../language/ambiguous-reading.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { type NumberReading, readNumber } from "../../language/cells/read-number.ts";
import { describeKind } from "./describe-kind.ts";
import type { FieldTable } from "./field-table.ts";
import type { HeaderUnit } from "./header-unit.ts";

/** What may stand as a value: anything else is refused before it is read. */
export type Scalar = string | number | boolean;

export type GoodReading = {
  readonly ok: true;
  /** Differs from the key asked for when the value says so: an "nps" of 45 is a score, not a rating. */
  readonly key: FactKey;
  readonly value: Scalar;
  readonly unit: string;
  readonly ambiguous?: AmbiguousReading;
  /** How a value was taken that its column does not settle, for whoever exported it: "34.175 as 34175". */
  readonly doubt?: string;
};

export type BadReading = {
  readonly ok: false;
  readonly code: DataFindingCode;
  readonly expected: string;
  readonly suggestion: string | null;
};

export type Reading = GoodReading | BadReading;

/** How the values of one name are to be read. */
export type ValueContext = {
  readonly key: FactKey;
  readonly fields: FieldTable;
  readonly evidence: Evidence;
  readonly asOf: CalendarDate;
  /** The record's currency, for amounts that name none. */
  readonly currency: string | null;
  /** True for a fact key written out, whose unit the user could look up; false for a name of an export. */
  readonly canonical: boolean;
  /** The name says that the values are percentages (usage_change_pct). */
  readonly namedPercent: boolean;
  /** The name leaves open whether it holds ratings or scores. */
  readonly ratingOrScore: boolean;
  /** A yes means the opposite of the key: "is_churned" of a status. */
  readonly inverted: boolean;
  /** A program wrote the value, not a person: numbers may stand for days. */
  readonly exported: boolean;
  readonly unit: HeaderUnit;
};

export type ValueReader = (raw: Scalar, kind: FactKind, context: ValueContext) => Reading;

export const good = (
  key: FactKey,
  value: Scalar,
  unit: string,
  ambiguous?: AmbiguousReading,
  doubt?: string,
): Reading => ({
  ok: true,
  key,
  value,
  unit,
  ...(ambiguous && { ambiguous }),
  ...(doubt !== undefined && { doubt }),
});

export const bad = (code: DataFindingCode, expected: string, suggestion: string | null = null): Reading => ({
  ok: false,
  code,
  expected,
  suggestion,
});

/** The value when it lies in the kind's range (NaN lies in none), else what was expected. */
export function inRange(
  value: number,
  kind: FactKind,
  fact: {
    readonly key: FactKey;
    readonly unit?: string;
    readonly ambiguous?: AmbiguousReading | undefined;
    readonly unsettled?: boolean | undefined;
  },
): Reading {
  const [low, high] = kind.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return Number.isFinite(value) && value >= low && value <= high
    ? good(
        fact.key,
        value,
        fact.unit ?? kind.unit,
        fact.ambiguous,
        fact.unsettled ? fact.ambiguous?.taken : undefined,
      )
    : bad("value.range", describeKind(kind));
}

/** A number as it came, or read from its text; null when it is none. */
export function toNumber(raw: Scalar, { evidence }: ValueContext, whole: boolean): NumberReading | null {
  if (typeof raw === "number") return { value: raw };
  return typeof raw === "string" ? readNumber(raw, evidence, whole) : null;
}
