import type { SideCall } from "../../consultant/side-call.ts";
import type { ClaimStatus } from "../claims/claim.ts";

/** What a model says of one sentence of an answer; kept only where sentence and facts exist. */
export type JudgedSentence = {
  /** As it stands in the answer. */
  readonly sentence: string;
  /** 1-based line of the text that was verified. */
  readonly at: number;
  readonly status: ClaimStatus;
  readonly facts: readonly string[];
  /** One line, safe for a terminal; null when it gave no reason. */
  readonly why: string | null;
};

/** What a second look by a model came to. */
export type SecondLook = SideCall & {
  readonly entries: readonly JudgedSentence[];
  /** Entries about no sentence of the answer, by no fact of the case, or of another shape. */
  readonly dropped: number;
  /** Why it did not look; null when it did. */
  readonly error: string | null;
};
