import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Range } from "./range.ts";

/** How far everything that a rule needs may stand from each other. */
const companionReach = 4.5;

/** The other concepts a rule needs, each at its mention nearest to the head or the value; null where one is too far. */
export function findCompanions(
  rule: Rule,
  head: Range,
  value: Range | null,
  analysis: Analysis,
): { readonly ranges: readonly Range[]; readonly cost: number } | null {
  const ranges: Range[] = [];
  let cost = 0;
  for (const need of rule.needs.slice(1)) {
    let best: Range | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const mention of analysis.byConcept.get(need) ?? []) {
      if (mention.from === head.from && mention.to === head.to && need !== rule.needs[0]) {
        best ??= mention;
        least = Math.min(least, 0.1);
        continue;
      }
      // What stands behind a label belongs to it: "Champion: Sam Otieno. Friendly, doesn't push".
      const own =
        value === null &&
        analysis.cell.label > 0 &&
        head.to <= analysis.cell.label &&
        mention.from >= analysis.cell.label
          ? 1
          : Number.POSITIVE_INFINITY;
      const far = Math.min(
        own,
        distance(analysis, mention, head),
        value === null ? Number.POSITIVE_INFINITY : distance(analysis, mention, value),
      );
      if (far < least) [best, least] = [mention, far];
    }
    if (best === null || least > companionReach) return null;
    ranges.push(best);
    cost += least * 0.35;
  }
  return { ranges, cost };
}
