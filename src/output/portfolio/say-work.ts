import { oneSafeLine } from "../../finding/safe-text.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import { sayShare } from "../../portfolio/shown-metric.ts";
import { sayAccounts, sayNames } from "./say-values.ts";

const mostThemes = 10;
const named = 8;

const lines = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .map((part) => `${part}\n`)
    .join("");

/** The quality standards and the improvement areas of the agent definition, as far as they are known. */
export function sayWork({ standards, improvements, period }: PortfolioReport): string {
  const { timeToValue, expansionRate, advocates } = improvements;
  const { median, reached, waiting } = timeToValue;
  return lines([
    ...standards.map(({ standard, says, met, known, accounts }) => {
      if (known === 0) return `${standard}: not known of any account.`;
      const unknown = accounts - known;
      return `${standard}: ${met} of ${sayAccounts(known)} with ${says}${unknown > 0 ? `; not known of ${unknown}` : ""}.`;
    }),
    median === null
      ? "Time to value: no account has a day of first value."
      : `Time to value: ${Math.round(median)} days (median of ${reached})` +
        `${waiting.longest === null ? "" : `; ${waiting.accounts} not there yet, at least ${waiting.longest} days so far`}` +
        ".",
    expansionRate === null || period.source === "none"
      ? null
      : `Expansion: ${sayShare(expansionRate)} of the cohort's ARR at the beginning.`,
    `Advocacy: ${advocates.accounts} in the advocacy phase, ${advocates.promoters} with a rating of 9 or 10.`,
  ]);
}

/** What customers complain of, by theme, with their names. */
export const sayThemes = ({ themes }: Pick<PortfolioReport, "themes">): string =>
  lines([
    ...themes
      .slice(0, mostThemes)
      .map(
        ({ theme, kind, accounts }) =>
          `${kind}: "${oneSafeLine(theme, 100)}" (${accounts.count}: ${sayNames(accounts, named)})`,
      ),
    themes.length > mostThemes ? `and ${themes.length - mostThemes} more themes` : null,
  ]);

/** The accounts of which something is not known, by name. */
export function sayUnknown({ unknown }: Pick<PortfolioReport, "unknown">): string {
  const parts = [
    ["health", unknown.health],
    ["colour (too little of the score rests on data)", unknown.colour],
    ["ARR", unknown.arr],
    ["renewal", unknown.renewal],
  ] as const;
  return lines(
    parts.map(([what, names]) =>
      names.count === 0 ? null : `${what} of ${names.count}: ${sayNames(names, named)}`,
    ),
  );
}
