import type { AssessedAccount } from "../../../assessment/assess.ts";
import { holds } from "../../../assessment/evaluate-condition.ts";
import { partnersOf } from "../../../assessment/partners-of.ts";
import { dueOn, dueWith, planSteps } from "../../../assessment/plan-steps.ts";
import { slotOf } from "../../../facts/fact-index.ts";
import { oneSafeLine } from "../../../finding/safe-text.ts";
import { saysTheSame } from "../../../language/says-the-same.ts";
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
  /** The accounts he is asked about, the most urgent first. */
  readonly accounts: readonly AssessedAccount[];
};

/** What a partner says about accounts, under the headings of his own definition. Pure. */
export function consultPartner({ persona, rules, practice, accounts }: PartnerToConsult): PartnerAnswer {
  const isOne = accounts.length === 1;
  const heard = accounts.map((account) => hear(account, rules, practice));
  const sections = persona.response_elements.map(({ name, lead_in }, index) => {
    const parts = heard.map(({ views, values, named, account }) => {
      const said = fillAll(
        views.filter(({ element }) => element === name).map(({ say }) => say),
        values,
      );
      const text =
        said.length === 0
          ? phrase(practice, "partner_silent")
          : blocks([isOne ? leadIn(lead_in, named) : null, bullets(said)]);
      return isOne ? text : blocks([`**${nameOf(account)}**`, text]);
    });
    return quietText(`${blocks([`## ${index + 1}. ${name}`, ...parts])}\n`);
  });
  const clauses = (key: "holds" | "agrees"): string[] =>
    heard.flatMap(({ views, values, account }) =>
      views.flatMap((one) => {
        const clause = one[key] === undefined ? null : fillText(one[key], values);
        if (clause === null) return [];
        const lower = clause.charAt(0).toLowerCase() + clause.slice(1);
        return [isOne ? lower : `at ${nameOf(account)}, ${lower}`];
      }),
    );
  return {
    persona,
    body: sections.join("\n"),
    says: null,
    holds: clauses("holds"),
    agrees: clauses("agrees"),
    differs: heard.flatMap(({ views, account }) =>
      [
        ...dates(views, account),
        ...added(views, account),
        ...facts(views, account),
        ...routes(persona, rules, account),
      ].map((one) => (isOne ? one : { ...one, account: nameOf(account) })),
    ),
  };
}

type View = PartnerRules["views"][number];

const nameOf = ({ assessment }: AssessedAccount): string =>
  oneSafeLine(assessment.account ?? "the account", 160);

function hear(account: AssessedAccount, { views }: PartnerRules, practice: Practice) {
  const values = placeholderValues(practice, account.view);
  return {
    account,
    values,
    views: views.filter(({ when }) => holds(when, account.view)),
    named: account.assessment.account === null ? null : (values.account ?? null),
  };
}

/** Steps that the partner dates otherwise. */
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

/** Steps that stand in no plan of hers. */
function added(views: readonly View[], account: AssessedAccount): PartnerDifference[] {
  const planned = planSteps(account);
  return views.flatMap(({ adds }): PartnerDifference[] => {
    if (adds === undefined || planned.some(({ step }) => saysTheSame(step.do, adds.do))) return [];
    const due = dueOn(adds.due, account.view);
    return [
      {
        kind: "step",
        about: adds.do,
        partner: due === null ? "needed" : `by ${due}`,
        hers: "not planned",
      },
    ];
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
