import type { CompoundRule } from "../practice/practice.ts";
import type { RedFlag } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";
import type { View } from "./view.ts";

/** The people behind a flag: those who gave its facts. */
function peopleBehind(flag: RedFlag, view: View): Set<string> {
  const people = new Set<string>();
  for (const fact of view.facts)
    if (fact.by !== undefined && flag.facts.includes(fact.id)) people.add(fact.by.toLowerCase());
  return people;
}

/** Two flags that rest on the word of the same person are one sign, not two. */
function sameWord(one: RedFlag, other: RedFlag, view: View): boolean {
  if (!view.facts.hasGivers) return false;
  const people = new Set([...peopleBehind(one, view), ...peopleBehind(other, view)]);
  const each = [one, other].map((flag) => peopleBehind(flag, view).size);
  return people.size === 1 && each.every((size) => size === 1);
}

const isRaised = (id: string, view: View): boolean => {
  for (const flag of view.flags) if (flag.id === id) return true;
  return false;
};

function detect(rule: CompoundRule, view: View): RedFlag | null {
  for (const id of rule.all) if (!isRaised(id, view)) return null;
  const raised = (id: string) => view.flags.find((flag) => flag.id === id);
  const needed = rule.all.flatMap((id) => raised(id) ?? []);
  const further = rule.any.flatMap((id) => {
    const flag = raised(id);
    return flag === undefined || needed.some((one) => sameWord(one, flag, view)) ? [] : [flag];
  });
  if (further.length === 0) return null;
  if (rule.when !== undefined && !holds(rule.when, view)) return null;
  const parts = [...needed, ...further];
  return {
    id: rule.id,
    name: rule.name,
    severity: rule.severity,
    because: view.brief ? "" : parts.map((flag) => `${flag.name} (${flag.because})`).join("; "),
    facts: [...new Set(parts.flatMap((flag) => flag.facts))],
    definition: false,
  };
}

/** Combinations of raised flags that form one matter and are escalated together. */
export function detectCompounds(view: View): RedFlag[] {
  const found: RedFlag[] = [];
  if (view.flags.length < 2) return found;
  for (const rule of view.practice.redFlags.compounds) {
    const flag = detect(rule, view);
    if (flag !== null) found.push(flag);
  }
  return found;
}
