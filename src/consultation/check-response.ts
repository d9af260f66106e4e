import type { Outcome } from "../failure/failure.ts";
import { cleanBody } from "../frame/clean-body.ts";
import type { FrameLines } from "../frame/frame.ts";
import { type OpenedFrame, openFrame } from "../frame/open-frame.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Sayings } from "../verification/sayings/compile-sayings.ts";
import type { Verification } from "../verification/verification.ts";
import { verify } from "../verification/verify.ts";
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

/**
 * Takes a response that was written elsewhere out of its frame and holds it to the contract of a
 * consultation. Pure.
 */
export function checkResponse(request: CheckRequest): CheckResult {
  const { briefing, elements, grounds, sayings, strict } = request;
  const opened = openFrame(request.text, request.frame);
  const { text: shown, controlCharacters } = cleanBody(opened.body);
  const verification = verify({
    // As many empty lines in front as lines stand there: a finding then has the number of its line in the whole text.
    body: "\n".repeat(opened.firstLine - 1) + shown,
    // openFrame has already said where they stand.
    frameLines: 0,
    frameFaults: opened.faults,
    controlCharacters,
    // A text on disk has no stop reason; one that was cut short lacks its END line.
    stopReason: "end_turn",
    elements,
    grounds,
    sayings,
    strict,
  });
  return {
    outcome: verification.ok ? (request.conditionHolds ? "condition" : "success") : "contract",
    briefing,
    frame: request.frame,
    opened,
    shown,
    verification,
  };
}
