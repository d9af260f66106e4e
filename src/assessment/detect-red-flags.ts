import { severities } from "../practice/measures.ts";
import type { Practice, RedFlagRule } from "../practice/practice.ts";
import type { RedFlag } from "./assessment.ts";
import { ruleOf } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import { factsBeneath, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

const rankOf = ({ severity }: Pick<RedFlag, "severity">): number => severities.indexOf(severity);

/** Most severe first, in the order of the practice within one severity. */
export const bySeverity = (a: RedFlag, b: RedFlag): number => rankOf(b) - rankOf(a);

/** The levels of a flag, the highest first: the first that holds counts. */
const detectorsOf = oncePer(({ flags }: Practice["redFlags"]) =>
  flags.map((flag) => ({
    levels: flag.levels
      .toSorted((a, b) => rankOf(b) - rankOf(a))
      .map((level) => ({ raised: raisedAt(level, flag), rule: ruleOf(level.when) })),
    suppress: (flag.suppress ?? []).map(ruleOf),
  })),
);
type Detector = ReturnType<typeof detectorsOf>[number];

const raisedAt = (
  { severity }: RedFlagRule["levels"][number],
  { id, name, definition }: RedFlagRule,
): RedFlag => ({ id, name, severity, because: "", facts: [], definition: definition !== undefined });

function detect({ levels, suppress }: Detector, view: View): RedFlag | null {
  for (const { raised, rule } of levels) {
    if (rule.verdict(view) !== "holds") continue;
    for (const one of suppress) if (one.verdict(view) === "holds") return null;
    // Whether two flags are one person's word can only be told from their facts.
    if (view.brief && !view.facts.hasGivers) return raised;
    const evidence = rule.evidence(view);
    return { ...raised, because: sayEvidence(evidence, view), facts: factsBeneath(evidence) };
  }
  return null;
}

/** Behind those that are as severe or more. */
function insert(flag: RedFlag, sorted: RedFlag[]): void {
  let at = sorted.length;
  sorted.push(flag);
  for (; at > 0; at--) {
    const before = sorted[at - 1];
    if (before === undefined || rankOf(before) >= rankOf(flag)) break;
    sorted[at] = before;
  }
  sorted[at] = flag;
}

/** The red flags that the facts prove; what is unknown raises none. */
export function detectRedFlags(view: View): RedFlag[] {
  const found: RedFlag[] = [];
  for (const detector of detectorsOf(view.practice.redFlags)) {
    const flag = detect(detector, view);
    if (flag !== null) insert(flag, found);
  }
  return found;
}
