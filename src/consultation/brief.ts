import type { AssessedAccount } from "../assessment/assess.ts";
import { assessAccounts } from "../assessment/assess-accounts.ts";
import { summarizePortfolio } from "../assessment/summarize-portfolio.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type BuildCaseOptions, buildCase } from "../case/build-case.ts";
import type { Case, Note } from "../case/case.ts";
import type { Statement } from "../facts/fact.ts";
import type { Persona } from "../persona/persona.ts";
import { orderByPlaces } from "../portfolio/order-by-places.ts";
import type { PortfolioReport } from "../portfolio/portfolio-report.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import type { Practice } from "../practice/practice.ts";
import { buildPrompt } from "../prompt/build-prompt.ts";
import type { Conversation } from "../prompt/conversation.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { Reader } from "../reader/reader.ts";

export type BriefInput = {
  readonly reader: Reader;
  readonly persona: Persona;
  readonly practice: Practice;
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes: readonly Note[];
  /** Statements of account records and given answers. */
  readonly statements: readonly Statement[];
  /** What else of the records poses as an instruction or a frame line. */
  readonly intrusions?: readonly Intrusion[];
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
  readonly prompt: Prompt;
  /** What the portfolio comes to; null where the question is about single accounts. */
  readonly report: PortfolioReport | null;
};

/** Reads the case, assesses its accounts and builds the prompt. Pure. */
export async function brief({
  reader,
  persona,
  practice,
  statements,
  question,
  asOf,
  notes,
  intrusions = [],
  conversation,
  report = null,
}: BriefInput): Promise<Briefing> {
  const theCase = await buildCase({
    reader,
    question: withoutTrigger(question, persona.voice_triggers),
    asOf,
    notes,
    statements,
    intrusions,
    ...(conversation === undefined ? {} : { conversation }),
  });
  const assessed = assessAccounts(theCase, practice);
  const accounts = report === null ? assessed : orderByPlaces(assessed, report.time);
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
  });
  return { case: theCase, accounts, prompt, report };
}

/** "Hey Success, is Contoso healthy?" → "is Contoso healthy?"; a question that is only the trigger stays. */
function withoutTrigger(question: string, triggers: readonly string[]): string {
  const lower = question.toLowerCase();
  const trigger = triggers.find((words) => lower.startsWith(words.toLowerCase()));
  if (trigger === undefined) return question;
  const rest = question.slice(trigger.length);
  const after = /^[\s,:;.!–—-]+(?=\S)/.exec(rest);
  return after === null ? question : rest.slice(after[0].length);
}
