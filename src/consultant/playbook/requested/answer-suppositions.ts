import type { Assessment } from "../../../assessment/assessment.ts";
import type { Practice } from "../../../practice/practice.ts";
import { seatRevenue } from "../../../request/seat-revenue.ts";
import type { Supposition } from "../../../request/work-out.ts";
import type { Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { reply } from "./reply.ts";

/** Each supposition with what it moves, before → after. Null where nothing is supposed. */
export const answerSuppositions = ({ practice, worked }: Material): string | null =>
  worked.suppositions.length === 0 ? null : blocks(worked.suppositions.map((one) => sayOne(practice, one)));

function sayOne(practice: Practice, { premise, before, after }: Supposition): string | null {
  if (after === null) return reply(practice, "suppose_unread", { premise });
  const was = before.assessment;
  const is = after.assessment;
  const none = reply(practice, "suppose_none") ?? "";
  const moved = (
    name: "suppose_score" | "suppose_deadline" | "suppose_route" | "suppose_phase",
    from: string,
    to: string,
  ) => (from === to ? null : reply(practice, name, { before: from, after: to }));
  const listOf = (
    name: "suppose_flags_gone" | "suppose_flags_new" | "suppose_plays_gone" | "suppose_plays_new",
    ids: readonly string[],
  ) =>
    ids.length === 0
      ? null
      : reply(
          practice,
          name,
          name.startsWith("suppose_flags") ? { flags: ids.join(", ") } : { plays: ids.join(", ") },
        );
  const flags = { was: was.redFlags.map(sayFlag), is: is.redFlags.map(sayFlag) };
  const plays = { was: playNames(practice, was), is: playNames(practice, is) };
  const money = seatRevenue(before, after);
  const lines = [
    moved("suppose_score", sayScore(practice, was), sayScore(practice, is)),
    moved("suppose_deadline", was.renewal.deadline ?? none, is.renewal.deadline ?? none),
    moved("suppose_route", sayRoute(was), sayRoute(is)),
    moved("suppose_phase", was.phase.name ?? none, is.phase.name ?? none),
    listOf(
      "suppose_flags_gone",
      flags.was.filter((one) => !flags.is.includes(one)),
    ),
    listOf(
      "suppose_flags_new",
      flags.is.filter((one) => !flags.was.includes(one)),
    ),
    listOf(
      "suppose_plays_gone",
      plays.was.filter((one) => !plays.is.includes(one)),
    ),
    listOf(
      "suppose_plays_new",
      plays.is.filter((one) => !plays.was.includes(one)),
    ),
    money === null ? null : reply(practice, "suppose_money", money),
  ].filter((line) => line !== null);
  const unmoved = stays(practice, was, is, plays);
  return [
    reply(practice, "suppose", { premise }),
    lines.length === 0 ? `- ${reply(practice, "suppose_same")}` : bullets(lines),
    lines.length === 0 || unmoved === null ? null : `- ${unmoved}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

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

/** What of the four does not move, so that nobody has to guess. */
function stays(
  practice: Practice,
  was: Assessment,
  is: Assessment,
  plays: { was: readonly string[]; is: readonly string[] },
): string | null {
  const same = [
    sayScore(practice, was) === sayScore(practice, is) ? "score" : "",
    was.renewal.deadline === is.renewal.deadline ? "deadline" : "",
    sayRoute(was) === sayRoute(is) ? "route" : "",
    plays.was.join() === plays.is.join() ? "plays" : "",
  ].filter((word) => word !== "");
  return same.length === 0 ? null : reply(practice, "suppose_stays", { what: same.join(", ") });
}
