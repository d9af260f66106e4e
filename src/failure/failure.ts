import type { DataFinding } from "../finding/finding.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/** Every way a run can end, in one table: process exit code and the envelope's `subtype`. docs/json.md repeats it. */
export const outcomes = {
  success: { exitCode: 0, subtype: "success" },
  bug: { exitCode: 1, subtype: "error_bug" },
  usage: { exitCode: 2, subtype: "error_usage" },
  data: { exitCode: 3, subtype: "error_data" },
  model: { exitCode: 4, subtype: "error_model" },
  contract: { exitCode: 5, subtype: "error_contract" },
  condition: { exitCode: 10, subtype: "success" },
  temporary: { exitCode: 75, subtype: "error_temporary" },
  timeout: { exitCode: 124, subtype: "error_timeout" },
  interrupted: { exitCode: 130, subtype: "error_interrupted" },
  terminated: { exitCode: 143, subtype: "error_interrupted" },
} as const;

export type Outcome = keyof typeof outcomes;

export type FailureDetails = {
  /** Stable, machine-readable: "usage.unknown_option", "model.authentication", "network.unreachable". */
  readonly code: string;
  /** One sentence, no line breaks, safe for a terminal. */
  readonly message: string;
  /** What to do about it; one sentence. */
  readonly hint: string | null;
  /** The provider's request id, when there is one. */
  readonly requestId?: string | null;
  /** Everything that is wrong with a file, for the outcome "data". */
  readonly findings?: readonly DataFinding[];
};

/** Longer than any message is meant to be. */
const longest = 1_000;

/** An expected end of a run that is no answer. Anything else that is thrown is a bug (exit 1). */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly outcome: Exclude<Outcome, "success" | "condition" | "contract">;
  readonly details: FailureDetails;

  constructor(outcome: Failure["outcome"], details: FailureDetails, options?: ErrorOptions) {
    const message = oneSafeLine(details.message, longest);
    super(message, options);
    this.outcome = outcome;
    // Made safe for a terminal, for a message may quote names of files, models or accounts.
    this.details = {
      ...details,
      message,
      hint: details.hint === null ? null : oneSafeLine(details.hint, longest),
    };
  }

  /** True when the same call may succeed later. */
  get retryable(): boolean {
    return this.outcome === "temporary" || this.outcome === "timeout";
  }
}
