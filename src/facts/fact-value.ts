import type { Statement } from "./fact.ts";

/** A number with a true minus, thousands in groups, and no more than `decimals` decimals: the same in every locale. */
function grouped(value: number, decimals: number): string {
  const [whole = "0", part] = String(Number(Math.abs(value).toFixed(decimals))).split(".");
  const groups = /e/.test(whole) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${groups}${part ? `.${part}` : ""}`;
}

const plural = (value: number, one: string): string =>
  `${grouped(value, 1)} ${one}${Math.abs(value) === 1 ? "" : "s"}`;

/** Ratios people say as a multiple: "1.4× the target". */
const multiples: ReadonlySet<string> = new Set([
  "outcome.roi_attainment",
  "outcome.first_value_ratio",
  "support.resolution_vs_sla",
]);

/**
 * A fact's value as prompt, answers and notices write it: "−31 %", "USD 240,000", "2027-02-05", "16 days",
 * "yes". Ratios are percentages with one decimal at most; text has its line breaks and control signs removed.
 */
export function factValue({ value, unit, key }: Pick<Statement, "value" | "unit" | "key">): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  switch (unit) {
    case "ratio":
      return multiples.has(key) ? `${grouped(value, 2)}×` : `${grouped(value * 100, 1)} %`;
    case "percent":
      return `${grouped(value, 1)} %`;
    case "days":
      return plural(value, "day");
    case "hours":
      return plural(value, "hour");
    case "months":
      return plural(value, "month");
    case "rating":
      return `${grouped(value, 1)} of 10`;
    case "score":
      return key === "relationship.nps_score" && value > 0 ? `+${grouped(value, 1)}` : grouped(value, 1);
    case "count":
      return grouped(value, 2);
    case "money":
      return grouped(value, 2);
    default:
      return `${unit} ${grouped(value, 2)}`;
  }
}
