import type { Overview } from "./overview-account.ts";

/** One condition of `--fail-on`, as parsed. */
export type FailCondition = {
  /** As the user wrote it. */
  readonly text: string;
  /** It cannot hold for an account without a colour. */
  readonly needsColour: boolean;
  /** It rests on what the journal says of the account. */
  readonly needsHistory: boolean;
  /** `unread`: how many figures, dates and people of the texts are in no fact; `wasRed`: at its last consultation. */
  readonly holds: (assessment: Overview, unread: number, wasRed?: boolean) => boolean;
};

const named: Record<string, FailCondition["holds"]> = {
  red: ({ health }) => health.band === "red",
  yellow: ({ health }) => health.band === "yellow" || health.band === "red",
  "newly-red": ({ health }, _unread, wasRed = false) => health.band === "red" && !wasRed,
  consult: ({ authority }) => authority.route !== "decide",
  escalate: ({ authority }) => authority.route === "escalate",
  unread: (_assessment, unread) => unread > 0,
};

export const failConditionForms = [...Object.keys(named), "flag:<id>", "score<40", "coverage<0.5"];

const coloured = new Set(["red", "yellow", "newly-red"]);
const historic = new Set(["newly-red"]);

/**
 * Parses `red,flag:RF05,score<40,coverage<0.5`. "yellow" holds for red too, "consult" for escalate too: the
 * worse includes the milder. "newly-red" holds for a red account that was not red at its last consultation, or
 * had none. Flags go by id or by name ("flag:champion_change"), whatever the case, and must be the practice's.
 * The first part that is no condition comes back as `unknown`.
 */
export function parseFailConditions(
  text: string,
  flags: readonly { readonly id: string; readonly name: string }[],
): { ok: true; conditions: FailCondition[] } | { ok: false; unknown: string } {
  const conditions: FailCondition[] = [];
  for (const part of text.split(",").map((piece) => piece.trim())) {
    const holds =
      named[part] ?? flagCondition(part, flags) ?? scoreCondition(part) ?? coverageCondition(part);
    if (holds === null) return { ok: false, unknown: part };
    conditions.push({ text: part, holds, needsColour: coloured.has(part), needsHistory: historic.has(part) });
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

/** Holds for provisional scores too; an account without a score is not below anything. */
function scoreCondition(part: string): FailCondition["holds"] | null {
  const limit = /^score\s*<\s*(\d{1,3}(?:\.\d+)?)$/.exec(part)?.[1];
  return limit === undefined ? null : ({ health }) => health.score !== null && health.score < Number(limit);
}

function coverageCondition(part: string): FailCondition["holds"] | null {
  const limit = /^coverage\s*<\s*(\d(?:\.\d+)?|\.\d+)$/.exec(part)?.[1];
  return limit === undefined ? null : ({ health }) => health.coverage < Number(limit);
}

const comparable = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
