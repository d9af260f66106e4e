import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Names, PortfolioMetric } from "../../portfolio/portfolio-report.ts";
import { sayAmount } from "../health/say-row.ts";

/** "USD 847,000"; the bare amount where no currency is named. */
export const sayMoneyOf = (amount: number, currency: string | null): string =>
  `${currency === null ? "" : `${currency} `}${sayAmount(amount)}`;

/** An amount summed over accounts of which some have no known revenue: nothing is not said as "USD 0". */
export const sayKnownMoney = (amount: number, currency: string | null): string =>
  amount === 0 ? "an unknown amount" : sayMoneyOf(amount, currency);

/** How a metric stands to its target, in words; "" for one that is unknown. */
export function sayVerdict({ verdict, target, value }: PortfolioMetric): string {
  if (value === null) return "";
  if (target === null) return "no target";
  return verdict === "unsettled" ? "open: the interval lies on both sides" : (verdict ?? "");
}

/** "A, B and 3 more"; at most so many names. */
export function sayNames({ count, names }: Names, most: number): string {
  const shown = names.slice(0, most).map((name) => oneSafeLine(name, 60));
  const more = count - shown.length;
  return `${shown.join(", ")}${more > 0 ? `${shown.length === 0 ? "" : " and "}${sayAmount(more)} more` : ""}`;
}

export const sayCustomers = (count: number): string =>
  `${sayAmount(count)} customer${count === 1 ? "" : "s"}`;
export const sayAccounts = (count: number): string => `${sayAmount(count)} account${count === 1 ? "" : "s"}`;
