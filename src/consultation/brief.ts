import type { AssessedAccount } from "../assessment/assess.ts";
import { assessAccounts } from "../assessment/assess-accounts.ts";
import { summarizePortfolio } from "../assessment/summarize-portfolio.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type BuildCaseOptions, buildCase } from "../case/build-case.ts";
import { allFacts, type Case } from "../case/case.ts";
import { plannedSteps } from "../consultant/playbook/planned-steps.ts";
import type { Fact } from "../facts/fact.ts";
import type { Persona } from "../persona/persona.ts";
import { orderByPlaces } from "../portfolio/order-by-places.ts";
import type { PortfolioReport } from "../portfolio/portfolio-report.ts";
import type { Practice } from "../practice/practice.ts";
import { buildPrompt } from "../prompt/build-prompt.ts";
import type { Conversation, PastTurn } from "../prompt/conversation.ts";
import type { Prompt } from "../prompt/prompt.ts";
import { chooseForm } from "../request/choose-form.ts";
import { raiseAuthority } from "../request/raise-authority.ts";
import { readRequest } from "../request/read-request.ts";
import type { Form, HandoverTeam, Request } from "../request/request.ts";
import { settleHandover } from "../request/settle-handover.ts";
import { type WorkedOut, workOut } from "../request/work-out.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import { noPause } from "../slices/pause.ts";
import { startsWithTrigger } from "./starts-with-trigger.ts";

export type BriefInput = Omit<BuildCaseOptions, "conversation"> & {
  readonly persona: Persona;
  readonly practice: Practice;
  /** --form; null or left out: the request decides. */
  readonly form?: Form | null;
  /** --only: the answer is the text to use and nothing else. */
  readonly only?: "draft" | null;
  /** --handover: the answer is a note for this team; null or left out: the request decides. */
  readonly handover?: HandoverTeam | null;
  /** What the portfolio comes to, where the question is about one; left out otherwise. */
  readonly report?: PortfolioReport | null;
  /** The conversation the question stands in; left out for a single question. */
  readonly conversation?: NonNullable<BuildCaseOptions["conversation"]> & { readonly past: Conversation };
};

/**
 * Everything that is settled before the answer: playbook and model get the same facts and the same
 * assessments.
 */
export type Briefing = {
  readonly case: Case;
  /** One for each account, the most urgent first; never empty. */
  readonly accounts: readonly AssessedAccount[];
  /** What is asked, and what code worked out for it. */
  readonly request: Request;
  readonly worked: WorkedOut;
  /** Settled before anyone answers. */
  readonly form: Form;
  /** The answer is the text to use and nothing else. */
  readonly only: "draft" | null;
  /** The team the hand-over note is for; null where none is asked for. */
  readonly handover: HandoverTeam | null;
  /** What was asked and answered before in the same conversation. */
  readonly past: readonly PastTurn[];
  /** Facts that came in with the question; empty outside a conversation. */
  readonly news: readonly Fact[];
  readonly prompt: Prompt;
  /** What the portfolio comes to; null where the question is about single accounts. */
  readonly report: PortfolioReport | null;
};

/** All that is known of question, notes and records. Throws only what the pause throws. */
export function caseOf(input: BriefInput): Promise<Case> {
  const { reader, persona, question, asOf, notes, statements, intrusions = [], pause = noPause } = input;
  const { conversation, proposed } = input;
  return buildCase({
    reader,
    question: withoutTrigger(question, persona.voice_triggers),
    asOf,
    notes,
    statements,
    intrusions,
    pause,
    ...(proposed === undefined ? {} : { proposed }),
    ...(conversation === undefined ? {} : { conversation }),
  });
}

/** Reads the case, assesses its accounts, works out what is asked and builds the prompt. Throws only what the pause throws. */
export async function brief(input: BriefInput): Promise<Briefing> {
  const { persona, practice, conversation } = input;
  const theCase = await caseOf(input);
  const asked = await readAsked(theCase, input);
  const { accounts, report } = asked;
  const prompt = buildPrompt({
    persona,
    case: theCase,
    assessments: accounts.map(({ assessment }) => assessment),
    portfolio:
      report !== null || accounts.length > practice.phrases.limits.accounts
        ? summarizePortfolio(accounts)
        : null,
    report,
    ...(conversation === undefined ? {} : { past: conversation.past }),
    asked: { ...asked, practice, facts: accounts[0]?.facts ?? [] },
  });
  return { case: theCase, ...asked, prompt };
}

/** What is asked about the accounts, who decides it, what is to be computed, and in which form it is answered. */
async function readAsked(theCase: Case, input: BriefInput) {
  const { persona, practice, reader, form = null, only = null, conversation, report = null } = input;
  const { pause = noPause } = input;
  const { question } = theCase;
  const names = theCase.accounts.flatMap(({ name }) => name ?? []);
  const hasFacts = allFacts(theCase).some(({ key }) => key !== "account.name");
  const read = readRequest({
    question,
    practice,
    accounts: names,
    hasFacts,
    isFollowing: (conversation?.past.turns.length ?? 0) > 0,
  });
  const { request, handover } = settleHandover(only === null ? read : draftOf(read), {
    ...{ wanted: input.handover ?? null, question, practice },
  });
  const assessed = await doInSlices(assessAccounts(theCase, practice), pause);
  const ordered = report === null ? assessed : orderByPlaces(assessed, report.time);
  const accounts = report === null ? raiseAuthority(ordered, request, practice) : ordered;
  const turns = conversation?.past.turns ?? [];
  const since = conversation?.past.since ?? 0;
  const steps = plannedSteps({ persona, practice, case: theCase, accounts });
  return {
    accounts,
    request,
    only,
    handover,
    report,
    worked: await workOut({ request, question, accounts, practice, reader }),
    form: chooseForm({
      request,
      wished: only === null ? form : "short",
      hasAccount: hasFacts || names.length > 0 || request.named !== null,
      isFollowUp: isKnownPlan(steps, turns),
      isPortfolio: report !== null,
    }),
    past: turns,
    news: turns.length === 0 ? [] : allFacts(theCase).filter(({ said = 0 }) => said > since),
  };
}

/** A request for a text, whatever else was asked. */
const draftOf = (request: Request): Request => ({
  ...request,
  kind: "draft",
  also: [],
  length: null,
  drafts: request.drafts.length === 0 ? ["mail"] : request.drafts,
});

/** An action of a past turn is cut there; so much of a step tells it from the others. */
const toldBy = 60;

/** Whether an answer of the conversation has printed the plan as it still is, the days included where they were kept. */
const isKnownPlan = (
  steps: readonly { readonly do: string; readonly date: CalendarDate }[],
  turns: readonly PastTurn[],
): boolean => {
  const told = turns.flatMap(({ actions }) => actions);
  const isTold = (step: (typeof steps)[number]): boolean =>
    told.some(
      (action) =>
        action.includes(step.do.slice(0, toldBy)) && (action.endsWith("…") || action.includes(step.date)),
    );
  return steps.length > 0 && steps.every(isTold);
};

/** "Hey Success, is Contoso healthy?" → "is Contoso healthy?"; a question that is only the trigger stays. */
function withoutTrigger(question: string, triggers: readonly string[]): string {
  const trigger = startsWithTrigger(question, triggers);
  if (trigger === null) return question;
  const rest = question.trimStart().slice(trigger.length);
  const after = /^[\s,:;.!–—-]+(?=\S)/.exec(rest);
  return after === null ? question : rest.slice(after[0].length);
}
