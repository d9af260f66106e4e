import { finishWork } from "../slices/finish-work.ts";
import type { Work } from "../slices/work.ts";
import { sentencesOf } from "./authority/each-sentence.ts";
import type { Check, Subject, VerifyInput } from "./check.ts";
import { authorityChecks } from "./checks/authority.ts";
import { claimChecks } from "./checks/claims.ts";
import { groundingChecks } from "./checks/grounding.ts";
import { inputChecks } from "./checks/input.ts";
import { structureChecks } from "./checks/structure.ts";
import { findClaims } from "./claims/find-claims.ts";
import { listClaims } from "./claims/list-claims.ts";
import { findElements } from "./find-elements.ts";
import { traceAnswer } from "./grounding/trace-answer.ts";
import type { AccountGrounds } from "./grounds.ts";
import { ownWords } from "./own-words.ts";
import { type CheckedCode, severities, type Verification, type VerificationFinding } from "./verification.ts";

const checks: Record<CheckedCode, Check> = {
  ...structureChecks,
  ...groundingChecks,
  ...claimChecks,
  ...authorityChecks,
  ...inputChecks,
};

/** Checks an answer against the contract. Pure; reports everything it finds, in the order of the lines. */
export const verify = (input: VerifyInput): Verification => finishWork(verifying(input));

const nothing: readonly string[] = [];

/** The same in pieces: a long answer takes a while. */
export function* verifying(input: VerifyInput): Work<Verification> {
  const found = findElements(input.body, input.elements);
  const lines = input.body.split("\n");
  const grounds = { ...input.grounds, accounts: knownAccounts(input.grounds.accounts) };
  const { sayings } = input;
  const ownOf = ownWords(grounds.own ?? nothing);
  const fixed = new Set<string>();
  const sentences = (yield* sentencesOf(lines)).map((said) => {
    const own = ownOf(said.text);
    if (own === "fixed") fixed.add(said.text.replace(/\s*\([^()]*\)?$/, ""));
    return own === null ? said : { ...said, own: true as const };
  });
  const traced = yield* traceAnswer(lines, found, { ...grounds, examples: [...grounds.examples, ...fixed] });
  const claimed = yield* findClaims({
    ...{ sentences, lines, found, grounds, sayings },
    read: traced.lines,
    isOwn: (words) => ownOf(words) !== null,
  });
  const subject: Subject = { ...input, grounds, found, lines, sentences, traced, claimed };
  const findings: VerificationFinding[] = [];
  for (const code of Object.keys(checks) as CheckedCode[]) {
    yield;
    const hits = checks[code](subject);
    for (const { message, at } of "next" in hits ? yield* hits : hits)
      findings.push({ code, severity: severities[code], message, at });
  }
  const ids = new Set(grounds.accounts.flatMap(({ facts = [] }) => facts.map(({ id }) => id)));
  const granted = findings.filter(({ code }) => code === "authority.exceeded");
  const { claims, counts } = yield* listClaims({ claimed, traced, granted, sayings, ids });
  return {
    ok: !findings.some(({ severity }) => severity === "error" || input.strict),
    repaired: false,
    findings: listed(findings),
    total: findings.length,
    claims,
    claimCounts: counts,
    elements: input.elements.map((name) => ({
      name,
      present: found.some((element) => element.name === name),
    })),
    evidence: [...new Set([...traced.evidence, ...claimed.evidence])],
  };
}

/**
 * Accounts of which more than the name is known; all where none is. A company that is only mentioned, a competitor say,
 * is no account that sentences are about.
 */
function knownAccounts(accounts: readonly AccountGrounds[]): readonly AccountGrounds[] {
  const known = accounts.filter(
    ({ facts }) => facts === undefined || facts.some(({ key }) => key !== "account.name"),
  );
  return known.length === 0 ? accounts : known;
}

/** More findings help nobody, and a hostile answer can make half a million. A convention. */
const mostListed = 1000;

/** The findings in the order of their lines; of very many the first errors, then the first warnings. */
function listed(findings: VerificationFinding[]): VerificationFinding[] {
  const errors = findings.filter(({ severity }) => severity === "error").slice(0, mostListed);
  const warnings = findings
    .filter(({ severity }) => severity === "warning")
    .slice(0, mostListed - errors.length);
  const kept = errors.length + warnings.length < findings.length ? [...errors, ...warnings] : findings;
  return kept.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
