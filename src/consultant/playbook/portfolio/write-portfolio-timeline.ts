import { weekdayOf } from "../../../calendar/calendar-date.ts";
import type { PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase } from "../phrase.ts";

/** Timeline of a portfolio: the decision deadlines that come first, whosever they are. */
export function writePortfolioTimeline(
  { practice, case: { asOf }, deadlines }: PortfolioMaterial,
  opening: string,
): string {
  const ahead = deadlines.filter(({ deadline }) => deadline >= asOf);
  const passed = deadlines.length - ahead.length;
  const lines = ahead
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
    .slice(0, practice.phrases.limits.portfolio)
    .map(({ account, deadline, isKnown }) =>
      phrase(practice, "milestone", {
        date: deadline,
        weekday: practice.phrases.weekdays[weekdayOf(deadline)],
        distance: "",
        what: phrase(practice, isKnown ? "portfolio_deadline" : "portfolio_deadline_renewal", { account }),
      }),
    );
  return blocks([
    opening,
    bullets([
      passed === 0 ? null : phrase(practice, "portfolio_overdue", { count: counted(passed) }),
      ...(lines.length === 0 ? [phrase(practice, "no_milestones")] : lines),
    ]),
  ]);
}
