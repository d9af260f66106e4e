import type { IndicatorScore } from "../../../assessment/assessment.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { joined, percent, reply, startUpper } from "./reply.ts";

/** How many indicators are said to pull down or hold up, and how many ways to change it; conventions. */
const mostNamed = 3;
const mostLevers = 5;
/** From here on an indicator holds the score up. */
const good = 80;

/** Why this score, and what would change it: each missing or bad indicator with the points it would bring. */
export function explainHealth(
  { practice, worked }: Material,
  { label, assessment }: AccountMaterial,
): string | null {
  const { score, band, coverage, low, high, dimensions, overrides } = assessment.health;
  const account = startUpper(label);
  if (score === null) return reply(practice, "explain_health_none", { account });
  const known = dimensions.flatMap(({ indicators }) => indicators).filter((one) => one.score !== null);
  const byScore = known.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const bad = byScore.filter((one) => (one.score ?? 0) < good).slice(0, mostNamed);
  const best = byScore.filter((one) => (one.score ?? 0) >= good).slice(-mostNamed);
  const say = (ones: readonly IndicatorScore[]): string | null =>
    ones
      .map(({ name, score: points, because }) =>
        reply(practice, "explain_indicator", {
          indicator: name,
          points: String(points),
          because: because.split(";")[0] ?? because,
        }),
      )
      .join("; ") || null;
  const levers = worked.levers.filter(({ gain }) => gain > 0).slice(0, mostLevers);
  return blocks([
    joined([
      reply(practice, "explain_health", {
        account,
        score: String(score),
        band: band === null ? reply(practice, "explain_no_band") : reply(practice, "explain_band", { band }),
        coverage: percent(coverage),
        low: String(low),
        high: String(high),
      }),
      reply(practice, "explain_pulls", { indicators: say(bad) }),
      reply(practice, "explain_holds", { indicators: say(best) }),
    ]),
    overrides.length === 0
      ? null
      : reply(practice, "explain_override", {
          band,
          because: overrides.map(({ because }) => because).join("; "),
        }),
    levers.length === 0
      ? null
      : `${reply(practice, "explain_levers")}\n${bullets(
          levers.map(({ indicator, now, gain, coverage: then }) =>
            reply(practice, now === null ? "explain_lever_missing" : "explain_lever", {
              indicator,
              points: String(now),
              gain: `+${gain}`,
              coverage: percent(then),
            }),
          ),
        )}`,
  ]);
}
