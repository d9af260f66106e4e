import type { AssessedAccount } from "../../assessment/assess.ts";
import type { Portfolio } from "../../assessment/summarize-portfolio.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Case, Conflict } from "../../case/case.ts";
import type { Fact } from "../../facts/fact.ts";
import type { Persona } from "../../persona/persona.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Play, Practice } from "../../practice/practice.ts";
import type { PastTurn } from "../../prompt/conversation.ts";
import type { Form, HandoverTeam, Request } from "../../request/request.ts";
import type { WorkedOut } from "../../request/work-out.ts";
import type { Values } from "./fill-text.ts";
import type { PartnerAnswer } from "./partners/partner-answer.ts";
import type { SharedIssue } from "./shared-issue.ts";

/** One dated step of the plan. */
export type Action = {
  /** The id of the play it belongs to. */
  readonly play: string;
  readonly do: string;
  readonly owner: string;
  readonly date: CalendarDate;
  readonly authority: "decide" | "consult" | "escalate";
  readonly with: string | null;
  /** The facts it rests on. */
  readonly facts: readonly string[];
};

/** A play that was chosen, with what it says. */
export type ActivePlay = {
  readonly play: Play;
  readonly why: string;
  readonly facts: readonly string[];
  readonly gatedBy: string | null;
};

/** Everything the writers of the eight parts need to say about one account. */
export type AccountMaterial = AssessedAccount & {
  /** Its name, or "the account". */
  readonly label: string;
  readonly named: boolean;
  /** In the order of priority; those that wait for something included. */
  readonly plays: readonly ActivePlay[];
  /** Those to keep in mind, by date. */
  readonly actions: readonly Action[];
  /** What follows them, by date. */
  readonly later: readonly Action[];
  /** What the practice's criteria say for this plan. */
  readonly criteria: readonly { readonly criterion: string; readonly say: string }[];
  readonly values: Values;
};

export type Material = {
  /** What is asked, and in which form it is answered. */
  readonly request: Request;
  readonly form: Form;
  /** What code worked out for the request. */
  readonly worked: WorkedOut;
  /** The answer is the text to use and nothing else. */
  readonly only: "draft" | null;
  /** The team the hand-over note is for; null where none is asked for. */
  readonly handover: HandoverTeam | null;
  /** What was asked and answered before in the same conversation, the oldest first. */
  readonly past: readonly PastTurn[];
  /** Facts that are new with this question; empty outside a conversation. */
  readonly news: readonly Fact[];
  readonly persona: Persona;
  readonly practice: Practice;
  readonly case: Case;
  /** The most urgent first; never empty. Of a portfolio only those that are named. */
  readonly accounts: readonly AccountMaterial[];
  /** One issue that stops all accounts: they have one plan; null otherwise. */
  readonly shared: SharedIssue | null;
  /** The disagreements of each account, by its name. */
  readonly conflicts: ReadonlyMap<string | null, readonly Conflict[]>;
  /** Null as long as each account gets its own plan. */
  readonly portfolio: Portfolio | null;
  /** What the partners hold who were consulted. */
  readonly partners: readonly PartnerAnswer[];
  /** What the portfolio comes to; null where nothing was measured. */
  readonly report: PortfolioReport | null;
  /** Of all accounts whose renewal is known; without a known notice period the deadline may be earlier. */
  readonly deadlines: readonly {
    readonly account: string;
    readonly deadline: CalendarDate;
    readonly isKnown: boolean;
  }[];
  /** Nothing is known that a play answers to: the answer is short, and asks. */
  readonly brief: boolean;
};

export type PortfolioMaterial = Material & { readonly portfolio: Portfolio };
