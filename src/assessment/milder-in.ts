import type { Assessment, Band, KeyQuestion, RedFlag, Route } from "./assessment.ts";

export const severities: Readonly<Record<RedFlag["severity"], number>> = { warn: 1, high: 2, critical: 3 };
export const routes: Readonly<Record<Route, number>> = { decide: 1, consult: 2, escalate: 3 };
const bands: Readonly<Record<Band, number>> = { green: 0, yellow: 2, red: 3 };
const answers: Readonly<Record<KeyQuestion["status"], number>> = { answered: 0, assumed: 1, open: 1 };

/** No colour is worse than green and better than yellow. */
export const bandRank = (band: Band | null): number => (band === null ? 1 : bands[band]);

/**
 * What one assessment says more mildly than the one before it, in a word for a person; null when nothing. Milder is: a
 * flag that is gone or weighs less, a better colour or score, a score that claims to rest on more, a later or unknown
 * deadline, a lower route or a reason for it that is gone, a question that counts as answered.
 */
export function milderIn(before: Assessment, after: Assessment): string | null {
  const { health: was } = before;
  const { health: is } = after;
  const flag = before.redFlags.find(({ id, severity }) => {
    const now = after.redFlags.find((each) => each.id === id);
    return now === undefined || severities[now.severity] < severities[severity];
  });
  if (flag !== undefined) return `the flag ${flag.name}`;
  if (bandRank(is.band) < bandRank(was.band)) return "the colour of the health";
  if (is.score !== null && (was.score === null || is.score > was.score)) return "the health score";
  if (is.coverage > was.coverage) return "the coverage";
  if (isLater(before, after)) return "the deadline";
  if (routes[after.authority.route] < routes[before.authority.route]) return "the route";
  const reason = before.authority.reasons.find(
    ({ level, matter }) =>
      level !== "decide" &&
      !after.authority.reasons.some((now) => now.matter === matter && routes[now.level] >= routes[level]),
  );
  if (reason !== undefined) return "a reason to ask others";
  const answered = before.keyQuestions.some(({ question, status }) => {
    const now = after.keyQuestions.find((each) => each.question === question);
    return now === undefined || answers[now.status] < answers[status];
  });
  return answered ? "an open question" : null;
}

/** Whether the second deadline falls later, or is no longer known. */
export function isLater({ renewal: before }: Assessment, { renewal: after }: Assessment): boolean {
  if (before.deadline === null) return false;
  return after.deadline === null || after.deadline > before.deadline;
}
