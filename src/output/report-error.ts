import type { Failure } from "../failure/failure.ts";
import { type Link, plainLink } from "../finding/link.ts";
import { renderFinding } from "../finding/render-finding.ts";
import { bugEnvelope, failureEnvelope, type RunFacts, toJsonLine } from "./envelope.ts";

type Write = (text: string) => Promise<void>;

export type ErrorSinks = {
  /** Null in text mode: stdout then stays empty. */
  readonly writeOut: Write | null;
  readonly writeErr: Write;
  /** How a place in a file is written; default: as text. */
  readonly link?: Link | undefined;
};

type ErrorRun = Omit<RunFacts, "persona">;

/** A run that ended before an answer: one line and a hint on stderr; in the JSON modes the envelope on stdout. */
export async function reportFailure(
  failure: Failure,
  run: ErrorRun,
  { writeOut, writeErr, link }: ErrorSinks,
): Promise<void> {
  await writeErr(failureLines(failure, link));
  await writeOut?.(toJsonLine(failureEnvelope(failure, { ...run, persona: null })));
}

/** An unexpected error; `message` is one safe line. */
export async function reportBug(
  message: string,
  hint: string,
  run: ErrorRun,
  { writeOut, writeErr }: ErrorSinks,
): Promise<void> {
  await writeErr(`consult-customer: this is a bug in the program: ${message}\n  ${hint}\n`);
  await writeOut?.(toJsonLine(bugEnvelope(message, hint, { ...run, persona: null })));
}

/** How a failure reads on stderr: what happened, every finding with its place, what to do. */
export function failureLines(failure: Failure, link: Link = plainLink): string {
  const { message, hint, requestId, findings = [] } = failure.details;
  const id = requestId === undefined || requestId === null ? "" : ` (request ${requestId})`;
  const places = findings.map((finding) => `${renderFinding(finding, link)}\n`).join("");
  return `consult-customer: ${message}${id}\n${places}${hint === null ? "" : `  ${hint}\n`}`;
}
