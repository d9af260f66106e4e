import type { AssessedAccount } from "../../assessment/assess.ts";
import { holds } from "../../assessment/evaluate-condition.ts";
import type { View } from "../../assessment/view.ts";
import type { Case } from "../../case/case.ts";
import { factValue } from "../../case/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import { placeholders } from "../../practice/placeholders.ts";
import type { Practice } from "../../practice/practice.ts";
import { dateAction } from "./date-action.ts";
import { fillText, type Values } from "./fill-text.ts";
import type { AccountMaterial, Action, ActivePlay, Material } from "./material.ts";

export type PlaybookInput = {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly case: Case;
  /** The most urgent first. */
  readonly accounts: readonly AssessedAccount[];
};

/** Gathers what the writers need: plays with their texts, dated actions, values of the placeholders. */
export function buildMaterial({ persona, practice, case: of, accounts }: PlaybookInput): Material {
  const perAccount =
    accounts.length > 1 ? practice.phrases.limits.actions_per_account : practice.phrases.limits.actions;
  return {
    persona,
    practice,
    case: of,
    accounts: accounts.map((account) => accountMaterial(practice, account, perAccount)),
  };
}

function accountMaterial(
  practice: Practice,
  { assessment, view, facts }: AssessedAccount,
  mostActions: number,
): AccountMaterial {
  const plays = assessment.plays.flatMap(({ id, why, facts: rests, gatedBy }): ActivePlay[] => {
    const play = practice.plays.plays.find((candidate) => candidate.id === id);
    return play === undefined ? [] : [{ play, why, facts: rests, gatedBy }];
  });
  const values = placeholderValues(practice, view);
  return {
    label: values.account ?? "",
    named: assessment.account !== null,
    facts,
    assessment,
    plays,
    actions: actionsOf(practice, plays, view, values, mostActions),
    criteria: criteriaOf(practice, view),
    values,
  };
}

function actionsOf(
  practice: Practice,
  plays: readonly ActivePlay[],
  view: View,
  values: Values,
  most: number,
): Action[] {
  const seen = new Set<string>();
  return plays
    .filter(({ gatedBy }) => gatedBy === null)
    .slice(0, practice.phrases.limits.plays)
    .flatMap((active) => actionsOfPlay(active, view, values))
    .filter((action) => !seen.has(action.do) && seen.add(action.do))
    .slice(0, most)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const actionsOfPlay = ({ play, facts }: ActivePlay, view: View, values: Values): Action[] =>
  play.steps.flatMap((step): Action[] => {
    const text = step.when === undefined || holds(step.when, view) ? fillText(step.do, values) : null;
    const date = dateAction(step.due, view.asOf, view.renewal.deadline);
    return text === null || date === null
      ? []
      : [{ do: text, owner: step.owner, date, authority: step.authority, with: step.with ?? null, facts }];
  });

function criteriaOf(practice: Practice, view: View): AccountMaterial["criteria"] {
  const seen = new Set<string>();
  return practice.phrases.criteria
    .filter(({ when }) => holds(when, view))
    .filter(({ criterion }) => !seen.has(criterion) && seen.add(criterion));
}

/** Values from outside are shortened to one safe line that cannot pass for a frame line or a heading. */
function placeholderValues(practice: Practice, view: View): Values {
  const computed: Values = {
    deadline: view.renewal.deadline,
    days_to_deadline: view.renewal.daysToDeadline === null ? null : String(view.renewal.daysToDeadline),
  };
  const stated = Object.entries(placeholders).map(([name, { fact }]): [string, string | null] => {
    const known = fact === null ? undefined : view.facts.get(fact)?.[0];
    return [
      name,
      known === undefined
        ? (computed[name] ?? null)
        : oneSafeLine(factValue(known), 160).replace(/={2,}/g, "="),
    ];
  });
  const values = Object.fromEntries(stated);
  return { ...values, account: values.account ?? practice.phrases.phrases.the_account };
}
