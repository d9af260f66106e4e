import type { Outcome } from "../failure/failure.ts";
import { cleanBody } from "../frame/clean-body.ts";
import type { FrameLines } from "../frame/frame.ts";
import { type OpenedFrame, openFrame } from "../frame/open-frame.ts";
import type { Work } from "../slices/work.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Sayings } from "../verification/sayings/compile-sayings.ts";
import { addDoubts } from "../verification/second-look/add-doubts.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import type { Verification, VerificationCode } from "../verification/verification.ts";
import { verifying } from "../verification/verify.ts";
import type { Briefing } from "./brief.ts";

export type CheckRequest = {
  /** The whole text that holds the response, hostile until read. */
  readonly text: string;
  readonly frame: FrameLines;
  readonly briefing: Briefing;
  /** Names of the persona's response elements, in order. */
  readonly elements: readonly string[];
  readonly grounds: Grounds;
  readonly sayings: Sayings;
  readonly strict: boolean;
  /** A mail or a message: what only a whole response has is not asked for. Default: a whole response. */
  readonly message?: boolean;
  /** A --fail-on condition holds. */
  readonly conditionHolds: boolean;
};

export type CheckResult = {
  readonly outcome: Extract<Outcome, "success" | "contract" | "condition">;
  readonly briefing: Briefing;
  readonly frame: FrameLines;
  readonly opened: OpenedFrame;
  /** The body made safe, as a consultation would show it. */
  readonly shown: string;
  /** Lines (`at`) are lines of the whole text. */
  readonly verification: Verification;
};

/** What is wrong with a whole response alone: nobody tells a customer who decides what. */
const onlyOfWhole: ReadonlySet<VerificationCode> = new Set(["frame.missing", "authority.unstated"]);

/**
 * Takes a response that was written elsewhere out of its frame and holds it to the contract of a
 * consultation. Pure.
 */
export function* checkResponse(request: CheckRequest): Work<CheckResult> {
  const { briefing, grounds, sayings, strict, message = false } = request;
  const opened = openFrame(request.text, request.frame);
  const { text: shown, controlCharacters } = cleanBody(opened.body);
  const verified = yield* verifying({
    // As many empty lines in front as lines stand there: a finding then has the number of its line in the whole text.
    body: textBefore({ opened, shown }),
    // openFrame has already said where they stand.
    frameLines: 0,
    frameFaults: opened.faults,
    controlCharacters,
    // A text on disk has no stop reason; one that was cut short lacks its END line.
    stopReason: "end_turn",
    elements: message ? [] : request.elements,
    grounds,
    sayings,
    strict,
  });
  const verification = message ? withoutCodes(verified, onlyOfWhole, strict) : verified;
  return {
    outcome: outcomeOf(verification, request.conditionHolds),
    briefing,
    frame: request.frame,
    opened,
    shown,
    verification,
  };
}

/** The text that was verified: the answer, with as many empty lines in front as stand before it. */
export const textBefore = ({ opened, shown }: Pick<CheckResult, "opened" | "shown">): string =>
  "\n".repeat(opened.firstLine - 1) + shown;

/** The result with what a second look doubts. */
export function withSecondLook(
  result: CheckResult,
  looked: SecondLook,
  { strict, conditionHolds }: Pick<CheckRequest, "strict" | "conditionHolds">,
): CheckResult {
  const verification = addDoubts(result.verification, looked, strict);
  return { ...result, verification, outcome: outcomeOf(verification, conditionHolds) };
}

const outcomeOf = ({ ok }: Verification, conditionHolds: boolean): CheckResult["outcome"] =>
  ok ? (conditionHolds ? "condition" : "success") : "contract";

function withoutCodes(
  verification: Verification,
  codes: ReadonlySet<VerificationCode>,
  strict: boolean,
): Verification {
  const findings = verification.findings.filter(({ code }) => !codes.has(code));
  return { ...verification, findings, ok: !findings.some(({ severity }) => severity === "error" || strict) };
}
