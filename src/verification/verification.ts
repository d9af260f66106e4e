import type { Claim, ClaimCounts } from "./claims/claim.ts";

/** The codes of the contract, each with how much it weighs; code-meanings.ts says what each means. */
export const severities = {
  "frame.missing": "error",
  "frame.duplicate": "error",
  "control-characters": "error",
  "response.empty": "error",
  "response.refused": "error",
  "response.truncated": "error",
  "response.ending": "warning",
  "response.thinking": "warning",
  "element.missing": "error",
  "element.order": "error",
  "element.empty": "error",
  "number.unknown": "warning",
  "date.unknown": "warning",
  "date.past": "warning",
  "name.unknown": "warning",
  "health.contradicted": "error",
  "claim.contradicted": "error",
  "quote.unknown": "warning",
  "weekday.wrong": "warning",
  "approval.unknown": "error",
  "route.understated": "error",
  "authority.unstated": "warning",
  "authority.exceeded": "error",
  "input.instruction": "warning",
  "input.frame": "warning",
  "judge.doubt": "warning",
} as const satisfies Record<string, "error" | "warning">;

export type VerificationCode = keyof typeof severities;

/** Codes that code finds by itself; the rest comes from a second look. */
export type CheckedCode = Exclude<VerificationCode, "judge.doubt">;

export type VerificationFinding = {
  readonly code: VerificationCode;
  readonly severity: "error" | "warning";
  /** One line, safe for a terminal. */
  readonly message: string;
  /** 1-based line of the body, or null when it is about the whole. */
  readonly at: number | null;
};

export type ElementPresence = {
  readonly name: string;
  readonly present: boolean;
};

export type Verification = {
  /** No error; under strict, no warning either. */
  readonly ok: boolean;
  readonly repaired: boolean;
  /** In the order of the lines; of very many the first, errors before warnings. */
  readonly findings: readonly VerificationFinding[];
  /** How many findings there are, listed or not. */
  readonly total: number;
  /** The sentences with what is known of them; of very many the first. */
  readonly claims: readonly Claim[];
  /** How many sentences have each status, listed or not. */
  readonly claimCounts: ClaimCounts;
  readonly elements: readonly ElementPresence[];
  /** Words of question and notes that the answer's figures, dates and names were found in, as they stand there. */
  readonly evidence: readonly string[];
};

/** Of an answer whose check was cut off: nothing is known about it. */
export const unverified: Verification = {
  ok: false,
  repaired: false,
  findings: [],
  total: 0,
  claims: [],
  claimCounts: { supported: 0, contradicted: 0, "own proposal": 0, quoted: 0, unchecked: 0 },
  elements: [],
  evidence: [],
};

/** Whether an answer was held against its contract: a check that came to its end is content, or says why it is not. */
export const wasVerified = ({
  ok,
  findings,
}: {
  readonly ok: boolean;
  readonly findings: readonly unknown[];
}): boolean => ok || findings.length > 0;
