import type { AssessedAccount } from "../../../assessment/assess.ts";
import type { Assessment } from "../../../assessment/assessment.ts";
import type { Practice } from "../../../practice/practice.ts";
import type { ReplyName } from "../../../practice/replies-schema.ts";
import { seatRevenue } from "../../../request/seat-revenue.ts";
import { reply } from "./reply.ts";

/** What is different between two assessments of one account, a line each, before → after; and what is not. */
export type Differences = { readonly lines: readonly string[]; readonly same: string | null };

/** Score, deadline, route, phase, red flags and plays of one account, before and after. */
export function sayDifferences(
  practice: Practice,
  before: AssessedAccount,
  after: AssessedAccount,
): Differences {
  const [was, is] = [before.assessment, after.assessment];
  const none = reply(practice, "suppose_none") ?? "";
  const pairs: readonly (readonly [ReplyName, string, string])[] = [
    ["suppose_score", sayScore(practice, was), sayScore(practice, is)],
    ["suppose_deadline", was.renewal.deadline ?? none, is.renewal.deadline ?? none],
    ["suppose_route", sayRoute(was), sayRoute(is)],
    ["suppose_phase", was.phase.name ?? none, is.phase.name ?? none],
  ];
  const flags = { was: was.redFlags.map(sayFlag), is: is.redFlags.map(sayFlag) };
  const plays = { was: playNames(practice, was), is: playNames(practice, is) };
  const money = seatRevenue(before, after);
  const lines = [
    ...pairs.map(([name, from, to]) =>
      from === to ? null : reply(practice, name, { before: from, after: to }),
    ),
    reply(practice, "suppose_flags_gone", { flags: missing(flags.was, flags.is) }),
    reply(practice, "suppose_flags_new", { flags: missing(flags.is, flags.was) }),
    reply(practice, "suppose_plays_gone", { plays: missing(plays.was, plays.is) }),
    reply(practice, "suppose_plays_new", { plays: missing(plays.is, plays.was) }),
    money === null ? null : reply(practice, "suppose_money", money),
  ].filter((line) => line !== null);
  const [score, deadline, route] = pairs;
  const same = [
    [score, "score"],
    [deadline, "deadline"],
    [route, "route"],
  ] as const;
  const unmoved = [
    ...same.flatMap(([pair, word]) => (pair !== undefined && pair[1] === pair[2] ? [word] : [])),
    ...(plays.was.join() === plays.is.join() ? ["plays"] : []),
  ];
  return {
    lines,
    same: unmoved.length === 0 ? null : reply(practice, "suppose_stays", { what: unmoved.join(", ") }),
  };
}

/** What stands in one list and not in the other, as a text; null for nothing. */
const missing = (from: readonly string[], other: readonly string[]): string | null =>
  from.filter((one) => !other.includes(one)).join(", ") || null;

const sayFlag = ({ name, severity }: Assessment["redFlags"][number]): string => `${name} (${severity})`;

const playNames = (practice: Practice, { plays }: Assessment): string[] =>
  plays.flatMap(({ id }) => practice.plays.plays.find((play) => play.id === id)?.name ?? []);

/** "62.5 of 100, yellow". */
function sayScore(practice: Practice, { health: { score, band } }: Assessment): string {
  if (score === null) return reply(practice, "suppose_no_score") ?? "";
  const colour =
    band === null ? reply(practice, "explain_no_band") : reply(practice, "explain_band", { band });
  return `${score} of 100${colour ?? ""}`;
}

function sayRoute({ authority: { route, reasons } }: Assessment): string {
  const partners = new Set(
    reasons.flatMap(({ level, with: partner }) => (level === route ? (partner ?? []) : [])),
  );
  return partners.size === 0 ? route : `${route} (${[...partners].join(", ")})`;
}
