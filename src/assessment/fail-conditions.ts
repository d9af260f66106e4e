import type { Overview } from "./overview-account.ts";

/** One condition of `--fail-on`, as parsed. */
export type FailCondition = {
  /** As the user wrote it. */
  readonly text: string;
  /** `unread`: how many figures, dates and people of the texts are in no fact. */
  readonly holds: (assessment: Overview, unread: number) => boolean;
};

const named: Record<string, FailCondition["holds"]> = {
  red: ({ health }) => health.band === "red",
  yellow: ({ health }) => health.band === "yellow" || health.band === "red",
  consult: ({ authority }) => authority.route !== "decide",
  escalate: ({ authority }) => authority.route === "escalate",
  unread: (_assessment, unread) => unread > 0,
};

export const failConditionForms = [...Object.keys(named), "flag:<id>", "coverage<0.5"];

/**
 * Parses `red,flag:RF05,coverage<0.5`. "yellow" holds for red too, "consult" for escalate too: the worse includes the
 * milder. Flags go by id or by name ("flag:champion_change"), whatever the case, and must be the practice's. The first
 * part that is no condition comes back as `unknown`.
 */
export function parseFailConditions(
  text: string,
  flags: readonly { readonly id: string; readonly name: string }[],
): { ok: true; conditions: FailCondition[] } | { ok: false; unknown: string } {
  const conditions: FailCondition[] = [];
  for (const part of text.split(",").map((piece) => piece.trim())) {
    const holds = named[part] ?? flagCondition(part, flags) ?? coverageCondition(part);
    if (holds === null) return { ok: false, unknown: part };
    conditions.push({ text: part, holds });
  }
  return { ok: true, conditions };
}

function flagCondition(
  part: string,
  flags: readonly { readonly id: string; readonly name: string }[],
): FailCondition["holds"] | null {
  const wanted = comparable(/^flag:([\w-]+)$/.exec(part)?.[1] ?? "");
  const known = flags.find(({ id, name }) => comparable(id) === wanted || comparable(name) === wanted);
  return known === undefined ? null : ({ redFlags }) => redFlags.some(({ id }) => id === known.id);
}

function coverageCondition(part: string): FailCondition["holds"] | null {
  const limit = /^coverage\s*<\s*(\d(?:\.\d+)?|\.\d+)$/.exec(part)?.[1];
  return limit === undefined ? null : ({ health }) => health.coverage < Number(limit);
}

const comparable = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
