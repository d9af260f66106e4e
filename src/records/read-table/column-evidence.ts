import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import { type Evidence, evidenceOf, noEvidence, type Signs } from "../../language/cells/evidence.ts";
import { readNumber } from "../../language/cells/read-number.ts";

/** What the table at large shows, and the order of dates that the user names. */
export type TableEvidence = Pick<Evidence, "dayFirst" | "decimalComma">;

/**
 * How the values of one column are meant, from the first rows of the table: order of days and months, decimal mark,
 * .82 or 82, rating or score. Where the column itself is silent about dates and marks, the other columns speak.
 */
export function columnEvidence(
  key: FactKey,
  cells: readonly string[],
  { signs, table }: { readonly signs: Signs; readonly table: TableEvidence },
): Evidence {
  const own = evidenceOf(signs, "other values of the column");
  const { unit } = factKind(key);
  const shared = {
    dayFirst: table.dayFirst?.sure ? table.dayFirst : (own.dayFirst ?? table.dayFirst),
    decimalComma: own.decimalComma ? { ...own.decimalComma, sure: true } : table.decimalComma,
  };
  if (!spanned.has(unit)) return { ...noEvidence, ...shared };
  const span = spanOf(cells);
  return {
    ...shared,
    scale: unit === "ratio" ? ratioScale(key, span) : unit === "percent" ? percentScale(span) : null,
    nps: unit === "rating" || unit === "score" ? npsKind(span) : null,
    trend: key === "usage.change" ? trendKind(span) : null,
  };
}

const spanned = new Set(["ratio", "percent", "rating", "score"]);

type Span = {
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly why: string;
};

function spanOf(cells: readonly string[]): Span {
  const values: number[] = [];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const number = cell === "" || cell.endsWith("%") ? null : readNumber(cell, noEvidence, false);
    if (number === null || !Number.isFinite(number.value)) continue;
    values.push(number.value);
    low = Math.min(low, number.value);
    high = Math.max(high, number.value);
  }
  return { values, low, high, why: `the first ${values.length} values lie between ${low} and ${high}` };
}

/** Above this an open-ended ratio of whole numbers is a percentage (convention): 140 is 1.4 times, not 140 times. */
const tooManyTimes = 20;

const isPart = (value: number): boolean => value > 0 && value < 1;

/** A share such as 0.82 beside percentages: either may be meant by it. */
const isMixed = (values: readonly number[]): boolean => values.some(isPart);

function ratioScale(key: FactKey, { values, low, high, why }: Span): Evidence["scale"] {
  if (values.length === 0) return null;
  const [least, most] = factKind(key).range ?? [0, 1];
  const isBounded = Number.isFinite(most) && most <= 10;
  const beyond = isBounded ? high > most : high > tooManyTimes && values.every(Number.isInteger);
  if (beyond && isBounded && isMixed(values)) return { value: "mixed", why };
  if (beyond || low < least) return { value: "percent", why };
  return values.some((value) => !Number.isInteger(value)) ? { value: "fraction", why } : null;
}

/** Shares of satisfied answers: up to 1 a fraction, up to 5 or 10 the mean of a scale, above it percentages. */
function percentScale({ values, high, why }: Span): Evidence["scale"] {
  if (values.length === 0 || high <= 0) return null;
  if (high <= 1) return { value: "fraction", why };
  if (high <= 5) return { value: "mean", why };
  if (high <= 10) return { value: "tenths", why };
  return { value: isMixed(values) ? "mixed" : "percent", why };
}

function npsKind({ values, low, high, why }: Span): Evidence["nps"] {
  if (values.length === 0) return null;
  if (low < 0 || high > 10) return { value: "score", why };
  return { value: values.every(Number.isInteger) ? "rating" : "mean", why };
}

function trendKind({ values, low, why }: Span): Evidence["trend"] {
  return values.length === 0 ? null : { value: low < 0 ? "change" : "ratio", why };
}
