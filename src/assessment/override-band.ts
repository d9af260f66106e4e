import { bandNames } from "../practice/measures.ts";
import type { Practice } from "../practice/practice.ts";
import type { Band, Health, Override } from "./assessment.ts";
import { ruleOf } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import { factsBeneath, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

/**
 * Health with the overrides that hold, in the worst band that they give it. A provisional score has no band to change;
 * only a rule that says so gives it one.
 */
export function overrideBand(health: Health, view: View): Health {
  const overrides = overridesOf(health.band, view);
  if (overrides.length === 0) return health;
  const bands = overrides.map(({ band }) => band);
  return { ...health, overrides, band: bands.reduce(worse, health.band ?? bands[0] ?? "green") };
}

const worse = (one: Band, other: Band): Band =>
  bandNames.indexOf(one) > bandNames.indexOf(other) ? one : other;

const overrideRules = oncePer(({ overrides }: Practice["health"]) =>
  overrides.map((override) => ({ override, rule: ruleOf(override.when) })),
);

/** Rules that hold and make the account worse than its score alone. */
function overridesOf(band: Band | null, view: View): Override[] {
  const found: Override[] = [];
  for (const { override, rule } of overrideRules(view.practice.health)) {
    const counts = band === null ? override.provisional === true : worse(band, override.band) !== band;
    if (!counts || rule.verdict(view) !== "holds") continue;
    const evidence = view.brief ? [] : rule.evidence(view);
    found.push({
      rule: override.rule,
      band: override.band,
      because: sayEvidence(evidence, view),
      facts: factsBeneath(evidence),
    });
  }
  return found;
}
