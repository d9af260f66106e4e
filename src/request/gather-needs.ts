import { sayFact } from "../assessment/say-fact.ts";
import type { Fact } from "../facts/fact.ts";
import type { FactKey } from "../facts/fact-catalogue.ts";
import type { Practice } from "../practice/practice.ts";
import type { Handover } from "./settle-handover.ts";

export type Needs = {
  /** "yearly revenue: ARR 240,000", in the order of the team's needs. */
  readonly known: readonly string[];
  /** What no fact says. */
  readonly missing: readonly string[];
};

/** How much of one need is said; a convention. */
const mostOfOne = 3;

/** What says less than another fact that is known. */
const saysLess: Readonly<Record<string, FactKey>> = {
  "commercial.discount_asked": "commercial.discount_ratio",
  "support.open_p1": "support.p1_subject",
};

const saysMost =
  (facts: readonly Fact[]) =>
  (key: FactKey): boolean =>
    !facts.some((fact) => fact.key === saysLess[key]);

/** What is known of what a team needs, and what is not. */
export function gatherNeeds({ needs }: Handover, facts: readonly Fact[], practice: Practice): Needs {
  const known: string[] = [];
  const missing: string[] = [];
  for (const { called, facts: keys, optional } of needs) {
    const said = keys
      .filter(saysMost(facts))
      .flatMap((key) => facts.filter((fact) => fact.key === key).map((fact) => sayFact(fact, practice)));
    if (said.length > 0) known.push(`${called}: ${[...new Set(said)].slice(0, mostOfOne).join("; ")}`);
    else if (optional === undefined) missing.push(called);
  }
  return { known, missing };
}
