import { planSteps } from "../../assessment/plan-steps.ts";
import type { PartnerDifference } from "../../consultant/playbook/partners/partner-answer.ts";
import type { Briefing } from "../../consultation/brief.ts";
import type { Fact } from "../../facts/fact.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { readAnswerSteps } from "../../journal/read-answer-steps.ts";
import { readAuthority } from "../../journal/read-authority.ts";
import type { WrittenStep } from "../../journal/read-step.ts";
import { saysTheSame } from "../../language/says-the-same.ts";
import type { Persona } from "../../persona/persona.ts";
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
  /** What the reader took from it, as from any text. */
  readonly stated: readonly Pick<Fact, "key" | "value" | "quote">[];
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
  { shown, stated, verification }: WrittenAnswer,
  hers: readonly ComparedStep[],
  { briefing, persona }: { readonly briefing: Briefing; readonly persona: Persona },
): PartnerDifference[] {
  const his = stepsIn(shown, briefing, persona);
  return [
    ...distinct([...facts(verification, briefing), ...values(stated, briefing)]).slice(0, mostOfKind),
    ...steps(his, hers, briefing.accounts.length > 1),
    ...routes(shown, his, briefing),
  ];
}

/** The steps of an answer: those of its plan, else whatever in it has an owner and a day. */
function stepsIn(shown: string, { case: theCase, accounts }: Briefing, persona: Persona): WrittenStep[] {
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

/** The plan that code has worked out for her, before she has written anything: all its steps, also those to come later. */
export const plannedFor = ({ accounts }: Briefing): ComparedStep[] =>
  accounts.flatMap((account) =>
    planSteps(account).map(({ step, due }) => ({
      // What stands in braces is filled in when it is written.
      what: (step.do.split(/[:.](?:\s|$)/)[0] ?? step.do).replace(/\s*\{[a-z0-9_]+\}/g, ""),
      due,
      account: account.assessment.account,
    })),
  );

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

/** Facts of which a value is what it is: not what is wished, asked for or said of a text. */
const isHard = ({ key, value }: Pick<Fact, "key" | "value">): boolean =>
  (typeof value === "number" || typeof value === "boolean" || /^\d{4}-\d\d-\d\d$/.test(value)) &&
  !/^(?:commercial|account\.(?:name|id))/.test(key);

/** What he states as it is known otherwise. A value that is known too, or is the same rounded, is no difference. */
const values = (stated: WrittenAnswer["stated"], { accounts }: Briefing): PartnerDifference[] =>
  stated.filter(isHard).flatMap(({ key, value, quote }): PartnerDifference[] => {
    const known = accounts.flatMap(({ facts: all }) => all.filter((fact) => fact.key === key));
    const [first] = known;
    if (first === undefined || known.some((fact) => isSame(fact.value, value))) return [];
    const hers = oneSafeLine(`${factValue(first)} (${first.id})`, longest);
    return [{ kind: "fact", about: key, partner: oneSafeLine(quote, longest), hers }];
  });

/** Numbers are written rounded. */
const isSame = (known: Fact["value"], said: Fact["value"]): boolean =>
  typeof known === "number" && typeof said === "number"
    ? Math.abs(known - said) <= Math.abs(known) * 0.02
    : known === said;

const distinct = (all: readonly PartnerDifference[]): PartnerDifference[] =>
  all.filter(({ about }, index) => all.findIndex((one) => one.about === about) === index);

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
    const about = plain((same ?? step).what);
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
function routes(shown: string, his: readonly WrittenStep[], { accounts }: Briefing): PartnerDifference[] {
  const hers = accounts.reduce<keyof typeof levels>(
    (highest, { assessment: { authority } }) =>
      levels[authority.route] > levels[highest] ? authority.route : highest,
    "decide",
  );
  const said = [
    ...his.map((step) => ({ ...step, about: step.what })),
    ...shown.split("\n").map((line) => ({ ...readAuthority(line), about: line })),
  ];
  const above = said.find(({ authority = null }) => authority !== null && levels[authority] > levels[hers]);
  if (above === undefined) return [];
  const { authority, with: whom = null, about } = above;
  const partner = whom === null ? `${authority}` : `${authority} (${oneSafeLine(whom, 80)})`;
  return [{ kind: "route", about: plain(about), partner, hers }];
}

/** Without what marks an item, and without its full stop. */
const plain = (text: string): string =>
  oneSafeLine(text.replace(/^[\s\-*\d.]+/, "").replace(/[.\s]+$/, ""), longest);
