import { detectCompounds } from "./detect-compounds.ts";
import { bySeverity, detectRedFlags } from "./detect-red-flags.ts";
import { findPhase } from "./find-phase.ts";
import { scoreHealth } from "./score-health.ts";
import type { OpenView, View } from "./view.ts";

/** Flags, health and phase: the view on which the later rules are evaluated. */
export function judgeAccount(opened: View): View {
  const view: OpenView = opened;
  view.flags = detectRedFlags(view);
  const compounds = detectCompounds(view);
  if (compounds.length > 0) view.flags = [...view.flags, ...compounds].sort(bySeverity);
  view.health = scoreHealth(view);
  view.phase = findPhase(view);
  return view;
}
