import { asksFor, type Form, type Request } from "./request.ts";

export type FormInput = {
  readonly request: Request;
  /** --form; null: the request decides. */
  readonly wished: Form | null;
  /** An account is named, or something is known about one. */
  readonly hasAccount: boolean;
  /** The request goes on from an answer of the same conversation, and nothing asks for the plan. */
  readonly isFollowUp: boolean;
  /** The question is about a portfolio that was measured. */
  readonly isPortfolio?: boolean;
};

/**
 * The form of the answer, settled before anyone answers; in doubt the full one. Short: what is defined, explained or
 * outside, a courtesy, a text alone, a wish for so many sentences or steps, a follow-up, and a question about no account
 * that the practice has a play for.
 */
export function chooseForm({
  request,
  wished,
  hasAccount,
  isFollowUp,
  isPortfolio = false,
}: FormInput): Form {
  if (wished !== null) return wished;
  const { kind, length, also, topic, matters, wantsPlan } = request;
  if (kind === "define" || kind === "help" || kind === "outside") return "short";
  if (isPortfolio && kind !== "draft" && length?.unit !== "sentences") return "full";
  if (wantsPlan && kind === "consult" && length === null) return "full";
  if (length !== null) return "short";
  if (kind === "explain") return also.some((one) => one !== "draft") && !isFollowUp ? "full" : "short";
  if (kind === "draft" && also.length === 0) return "short";
  if (isFollowUp) return "short";
  if (hasAccount) return "full";
  if (kind === "consult") return topic === null ? "full" : "short";
  if (kind === "decide") return matters.length > 0 || !asksFor(request, "draft") ? "short" : "full";
  return kind === "draft" ? "short" : "full";
}
