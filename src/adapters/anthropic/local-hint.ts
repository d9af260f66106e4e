import { Failure } from "../../failure/failure.ts";
import type { ModelServer } from "./parse-base-url.ts";

/**
 * The reason a call was aborted for. When its time ran out at a server of one's own, which writes a few tokens a second,
 * the advice is to let it write less; a model of Anthropic's is asked to think less.
 */
export function withLocalHint(reason: unknown, { isAnthropic }: ModelServer): unknown {
  if (isAnthropic || !(reason instanceof Failure) || reason.outcome !== "timeout") return reason;
  return new Failure("timeout", {
    ...reason.details,
    hint: "Give it longer with --timeout, or let a slow server write less with --max-tokens, for instance 1500.",
  });
}
