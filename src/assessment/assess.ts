import type { Fact } from "../facts/fact.ts";
import { answerKeyQuestions } from "./answer-key-questions.ts";
import type { Assessment } from "./assessment.ts";
import { choosePlays } from "./choose-plays.ts";
import { judgeAccount } from "./judge-account.ts";
import { openView, type ViewInput } from "./open-view.ts";
import { routeAuthority } from "./route-authority.ts";
import type { View } from "./view.ts";

export type AssessInput = ViewInput;

/** An account with everything code can say about it. */
export type AssessedAccount = {
  readonly facts: readonly Fact[];
  readonly assessment: Assessment;
  /**
   * What the rules saw, for conditions evaluated later (steps of a play).
   * @internal
   */
  readonly view: View;
};

/**
 * Everything code can say about one account before anybody answers: a pure function of its facts, the practice and
 * the day. Neither the order of the facts nor anything outside the input changes it.
 */
export function assessAccount(input: AssessInput): AssessedAccount {
  const view = judgeAccount(openView(input));
  const plays = choosePlays(view);
  const planned = { ...view, isChosen: (id: string) => plays.some((play) => play.id === id) };
  const assessment = {
    account: input.account.name,
    asOf: input.asOf,
    health: view.health,
    redFlags: view.flags,
    phase: view.phase,
    renewal: view.renewal,
    authority: routeAuthority(planned),
    plays,
    keyQuestions: answerKeyQuestions(planned),
  };
  return { facts: input.account.facts, assessment, view: planned };
}

/** The assessment alone. */
export const assess = (input: AssessInput): Assessment => assessAccount(input).assessment;
