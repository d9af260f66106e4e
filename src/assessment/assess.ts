import type { Fact } from "../facts/fact.ts";
import { isProven } from "../facts/is-proven.ts";
import { answerKeyQuestions } from "./answer-key-questions.ts";
import type { Assessment } from "./assessment.ts";
import { choosePlays } from "./choose-plays.ts";
import { judgeAccount } from "./judge-account.ts";
import { neverMilder } from "./never-milder.ts";
import { openView, type ViewInput } from "./open-view.ts";
import { routeAuthority } from "./route-authority.ts";
import type { View } from "./view.ts";

export type AssessInput = ViewInput & {
  /** Facts that no figure proves count like the others; default: what they would make milder stays as it is without them. */
  readonly asRead?: boolean;
};

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
  const all = assessFacts(input);
  const { view } = all;
  if (input.asRead === true || view.proven === view.facts) return all;
  const proven = assessFacts({
    ...input,
    account: { ...input.account, facts: input.account.facts.filter(isProven) },
  });
  return { ...all, assessment: neverMilder(all.assessment, proven.assessment) };
}

function assessFacts(input: AssessInput): AssessedAccount {
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
