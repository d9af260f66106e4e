import { allFacts, type Case } from "../case/case.ts";
import type { Briefing } from "../consultation/brief.ts";
import { factValue } from "../facts/fact-value.ts";
import { isProven } from "../facts/is-proven.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { sayUnread } from "../reader/say-unread.ts";

const longest = 240;
/** Facts of more accounts would not fit on the line anyway. */
const mostTold = 10;

/** Two or three lines for a person at a terminal: what was understood, what is open, what is in doubt. */
export function understoodLines({ case: theCase, accounts }: Briefing, { withOpen = true } = {}): string {
  const stated = allFacts(theCase).filter(({ from }) => from === undefined);
  const open = [
    ...new Set(
      accounts.flatMap(({ assessment }) =>
        assessment.keyQuestions.filter(({ status }) => status === "open").map(({ question }) => question),
      ),
    ),
  ];
  const doubts = [
    ...theCase.conflicts.map(({ key, facts }) => `${key} (${facts.join(", ")} disagree)`),
    ...stated
      .filter(({ ambiguous }) => ambiguous !== undefined)
      .map((fact) => `${fact.key} (${fact.id}, read as ${fact.ambiguous?.taken})`),
  ];
  const lines = [
    stated.length === 0
      ? "Understood: no facts about the account."
      : accounts.length > mostTold
        ? `Understood: ${stated.length} facts about ${accounts.length} accounts.`
        : `Understood: ${stated.map((fact) => `${fact.key} ${factValue(fact)}${isProven(fact) ? "" : " (to be confirmed)"}`).join("; ")}`,
    ...(open.length === 0 || !withOpen ? [] : [`Open: ${open.join(" ")}`]),
    ...notReadLines(theCase),
    ...(doubts.length === 0 ? [] : [`In doubt: ${doubts.join("; ")}`]),
  ];
  return lines.map((line) => `${oneSafeLine(line, longest)}\n`).join("");
}

/** "Not understood: 3 figures, dates or people, like …"; nothing when all was. */
export function notReadLines({ reading }: Pick<Case, "reading">): string[] {
  const unread = sayUnread(reading.unread);
  return unread === null
    ? []
    : [
        `Not understood: ${unread.count} of the figures, dates and people, like ${unread.passages.join("; ")}`,
      ];
}
