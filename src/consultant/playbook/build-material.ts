import type { AssessedAccount } from "../../assessment/assess.ts";
import { holds } from "../../assessment/evaluate-condition.ts";
import { listed, quotedValue } from "../../assessment/say-fact.ts";
import { summarizePortfolio } from "../../assessment/summarize-portfolio.ts";
import type { View } from "../../assessment/view.ts";
import type { Case, Conflict } from "../../case/case.ts";
import type { Fact } from "../../facts/fact.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import { placeholders } from "../../practice/placeholders.ts";
import type { Play, Practice } from "../../practice/practice.ts";
import { nothingWorkedOut, planRequest } from "../../request/plan-request.ts";
import type { Request } from "../../request/request.ts";
import type { Values } from "./fill-text.ts";
import type { AccountMaterial, ActivePlay, Material } from "./material.ts";
import type { PartnerAnswer } from "./partners/partner-answer.ts";
import { type Room, selectActions } from "./select-actions.ts";
import { sharedIssue, sharedPlay } from "./shared-issue.ts";

export type PlaybookInput = {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly case: Case;
  /** The most urgent first. */
  readonly accounts: readonly AssessedAccount[];
  /** What the portfolio comes to; null or left out where nothing was measured. */
  readonly report?: PortfolioReport | null;
  /** What the partners hold who were consulted; left out: none was. */
  readonly partners?: readonly PartnerAnswer[];
} & Partial<Pick<Material, "request" | "form" | "worked" | "only" | "handover" | "past" | "news">>;

/** Gathers what the writers need: plays with their texts, dated actions, values of the placeholders. */
export function buildMaterial(input: PlaybookInput): Material {
  const { persona, case: theCase, accounts, report = null, partners = [] } = input;
  const request = input.request ?? planRequest;
  const practice = withinLimits(input.practice, request);
  const { limits } = practice.phrases;
  const isPortfolio = report !== null || accounts.length > limits.accounts;
  const room: Room =
    accounts.length === 1 && !isPortfolio
      ? { first: limits.actions, later: limits.later }
      : { first: isPortfolio ? 1 : limits.actions_per_account, later: 0 };
  const named = accounts.length > 1 ? null : request.named;
  const shared = isPortfolio ? null : sharedIssue(accounts);
  const materials =
    shared === null
      ? accounts
          .slice(0, isPortfolio ? limits.portfolio : undefined)
          .map((account) => accountMaterial(practice, account, { room, named }))
      : oneMaterial(practice, accounts);
  return {
    persona,
    practice,
    request,
    form: input.form ?? "full",
    worked: input.worked ?? nothingWorkedOut,
    only: input.only ?? null,
    handover: input.handover ?? null,
    past: input.past ?? [],
    news: input.news ?? [],
    case: theCase,
    accounts: materials,
    shared,
    conflicts: byAccount(theCase.conflicts),
    portfolio: isPortfolio ? summarizePortfolio(accounts) : null,
    report,
    partners,
    deadlines: deadlinesOf(accounts),
    brief: materials.every(
      ({ assessment, plays }) =>
        assessment.health.coverage === 0 && plays.every(({ play }) => play.otherwise !== undefined),
    ),
  };
}

/** The practice, with less to say about the plan where something else is answered before it. */
function withinLimits(practice: Practice, { kind, also }: Request): Practice {
  if (kind === "consult" && also.length === 0) return practice;
  const { limits } = practice.phrases;
  const fewer = Object.fromEntries(Object.entries(limits.beside).filter(([, value]) => value !== undefined));
  return { ...practice, phrases: { ...practice.phrases, limits: { ...limits, ...fewer } } };
}

function byAccount(conflicts: readonly Conflict[]): Material["conflicts"] {
  const groups = new Map<string | null, Conflict[]>();
  for (const conflict of conflicts) {
    const group = groups.get(conflict.account);
    if (group === undefined) groups.set(conflict.account, [conflict]);
    else group.push(conflict);
  }
  return groups;
}

const deadlinesOf = (accounts: readonly AssessedAccount[]): Material["deadlines"] =>
  accounts.flatMap(({ assessment: { account, renewal } }) =>
    renewal.deadline === null || account === null
      ? []
      : [
          {
            account: oneSafeLine(account, 160),
            deadline: renewal.deadline,
            isKnown: renewal.noticeDays !== null,
          },
        ],
  );

type AccountOptions = {
  /** For its actions. */
  readonly room: Room;
  /** What the question calls it, where its facts do not. */
  readonly named: string | null;
};

function accountMaterial(
  practice: Practice,
  account: AssessedAccount,
  { room, named }: AccountOptions,
): AccountMaterial {
  const { assessment, view, facts } = account;
  const plays = assessment.plays.flatMap(({ id, why, facts: rests, gatedBy }): ActivePlay[] => {
    const play = practice.plays.plays.find((candidate) => candidate.id === id);
    return play === undefined ? [] : [{ play: withWhomItNeeds(play, view), why, facts: rests, gatedBy }];
  });
  const values = placeholderValues(practice, view, named);
  const actions = selectActions(practice, account, values, room);
  return {
    label: values.account ?? "",
    named: (assessment.account ?? named) !== null,
    facts,
    assessment,
    view,
    plays,
    actions: actions.first,
    later: actions.later,
    criteria: criteriaOf(practice, view),
    values,
  };
}

/** The most urgent account for all of them, with the plan for the issue they share. */
function oneMaterial(practice: Practice, accounts: readonly AssessedAccount[]): AccountMaterial[] {
  const names = listed(accounts.map(({ assessment }) => oneSafeLine(assessment.account ?? "", 80)));
  return accounts.slice(0, 1).map((first) => {
    const plays = first.assessment.plays.filter(({ id }) => id === sharedPlay);
    const account = { ...first, assessment: { ...first.assessment, plays } };
    const room = { first: practice.phrases.limits.actions, later: 0 };
    const material = accountMaterial(practice, account, { room, named: null });
    const values = { ...material.values, account: names };
    return {
      ...material,
      label: names,
      values,
      actions: selectActions(practice, account, values, room).first,
    };
  });
}

/** The play with the stakeholders whose condition holds. */
const withWhomItNeeds = (play: Play, view: View): Play => ({
  ...play,
  stakeholders: play.stakeholders.filter(({ if: needed }) => needed === undefined || holds(needed, view)),
});

function criteriaOf(practice: Practice, view: View): AccountMaterial["criteria"] {
  const seen = new Set<string>();
  return practice.phrases.criteria
    .filter(({ when }) => holds(when, view))
    .filter(({ criterion }) => !seen.has(criterion) && seen.add(criterion));
}

/**
 * Values from outside are shortened to one safe line that cannot pass for a frame line. Days are the bare number,
 * because the texts say the word.
 */
export function placeholderValues(practice: Practice, view: View, named: string | null = null): Values {
  const computed: Values = {
    deadline: view.renewal.deadline,
    days_to_deadline: view.renewal.daysToDeadline === null ? null : String(view.renewal.daysToDeadline),
  };
  const stated = Object.entries(placeholders).map(([name, { fact }]): [string, string | null] => {
    const known = fact === null ? undefined : view.facts.get(fact);
    return [name, known === undefined ? (computed[name] ?? null) : listed(known.map(safeValue))];
  });
  const values = Object.fromEntries(stated);
  return {
    ...values,
    account:
      values.account ?? (named === null ? practice.phrases.phrases.the_account : oneSafeLine(named, 80)),
  };
}

const safeValue = (fact: Fact): string =>
  fact.unit === "days" ? String(fact.value) : oneSafeLine(quotedValue(fact), 160);
