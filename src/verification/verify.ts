import { type Said, sentencesOf } from "./authority/each-sentence.ts";
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
export function verify(input: VerifyInput): Verification {
  const found = findElements(input.body, input.elements);
  const lines = input.body.split("\n");
  const traced = traceAnswer(lines, found, input.grounds);
  let split: readonly Said[] | null = null;
  const sentences = (): readonly Said[] => {
    split ??= sentencesOf(lines);
    return split;
  };
  const subject: Subject = { ...input, found, lines, sentences, traced };
  const findings = (Object.keys(checks) as VerificationCode[]).flatMap((code): VerificationFinding[] =>
    checks[code](subject).map(({ message, at }) => ({ code, severity: severities[code], message, at })),
  );
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
