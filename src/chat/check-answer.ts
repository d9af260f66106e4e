import { elementsOf } from "../consultation/elements-of.ts";
import { groundsOf } from "../consultation/grounds-of.ts";
import type { VerificationCode, VerificationFinding } from "../verification/verification.ts";
import { verify } from "../verification/verify.ts";
import type { Session } from "./session.ts";

export type Finding = VerificationFinding;

/** Findings about what cleaning removed from an answer. It is gone, so they stay as they were. */
const ofTheStream: ReadonlySet<VerificationCode> = new Set<VerificationCode>([
  "frame.duplicate",
  "control-characters",
]);

/** The last answer verified against the facts and the assessment of now; null when there is none. */
export function checkAnswer({
  turns,
  briefing,
  persona,
  practice,
  options,
}: Session): readonly Finding[] | null {
  const result = turns.findLast(({ result: { shown } }) => shown !== null)?.result;
  if (result === undefined || result.shown === null || briefing === null) return null;
  const { findings } = verify({
    body: result.shown,
    frameLines: 0,
    controlCharacters: 0,
    stopReason: result.final?.stopReason ?? "none",
    elements: elementsOf(persona, result.briefing),
    grounds: groundsOf({
      persona,
      practice,
      briefing: { ...result.briefing, case: briefing.case, accounts: briefing.accounts },
    }),
    strict: options.strict,
  });
  return [...result.verification.findings.filter(({ code }) => ofTheStream.has(code)), ...findings];
}
