import type { Fact } from "../../facts/fact.ts";
import type { Figure } from "../../language/figures/figure.ts";

/** The value of a fact as a figure; null for words, days and flags. */
export function figureOf({ value, unit }: Fact): Figure | null {
  if (typeof value !== "number") return null;
  const size = Math.abs(value);
  if (unit === "ratio") return { kind: "percent", value: size * 100, currency: null };
  if (unit === "percent") return { kind: "percent", value: size, currency: null };
  if (unit === "days") return { kind: "duration", value: size, currency: null };
  if (unit === "hours") return { kind: "duration", value: size / 24, currency: null };
  if (unit === "months") return { kind: "duration", value: size * 30.4375, currency: null };
  if (unit === "money" || /^[A-Z]{3}$/.test(unit))
    return { kind: "money", value: size, currency: unit === "money" ? null : unit };
  return { kind: "plain", value: size, currency: null };
}
