import { type CalendarDate, weekdayOf } from "../../calendar/calendar-date.ts";
import type { PortfolioReport, TimePlace } from "../../portfolio/portfolio-report.ts";
import { sayAccounts, sayKnownMoney, sayMoneyOf, sayNames } from "../portfolio/say-values.ts";
import { type Html, html } from "./html.ts";
import { table } from "./table.ts";
import { nameOf, ownerOf } from "./time-place.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** So many accounts are named with what is done first. */
const mostNamed = 8;

/** Two weeks; a convention. */
const pressingDays = 14;

/** What is asked first: what is at risk, by how much, by when, and who acts; with the dates that will not wait. */
export function portfolioLead({ atRisk, arr, currency, time, asOf }: PortfolioReport): Html {
  const { passed } = atRisk;
  const certain = new Set(atRisk.certain.names);
  const pressing = time.filter(isPressing);
  const named = time.filter((place) => certain.has(nameOf(place)));
  const [first] = time;
  const atOnce = named.length === 0 && pressing.length === 0 && first !== undefined ? [first] : named;
  const soon = pressing.reduce((sum, place) => sum + (place.arr ?? 0), 0);
  const possible = atRisk.accountsHigh - atRisk.certain.count;
  const certainly =
    atRisk.certain.count === 0
      ? "no account is red or has a critical red flag"
      : `${sayKnownMoney(atRisk.low, currency)} a year${shareOf(atRisk.low, arr)} in ` +
        `${sayAccounts(atRisk.certain.count)}: red, or with a critical red flag`;
  return html`<section class="lead" aria-label="In short">
<p><strong>At risk:</strong> ${certainly}.</p>
${atOnce.length === 0 ? null : leadTable("Accounts at risk", atOnce, currency, asOf)}
${
  pressing.length === 0
    ? null
    : html`<p><strong>Last day within ${pressingDays} days:</strong> ${sayKnownMoney(soon, currency)} a year in \
${sayAccounts(pressing.length)}.</p>${leadTable("Accounts whose last day is near", pressing, currency, asOf)}`
}
${
  possible === 0
    ? null
    : html`<p class="soft">Cannot be ruled out: ${sayKnownMoney(atRisk.high - atRisk.low, currency)}${atRisk.certain.count === 0 ? "" : " more"} in \
${sayAccounts(possible)}: yellow, or too little is known of their health for a colour.</p>`
}
${
  passed.accounts.count === 0
    ? null
    : html`<p><strong>To be confirmed:</strong> the last day of ${sayAccounts(passed.accounts.count)} \
(${sayKnownMoney(passed.amount, currency)}) has passed, and nothing says that they renewed: \
${sayNames(passed.accounts, namedPassed)}. They count as kept.</p>`
}
</section>`;
}

const namedPassed = 6;

const isPressing = ({ deadline, days_to_deadline: days }: TimePlace): boolean =>
  deadline !== null && days !== null && days >= 0 && days <= pressingDays;

const leadTable = (
  caption: string,
  rows: readonly TimePlace[],
  currency: string | null,
  asOf: CalendarDate,
): Html =>
  table(caption, rows.slice(0, mostNamed), [
    { title: "Account", isText: true, cell: (place) => html`<strong>${nameOf(place)}</strong>` },
    {
      title: "ARR",
      isNumber: true,
      by: ({ arr }) => arr,
      cell: ({ arr }) => (arr === null ? "unknown" : sayMoneyOf(arr, currency)),
    },
    { title: "Why", isText: true, cell: sayRisk },
    { title: "First step", isText: true, cell: ({ next }) => next?.what ?? "" },
    { title: "Who", isText: true, cell: ownerOf },
    { title: "Act by", cell: ({ next }) => next?.due ?? "" },
    {
      title: "Last day to leave",
      by: ({ deadline }) => deadline,
      cell: ({ deadline }) =>
        deadline === null
          ? "unknown"
          : `${weekdays[weekdayOf(deadline)] ?? ""} ${deadline}${deadline < asOf ? " (passed)" : ""}`,
    },
  ]);

const sayRisk = (place: TimePlace): string => {
  const [gravest] = place.flags;
  if (gravest !== undefined) return gravest.name.replaceAll("_", " ");
  return isPressing(place) ? "last day is near" : `health ${place.band ?? "provisional"}`;
};

/** " (18 % of ARR)"; empty where nothing is known. */
const shareOf = (amount: number, of: number): string =>
  amount > 0 && of > 0 ? ` (${Math.round((amount / of) * 100)} % of ARR)` : "";
