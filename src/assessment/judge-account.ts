import { detectCompounds } from "./detect-compounds.ts";
import { bySeverity, detectRedFlags } from "./detect-red-flags.ts";
import { findPhase } from "./find-phase.ts";
import { overrideBand } from "./override-band.ts";
import { scoreHealth } from "./score-health.ts";
import type { JudgedView, OpenView } from "./view.ts";

/**
 * Fills in flags, health and phase, in this order: the rules of each look at what stands before it. An open
 * view has one owner, who hands it over here; afterwards it is readonly.
 */
export function judgeAccount(view: OpenView): JudgedView {
  view.flags = detectRedFlags(view);
  const compounds = detectCompounds(view);
  if (compounds.length > 0) view.flags = [...view.flags, ...compounds].sort(bySeverity);
  // The overrides see the band by the score alone.
  view.health = scoreHealth(onProven(view));
  const scored = Object.assign(view, { health: overrideBand(view.health, view) });
  return Object.assign(scored, { phase: findPhase(scored) });
}

/** Words that only a model takes for a fact raise flags; they are no measurement of health. */
const onProven = (view: OpenView): OpenView =>
  view.proven === view.facts ? view : { ...view, facts: view.proven };
