import type { AnsweredBy, FinalEvent } from "../consultant/consultant.ts";
import type { Failure, Outcome } from "../failure/failure.ts";
import type { Verification } from "../verification/verification.ts";
import type { Briefing } from "./brief.ts";

export type ConsultationResult = {
  readonly outcome: Outcome;
  /** Why there is no complete answer; null when there is one. */
  readonly failure: Failure | null;
  readonly briefing: Briefing;
  readonly answeredBy: AnsweredBy;
  /** The consultant's bytes; null when nothing was received. */
  readonly body: string | null;
  /** The body as it is shown: cleaned, without frame lines. */
  readonly shown: string | null;
  /** Null when the stream ended before its final event. */
  readonly final: FinalEvent | null;
  readonly verification: Verification;
};

export type ConsultationEvent =
  | {
      readonly type: "briefed";
      readonly briefing: Briefing;
      readonly answeredBy: AnsweredBy;
    }
  /** Text of the body, already cleaned: fit for a terminal. */
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "finished"; readonly result: ConsultationResult };
