import type { Practice } from "../practice/practice.ts";

/** Points of the health score that one's own judgement of the relationship can move, one decimal at most; null without it. */
export function feelingShare({ indicators: { dimensions } }: Practice): number | null {
  const own = dimensions.find(({ indicators }) =>
    indicators.some(({ fact }) => fact === "relationship.sentiment"),
  );
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return own === undefined ? null : Math.round((own.weight / own.indicators.length / total) * 1000) / 10;
}
