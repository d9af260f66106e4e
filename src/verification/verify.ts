import { finishWork } from "../slices/finish-work.ts";
import type { Work } from "../slices/work.ts";
import { sentencesOf } from "./authority/each-sentence.ts";
import type { Check, Subject, VerifyInput } from "./check.ts";
import { authorityChecks } from "./checks/authority.ts";
import { groundingChecks } from "./checks/grounding.ts";
import { inputChecks } from "./checks/input.ts";
import { structureChecks } from "./checks/structure.ts";
import { findElements } from "./find-elements.ts";
import { traceAnswer } from "./grounding/trace-answer.ts";
import {
  severities,
  type Verification,
  type VerificationCode,
  type VerificationFinding,
} from "./verification.ts";

const checks: Record<VerificationCode, Check> = {
  ...structureChecks,
  ...groundingChecks,
  ...authorityChecks,
  ...inputChecks,
};

/** Checks an answer against the contract. Pure; reports everything it finds, in the order of the lines. */
export const verify = (input: VerifyInput): Verification => finishWork(verifying(input));

/** The same in pieces: a long answer takes a while. */
export function* verifying(input: VerifyInput): Work<Verification> {
  const found = findElements(input.body, input.elements);
  const lines = input.body.split("\n");
  const traced = yield* traceAnswer(lines, found, input.grounds);
  const sentences = yield* sentencesOf(lines);
  const subject: Subject = { ...input, found, lines, sentences, traced };
  const findings: VerificationFinding[] = [];
  for (const code of Object.keys(checks) as VerificationCode[]) {
    yield;
    const hits = checks[code](subject);
    for (const { message, at } of "next" in hits ? yield* hits : hits)
      findings.push({ code, severity: severities[code], message, at });
  }
  return {
    ok: !findings.some(({ severity }) => severity === "error" || input.strict),
    repaired: false,
    findings: findings.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    elements: input.elements.map((name) => ({
      name,
      present: found.some((element) => element.name === name),
    })),
    evidence: traced.evidence,
  };
}
