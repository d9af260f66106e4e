import type { Assessment, Health } from "../assessment/assessment.ts";

/**
 * What a new assessment says differently from the one before, in short phrases for a person: "health 48 → 61",
 * "champion change cleared", "route escalate → decide", "deadline 2027-01-05 → 2027-02-05". Empty when nothing differs.
 */
export function describeChanges(before: Assessment, after: Assessment): string[] {
  return [
    ...changed("health", sayHealth(before.health), sayHealth(after.health)),
    ...flagChanges(before, after),
    ...changed("phase", before.phase.name ?? "unknown", after.phase.name ?? "unknown"),
    ...changed("renewal", before.renewal.date ?? "unknown", after.renewal.date ?? "unknown"),
    ...changed("deadline", before.renewal.deadline ?? "unknown", after.renewal.deadline ?? "unknown"),
    ...changed("route", before.authority.route, after.authority.route),
  ];
}

/** "48 yellow", "48 provisional", "unknown". */
export const sayHealth = ({ score, band }: Health): string =>
  score === null ? "unknown" : `${Math.round(score)} ${band ?? "provisional"}`;

const changed = (what: string, before: string, after: string): string[] =>
  before === after ? [] : [`${what} ${before} → ${after}`];

function flagChanges({ redFlags: before }: Assessment, { redFlags: after }: Assessment): string[] {
  const named = (name: string): string => name.replaceAll("_", " ");
  return [
    ...before
      .filter(({ id }) => !after.some((flag) => flag.id === id))
      .map(({ name }) => `${named(name)} cleared`),
    ...after.flatMap(({ id, name, severity }) => {
      const known = before.find((flag) => flag.id === id);
      if (known === undefined) return [`${named(name)} raised (${severity})`];
      return changed(named(name), known.severity, severity);
    }),
  ];
}
