import { weekdayOf } from "../../calendar/calendar-date.ts";
import type { PortfolioReport, TimePlace } from "../../portfolio/portfolio-report.ts";
import { sayAccounts, sayMoneyOf, sayNames } from "../portfolio/say-values.ts";
import { type Html, html } from "./html.ts";
import { nameOf, ownerOf } from "./time-place.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** So many accounts are named with what is done first. */
const mostNamed = 6;

/** Two weeks; a convention. */
const pressingDays = 14;

/** What is asked first: what is at risk, by how much, by when, and who acts; then the dates that will not wait. */
export function portfolioLead({ atRisk, currency, time, asOf }: PortfolioReport): Html {
  const { passed } = atRisk;
  const certain = new Set(atRisk.certain.names);
  const named = time.filter((place) => certain.has(nameOf(place))).slice(0, mostNamed);
  const others = atRisk.certain.count - named.length;
  const [first] = time;
  const possible = atRisk.accountsHigh - atRisk.accountsLow;
  const pressing = time.filter(
    ({ deadline, days_to_deadline: days }) =>
      deadline !== null && days !== null && days >= 0 && days <= pressingDays,
  );
  const certainly =
    atRisk.accountsLow === 0
      ? "no account is red or has a critical red flag"
      : `${amountOf(atRisk.low, currency)} a year in ${sayAccounts(atRisk.accountsLow)}: red, or with a critical red flag`;
  const lastDays = pressing.map((place) => {
    const day = weekdays[weekdayOf(place.deadline ?? asOf)] ?? "";
    return `${nameOf(place)} (${day}, ${place.deadline})`;
  });
  return html`<section class="lead" aria-label="In short">
<p><strong>At risk:</strong> ${certainly}.</p>
${
  named.length === 0
    ? null
    : html`<ul>${named.map((place) => leadPlace(place, currency))}${others > 0 ? html`<li>and ${others} more</li>` : null}</ul>`
}
${named.length > 0 || first === undefined ? null : html`<p><strong>First:</strong> ${nameOf(first)}, ${first.because}.${doNext(first)}</p>`}
${
  possible === 0
    ? null
    : html`<p><strong>Cannot be ruled out:</strong> ${amountOf(atRisk.high - atRisk.low, currency)} more in \
${sayAccounts(possible)}: yellow, or too little is known of their health for a colour.</p>`
}
${pressing.length === 0 ? null : html`<p><strong>Last day within ${pressingDays} days:</strong> ${lastDays.join("; ")}.</p>`}
${
  passed.accounts.count === 0
    ? null
    : html`<p><strong>To be confirmed:</strong> the deadline of ${sayAccounts(passed.accounts.count)} \
(${amountOf(passed.amount, currency)}) has passed, and nothing says that they renewed: \
${sayNames(passed.accounts, mostNamed)}. They count as kept.</p>`
}
</section>`;
}

function leadPlace(place: TimePlace, currency: string | null): Html {
  const arr = place.arr === null ? null : `, ${sayMoneyOf(place.arr, currency)}`;
  return html`<li><strong>${nameOf(place)}</strong>${arr}: ${sayRisk(place)}; ${deadlineOf(place)}.${doNext(place)}</li>`;
}

const sayRisk = ({ band, flags: [gravest] }: TimePlace): string =>
  gravest === undefined ? `health ${band ?? "provisional"}` : gravest.name.replaceAll("_", " ");

const doNext = (place: TimePlace): string =>
  place.next === null ? "" : ` ${ownerOf(place)}, by ${place.next.due}: ${place.next.what}`;

const amountOf = (amount: number, currency: string | null): string =>
  amount === 0 ? "an unknown amount" : sayMoneyOf(amount, currency);

const deadlineOf = ({ deadline, days_to_deadline: days }: TimePlace): string =>
  deadline === null || days === null
    ? "deadline unknown"
    : days < 0
      ? `deadline passed on ${deadline}`
      : `deadline ${deadline}, in ${days} ${days === 1 ? "day" : "days"}`;
