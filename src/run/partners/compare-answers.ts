import type { PartnerDifference } from "../../consultant/playbook/partners/partner-answer.ts";
import { plannedSteps } from "../../consultant/playbook/planned-steps.ts";
import type { Briefing } from "../../consultation/brief.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { readAnswerSteps } from "../../journal/read-answer-steps.ts";
import { readAuthority } from "../../journal/read-authority.ts";
import { saysTheSame } from "../../language/says-the-same.ts";
import type { Persona } from "../../persona/persona.ts";
import type { Practice } from "../../practice/practice.ts";
import type { Verification } from "../../verification/verification.ts";

/** A step as it can be compared. */
export type ComparedStep = {
  readonly what: string;
  readonly due: string | null;
  readonly account: string | null;
};

/** What a partner wrote. */
export type WrittenAnswer = {
  readonly shown: string;
  /** His answer held against the same facts as hers. */
  readonly verification: Pick<Verification, "claims">;
};

/** So many differences of a kind are said; a convention. */
const mostOfKind = 5;
/** A difference is a line. */
const longest = 160;
const levels = { decide: 0, consult: 1, escalate: 2 } as const;

/**
 * Where an answer of a partner and hers differ: a fact he states otherwise than it is known, a step that both have on
 * different days, a step of his that she does not have, and a route above hers. Computed from both; nothing is narrated.
 */
export function compareAnswers(
  { shown, verification }: WrittenAnswer,
  hers: readonly ComparedStep[],
  { briefing, persona }: { readonly briefing: Briefing; readonly persona: Persona },
): PartnerDifference[] {
  const his = stepsIn(shown, briefing, persona);
  return [
    ...facts(verification, briefing),
    ...steps(his, hers, briefing.accounts.length > 1),
    ...routes(shown, briefing),
  ];
}

/** The steps of an answer: those of its plan, else whatever in it has an owner and a day. */
export function stepsIn(
  shown: string,
  { case: theCase, accounts }: Briefing,
  persona: Persona,
): ComparedStep[] {
  const about = {
    ...{ shown, byRules: false, asOf: theCase.asOf },
    accounts: accounts.map(({ assessment }) => assessment.account),
  };
  const inPlan = readAnswerSteps({
    ...about,
    elements: persona.response_elements.map(({ name }) => name),
  });
  return inPlan.length > 0 ? inPlan : readAnswerSteps({ ...about, elements: [] });
}

/** The plan that code has worked out for her, before she has written anything. */
export const plannedFor = (briefing: Briefing, persona: Persona, practice: Practice): ComparedStep[] =>
  plannedSteps({ persona, practice, case: briefing.case, accounts: briefing.accounts }).map((step) => ({
    what: step.do,
    due: step.date,
    account: null,
  }));

function facts({ claims }: WrittenAnswer["verification"], { accounts }: Briefing): PartnerDifference[] {
  const known = new Map(accounts.flatMap((account) => account.facts.map((fact) => [fact.id, fact] as const)));
  return claims
    .filter(({ status }) => status === "contradicted")
    .slice(0, mostOfKind)
    .flatMap(({ sentence, facts: ids }): PartnerDifference[] => {
      const fact = ids.flatMap((id) => known.get(id) ?? [])[0];
      return fact === undefined
        ? []
        : [
            {
              kind: "fact",
              about: fact.key,
              partner: oneSafeLine(sentence, longest),
              hers: oneSafeLine(`${factValue(fact)} (${fact.id})`, longest),
            },
          ];
    });
}

function steps(
  his: readonly ComparedStep[],
  hers: readonly ComparedStep[],
  isAmongSeveral: boolean,
): PartnerDifference[] {
  const dated: PartnerDifference[] = [];
  const added: PartnerDifference[] = [];
  for (const step of his) {
    const same = hers.find(
      ({ what, account }) =>
        (account === null || step.account === null || account === step.account) &&
        saysTheSame(what, step.what),
    );
    const about = oneSafeLine((same ?? step).what, longest);
    const account = isAmongSeveral && step.account !== null ? { account: step.account } : {};
    if (same === undefined)
      added.push({
        ...{ kind: "step", about, hers: "not planned" },
        partner: step.due === null ? "needed" : `by ${step.due}`,
        ...account,
      });
    else if (same.due !== null && step.due !== null && same.due !== step.due)
      dated.push({ kind: "date", about, partner: step.due, hers: same.due, ...account });
  }
  return [...dated.slice(0, mostOfKind), ...added.slice(0, mostOfKind)];
}

/** He says that somebody above has to decide, or has to be asked, where her rules see nobody. */
function routes(shown: string, { accounts }: Briefing): PartnerDifference[] {
  const hers = accounts.reduce<keyof typeof levels>(
    (highest, { assessment: { authority } }) =>
      levels[authority.route] > levels[highest] ? authority.route : highest,
    "decide",
  );
  for (const line of shown.split("\n")) {
    const { authority, with: whom } = readAuthority(line);
    if (authority === null || levels[authority] <= levels[hers]) continue;
    const about = oneSafeLine(line.replace(/^[\s\-*\d.]+/, ""), longest);
    return [
      {
        kind: "route",
        about,
        partner: whom === null ? authority : `${authority} (${oneSafeLine(whom, 80)})`,
        hers,
      },
    ];
  }
  return [];
}
