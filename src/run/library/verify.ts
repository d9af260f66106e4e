import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { type CheckResult, checkResponse } from "../../consultation/check-response.ts";
import { elementsOf } from "../../consultation/elements-of.ts";
import { groundsOf } from "../../consultation/grounds-of.ts";
import { frameLines } from "../../persona/frame-lines.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause, type Pause } from "../../slices/pause.ts";
import type { Briefed } from "./consult.ts";

export type VerifyOptions = {
  /** Warnings break the contract too. */
  readonly strict?: boolean;
  /** It is a mail or a message: frame and response elements are not asked for. */
  readonly message?: boolean;
  /**
   * A --fail-on condition holds.
   * @internal
   */
  readonly conditionHolds?: boolean;
  /** As in BriefOptions. */
  readonly pause?: Pause;
};

/**
 * Holds a response that somebody else wrote to facts and authority of a brief, without any model. `verification.ok` says
 * whether it keeps its contract, `verification.findings` in what it does not, by line.
 */
export async function verify(
  text: string,
  briefing: Briefed,
  options: VerifyOptions = {},
): Promise<CheckResult> {
  const { strict = false, message = false, conditionHolds = false, pause = noPause } = options;
  const { persona, practice } = briefing.definitions;
  const work = checkResponse({
    ...{ text, briefing, strict, message, conditionHolds },
    frame: frameLines(persona),
    elements: elementsOf(persona, briefing),
    grounds: await doInSlices(groundsOf({ persona, practice, briefing }), pause),
    sayings: loadSayings(),
  });
  return doInSlices(work, pause);
}
