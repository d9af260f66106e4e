import type { AssessedAccount } from "../../../assessment/assess.ts";
import { holds } from "../../../assessment/evaluate-condition.ts";
import { partnersOf } from "../../../assessment/partners-of.ts";
import { dueWith, planSteps } from "../../../assessment/plan-steps.ts";
import { slotOf } from "../../../facts/fact-index.ts";
import type { Persona } from "../../../persona/persona.ts";
import type { PartnerRules, Practice } from "../../../practice/practice.ts";
import { placeholderValues } from "../build-material.ts";
import { fillAll, fillText } from "../fill-text.ts";
import { leadIn } from "../lead-in.ts";
import { blocks, bullets, phrase } from "../phrase.ts";
import { quietText } from "../quiet-text.ts";
import type { PartnerAnswer, PartnerDifference } from "./partner-answer.ts";

export type PartnerToConsult = {
  readonly persona: Persona;
  readonly rules: PartnerRules;
  readonly practice: Practice;
  /** The one the question is about most urgently. */
  readonly account: AssessedAccount;
};

/** What a partner says about an account, under the headings of his own definition. Pure. */
export function consultPartner({ persona, rules, practice, account }: PartnerToConsult): PartnerAnswer {
  const { view, assessment } = account;
  const values = placeholderValues(practice, view);
  const views = rules.views.filter(({ when }) => holds(when, view));
  const named = assessment.account === null ? null : (values.account ?? null);
  const sections = persona.response_elements.map(({ name, lead_in }, index) => {
    const said = fillAll(
      views.filter(({ element }) => element === name).map(({ say }) => say),
      values,
    );
    const text =
      said.length === 0
        ? phrase(practice, "partner_silent")
        : blocks([leadIn(lead_in, named), bullets(said)]);
    return quietText(`${blocks([`## ${index + 1}. ${name}`, text])}\n`);
  });
  const clauses = (key: "holds" | "agrees"): string[] =>
    views.flatMap((one) => {
      const clause = one[key] === undefined ? null : fillText(one[key], values);
      return clause === null ? [] : [clause.charAt(0).toLowerCase() + clause.slice(1)];
    });
  return {
    persona,
    body: sections.join("\n"),
    holds: clauses("holds"),
    agrees: clauses("agrees"),
    differs: [...dates(views, account), ...facts(views, account), ...routes(persona, rules, account)],
  };
}

type View = PartnerRules["views"][number];

/** Steps that the partner dates otherwise, or that stand in no plan of hers. */
function dates(views: readonly View[], account: AssessedAccount): PartnerDifference[] {
  const planned = planSteps(account);
  return views.flatMap(({ step }): PartnerDifference[] => {
    if (step === undefined) return [];
    const hers = planned.find((one) => one.play.id === step.play && one.step.id === step.step);
    if (hers === undefined) return [];
    const partner = dueWith(step.due, hers, account.view);
    return partner === null || partner === hers.due
      ? []
      : [{ kind: "date", about: hers.step.do.split(/[:.]/)[0] ?? step.step, partner, hers: hers.due }];
  });
}

/** Facts the partner waits for, and she plans without. */
const facts = (views: readonly View[], { view }: AssessedAccount): PartnerDifference[] =>
  views.flatMap(({ needs }) =>
    needs === undefined || view.facts.first(slotOf(needs.fact)) !== undefined
      ? []
      : [{ kind: "fact" as const, about: needs.called, partner: "needed first", hers: "unknown" }],
  );

/** He is needed by a rule of hers, while her route as a whole is another one. */
function routes(
  persona: Persona,
  { called }: PartnerRules,
  { assessment }: AssessedAccount,
): PartnerDifference[] {
  const { route, reasons } = assessment.authority;
  const matter = reasons.find((reason) => reason.with !== null && called.includes(reason.with));
  if (matter === undefined || matter.level === route) return [];
  return [
    {
      kind: "route",
      about: matter.matter,
      partner: `${matter.level} (${persona.role})`,
      hers: `${route} (${partnersOf(assessment.authority).join(", ")})`,
    },
  ];
}
