import type { Assessment } from "../assessment/assessment.ts";
import type { PastTurn } from "../prompt/conversation.ts";
import { sayHealth } from "./describe-changes.ts";
import { findActions } from "./find-actions.ts";

export type TurnSummaryInput = {
  readonly question: string;
  /** One an account, the most urgent first. */
  readonly assessments: readonly Assessment[];
  /** The answer as it was shown; null when none came. */
  readonly answer: string | null;
};

/** Accounts whose conclusions are carried on; a convention. */
const mostAccounts = 5;

/** What later turns know of a turn besides its facts: what was asked, concluded and planned. */
export const summarizeTurn = ({ question, assessments, answer }: TurnSummaryInput): PastTurn => ({
  question,
  conclusions: assessments.slice(0, mostAccounts).map(conclude),
  actions: answer === null ? [] : findActions(answer),
  answer,
});

const conclude = ({ account, health, redFlags, renewal, authority }: Assessment): string =>
  [
    ...(account === null ? [] : [account]),
    `health ${sayHealth(health)}`,
    ...(redFlags.length === 0 ? [] : [`flags ${redFlags.map(({ name }) => name).join(", ")}`]),
    ...(renewal.deadline === null ? [] : [`deadline ${renewal.deadline}`]),
    `route ${authority.route}`,
  ].join("; ");
