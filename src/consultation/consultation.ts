import type { AnsweredBy, FinalEvent, Usage } from "../consultant/consultant.ts";
import type { Failure, Outcome } from "../failure/failure.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import type { Verification, VerificationFinding } from "../verification/verification.ts";
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
  /** The usage of each call that the server took on, also when it broke off: the answer, and its repair. */
  readonly usages: readonly Usage[];
  /** The model that answered, by the server's word; null when it did not say. */
  readonly servedModel: string | null;
  /** Why the repair did not come to its end; null when there was none or it did. */
  readonly repairFailure: Failure | null;
  readonly verification: Verification;
  /** What a second look by a model came to; left out where none was asked for, or nothing was there to look at. */
  readonly judged?: SecondLook;
  /** Line, from 1, where a repair was appended; null where none was. */
  readonly appendedFrom: number | null;
};

export type ConsultationEvent =
  | {
      readonly type: "briefed";
      readonly briefing: Briefing;
      readonly answeredBy: AnsweredBy;
    }
  /** Text of the body, already cleaned: fit for a terminal. */
  | { readonly type: "text"; readonly text: string }
  /** The fallback is asked, because the first consultant failed before any text. */
  | { readonly type: "fallback"; readonly because: Failure; readonly answeredBy: AnsweredBy }
  /** The answer breaks its contract and is mended; under "replace" the text so far is void. */
  | {
      readonly type: "repair";
      readonly mode: "append" | "replace";
      readonly findings: readonly VerificationFinding[];
    }
  | { readonly type: "finished"; readonly result: ConsultationResult };
