import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import { type Evidence, gatherEvidence, noEvidence } from "../../language/cells/evidence.ts";
import { readNumber } from "../../language/cells/read-number.ts";

/**
 * How the values of one column are meant, from the first rows of the table: order of days and months, decimal mark,
 * .82 or 82, rating or score. Where the column itself is silent about dates and marks, the other columns speak.
 */
export function columnEvidence(key: FactKey, cells: readonly string[], table: Evidence): Evidence {
  const own = gatherEvidence(cells, "other values of the column");
  const values = cells.flatMap((cell) => {
    const number = /%$/.test(cell) ? null : readNumber(cell, noEvidence, false);
    return number && Number.isFinite(number.value) ? [number.value] : [];
  });
  const { unit } = factKind(key);
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const span = {
    values,
    low,
    high,
    why: `the first ${values.length} values lie between ${low} and ${high}`,
  };
  return {
    dayFirst: own.dayFirst ?? table.dayFirst,
    decimalComma: own.decimalComma ?? table.decimalComma,
    scale: unit === "ratio" ? ratioScale(key, span) : unit === "percent" ? percentScale(span) : null,
    nps: unit === "rating" || unit === "score" ? npsKind(span) : null,
  };
}

type Span = {
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly why: string;
};

/** Above this an open-ended ratio of whole numbers is a percentage (convention): 140 is 1.4 times, not 140 times. */
const tooManyTimes = 20;

function ratioScale(key: FactKey, { values, low, high, why }: Span): Evidence["scale"] {
  if (values.length === 0) return null;
  const [least, most] = factKind(key).range ?? [0, 1];
  const beyond =
    Number.isFinite(most) && most <= 10 ? high > most : high > tooManyTimes && values.every(Number.isInteger);
  if (beyond || low < least) return { value: "percent", why };
  return values.some((value) => !Number.isInteger(value)) ? { value: "fraction", why } : null;
}

/** Shares of satisfied answers: up to 1 a fraction, up to 10 the mean of a scale, above it percentages. */
function percentScale({ values, high, why }: Span): Evidence["scale"] {
  if (values.length === 0 || high <= 0) return null;
  return {
    value: high <= 1 ? "fraction" : high <= 10 ? "mean" : "percent",
    why,
  };
}

function npsKind({ values, low, high, why }: Span): Evidence["nps"] {
  if (values.length === 0) return null;
  return {
    value: low < 0 || high > 10 || !values.every(Number.isInteger) ? "score" : "rating",
    why,
  };
}
