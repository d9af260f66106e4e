import { loadSayings } from "../adapters/definitions/load-sayings.ts";
import { createPause } from "../adapters/process/create-pause.ts";
import { elementsOf } from "../consultation/elements-of.ts";
import { groundsOf } from "../consultation/grounds-of.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import type { VerificationCode, VerificationFinding } from "../verification/verification.ts";
import { verifying } from "../verification/verify.ts";
import type { Session } from "./session.ts";

export type Finding = VerificationFinding;

/** Findings about what cleaning removed from an answer. It is gone, so they stay as they were. */
const ofTheStream: ReadonlySet<VerificationCode> = new Set<VerificationCode>([
  "frame.duplicate",
  "control-characters",
]);

/** The last answer verified against the facts and the assessment of now; null when there is none. */
export async function checkAnswer({
  turns,
  briefing,
  persona,
  practice,
  options,
  signals,
}: Session): Promise<readonly Finding[] | null> {
  const result = turns.findLast(({ result: { shown } }) => shown !== null)?.result;
  if (result === undefined || result.shown === null || briefing === null) return null;
  const pause = createPause(signals.ended);
  const { case: theCase, accounts } = briefing;
  const work = verifying({
    body: result.shown,
    frameLines: 0,
    controlCharacters: 0,
    stopReason: result.final?.stopReason ?? "none",
    elements: elementsOf(persona, result.briefing),
    grounds: await doInSlices(
      groundsOf({ persona, practice, briefing: { ...result.briefing, case: theCase, accounts } }),
      pause,
    ),
    sayings: loadSayings(),
    strict: options.strict,
  });
  const { findings } = await doInSlices(work, pause);
  return [...result.verification.findings.filter(({ code }) => ofTheStream.has(code)), ...findings];
}
