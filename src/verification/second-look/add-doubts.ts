import { oneSafeLine } from "../../finding/safe-text.ts";
import { severities, type Verification, type VerificationFinding } from "../verification.ts";
import type { SecondLook } from "./second-look.ts";

const code = "judge.doubt";

/**
 * A verification with what a second look doubts: a sentence it takes for contradicted, beside the facts it names, where
 * code has not found that already. Nothing else changes; no finding and no status is taken away. Pure.
 */
export function addDoubts(
  verification: Verification,
  { entries, model }: SecondLook,
  strict: boolean,
): Verification {
  const doubts = doubtsOf(verification, { entries, model });
  if (doubts.length === 0) return verification;
  const { findings, total, ok } = verification;
  return {
    ...verification,
    ok: ok && !strict,
    findings: [...findings, ...doubts].sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    total: total + doubts.length,
  };
}

export function doubtsOf(
  { claims }: Pick<Verification, "claims">,
  { entries, model }: Pick<SecondLook, "entries" | "model">,
): VerificationFinding[] {
  const found = new Set(claims.filter(({ status }) => status === "contradicted").map(({ at }) => at));
  return entries
    .filter(({ status, facts, at }) => status === "contradicted" && facts.length > 0 && !found.has(at))
    .map(({ sentence, at, facts, why }) => ({
      code,
      severity: severities[code],
      message: `${oneSafeLine(model, 80)} doubts "${oneSafeLine(sentence, 160)}" by ${facts.join(", ")}${why === null ? "." : `: ${why}`}`,
      at,
    }));
}
