import { allFacts } from "../case/case.ts";
import type { Override } from "../config/override.ts";
import type { AnsweredBy, Usage } from "../consultant/consultant.ts";
import { sumUsage } from "../consultant/sum-usage.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { deliverablesOf } from "../consultation/deliverables-of.ts";
import { type Failure, type Outcome, outcomes } from "../failure/failure.ts";
import { type FrameLines, frame } from "../frame/frame.ts";
import type { WrittenStep } from "../journal/read-step.ts";
import { stepId } from "../journal/step-id.ts";
import type { PersonaIdentity } from "../persona/persona-identity.ts";
import type { Verification } from "../verification/verification.ts";
import { assessmentOf } from "./envelope/assessment-json.ts";
import type { Envelope } from "./envelope-schema.ts";
import { portfolioJson } from "./portfolio/portfolio-json.ts";
import { byOf, proposalsField } from "./reading-fields.ts";

/** What the envelope needs besides the consultation itself. */
export type RunFacts = {
  /** What the project's folder changes; left out where nothing of it was read. */
  readonly overrides?: readonly Override[];
  readonly sessionId: string;
  readonly durationMs: number;
  /** Requests that were sent again; default 0. */
  readonly retries?: number;
  readonly persona: PersonaIdentity | null;
};

/** The envelope of a run that ended before a consultation began. */
export function failureEnvelope(failure: Failure, run: RunFacts): Envelope {
  return {
    ...emptyEnvelope(failure.outcome, run),
    error: errorOf(failure),
  };
}

/** The envelope of a bug: exit 1. */
export function bugEnvelope(message: string, hint: string, run: RunFacts): Envelope {
  return {
    ...emptyEnvelope("bug", run),
    error: { code: "bug", message, hint, retryable: false, request_id: null },
  };
}

/** The envelope of a consultation; `costUsd` is null when the price is unknown. */
export function consultationEnvelope(
  result: ConsultationResult,
  run: RunFacts & {
    readonly frame: FrameLines;
    readonly costUsd: number | null;
    /** Of calls beside the answer's own that count with it: a model's reading. */
    readonly furtherUsages?: readonly Usage[];
    /** What a second look came to; left out where none was asked for. */
    readonly judge?: Envelope["judge"];
  },
): Envelope {
  return {
    ...emptyEnvelope(result.outcome, run),
    result: result.shown === null ? null : frame(run.frame, result.shown),
    body: result.body,
    stop_reason: result.final?.stopReason ?? null,
    ...(result.final?.stopDetails === undefined ? {} : { stop_details: { ...result.final.stopDetails } }),
    total_cost_usd: run.costUsd,
    usage: usageOf(sumUsage([...result.usages, ...(run.furtherUsages ?? [])])),
    answered_by: {
      ...answeredByOf(result.answeredBy),
      ...(result.servedModel === null ? {} : { served_model: result.servedModel }),
    },
    ...caseFields(result.briefing),
    ...(result.briefing.report === null ? {} : { portfolio: portfolioJson(result.briefing.report) }),
    ...verificationFields(result.verification),
    ...(run.judge === undefined ? {} : { judge: run.judge }),
    deliverables: deliverablesOf(result).map((deliverable) => ({ ...deliverable })),
    error: result.failure === null ? null : errorOf(result.failure),
  };
}

/** What an envelope says of the case and of what follows from it. */
export function caseFields({ case: theCase, accounts, request, form }: Briefing) {
  const [first, ...others] = accounts.map(({ assessment }) => assessment);
  return {
    as_of: theCase.asOf,
    question: theCase.question,
    facts: allFacts(theCase).map((fact) => ({
      id: fact.id,
      key: fact.key,
      value: fact.value,
      unit: fact.unit,
      source: fact.source,
      quote: fact.quote,
      account: fact.account,
      ...(fact.asOf === undefined ? {} : { as_of: fact.asOf }),
      ...byOf(fact),
      ...(fact.from === undefined ? {} : { from: [...fact.from] }),
      ...(fact.ambiguous === undefined
        ? {}
        : {
            ambiguous: {
              ...fact.ambiguous,
              others: [...fact.ambiguous.others],
            },
          }),
    })),
    reading: {
      by: [...theCase.reading.by],
      unread: theCase.reading.unread.map((one) => ({ ...one })),
      ignored: theCase.reading.ignored.map((one) => ({ ...one })),
      ...proposalsField(theCase.reading),
    },
    request: {
      kind: request.kind,
      also: [...request.also],
      length: request.length === null ? null : { ...request.length },
      language: request.language,
      addressee: request.addressee?.who ?? null,
      matters: [...request.matters],
      premises: [...request.premises],
    },
    form,
    conflicts: theCase.conflicts.map((conflict) => ({
      ...conflict,
      facts: [...conflict.facts],
    })),
    assessment: first === undefined ? null : assessmentOf(first),
    other_assessments: others.map(assessmentOf),
    key_questions: (first?.keyQuestions ?? []).map(({ question, status, facts }) => ({
      question,
      status,
      facts: [...facts],
    })),
  } satisfies Partial<Envelope>;
}

/** The next steps as an envelope has them; `consultation` is the id they are recorded under, null without a record. */
export const stepsField = (steps: readonly WrittenStep[], consultation: string | null): Envelope["steps"] =>
  steps.map(
    ({ what, owner, due, authority = null, with: partner = null, facts, account, source }, index) => ({
      id: consultation === null ? null : stepId(consultation, index + 1),
      what,
      owner,
      due,
      authority,
      with: partner,
      facts: [...facts],
      account,
      source,
    }),
  );

/** What an envelope says of the contract. */
export const verificationFields = ({
  elements,
  ok,
  repaired,
  findings,
  total,
  claims,
  claimCounts,
}: Verification) =>
  ({
    elements: elements.map((element) => ({ ...element })),
    verification: {
      ok,
      repaired,
      findings: findings.map((finding) => ({ ...finding })),
      total,
      claims: claims.map(({ facts, ...claim }) => ({ ...claim, facts: [...facts] })),
      claim_counts: { ...claimCounts },
    },
  }) satisfies Partial<Envelope>;

/** JSON on one line that cannot drive a terminal either. */
export const toJsonLine = (value: unknown): string => `${escapeInvisible(JSON.stringify(value))}\n`;

/** The same JSON with C1, bidi, zero-width and other invisible characters as escapes, as JSON has C0 already. */
export const escapeInvisible = (json: string): string => (visible.test(json) ? json : escapeAll(json));

/** Printable ASCII and line breaks, as nearly every line is: looking for each invisible character takes far longer. */
const visible = /^[ -~\n]*$/;

const escapeAll = (json: string): string =>
  json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );

/** An envelope with nothing in it but how the run ended. */
export function emptyEnvelope(outcome: Outcome, run: RunFacts): Envelope {
  return {
    type: "result",
    subtype: outcomes[outcome].subtype,
    is_error: outcomes[outcome].subtype !== "success",
    result: null,
    body: null,
    stop_reason: null,
    session_id: run.sessionId,
    duration_ms: run.durationMs,
    total_cost_usd: null,
    usage: usageOf(sumUsage([])),
    retries: run.retries ?? 0,
    schema: 1,
    persona: run.persona,
    answered_by: null,
    as_of: null,
    question: null,
    facts: [],
    reading: null,
    request: null,
    form: null,
    deliverables: [],
    conflicts: [],
    assessment: null,
    other_assessments: [],
    key_questions: [],
    elements: [],
    verification: null,
    error: null,
    steps: [],
    overrides: (run.overrides ?? []).map((override) => ({ ...override })),
  };
}

export const errorOf = (failure: Failure): Envelope["error"] => ({
  code: failure.details.code,
  message: failure.details.message,
  hint: failure.details.hint,
  retryable: failure.retryable,
  request_id: failure.details.requestId ?? null,
  ...(failure.details.findings === undefined
    ? {}
    : {
        findings: failure.details.findings.map(
          ({ code, file, path, place, expected, found, suggestion }) => ({
            code,
            file,
            path: [...path],
            line: place?.line ?? null,
            column: place?.column ?? null,
            expected,
            found,
            suggestion,
          }),
        ),
      }),
});

export const answeredByOf = (by: AnsweredBy): NonNullable<Envelope["answered_by"]> => ({
  kind: by.kind,
  model: by.model,
  ...(by.fallbackFrom === undefined ? {} : { fallback_from: by.fallbackFrom }),
  ...(by.fallbackBecause === undefined ? {} : { fallback_because: by.fallbackBecause }),
});

export const usageOf = (usage: Usage): Envelope["usage"] => ({
  input_tokens: usage.inputTokens,
  output_tokens: usage.outputTokens,
  cache_creation_input_tokens: usage.cacheCreationInputTokens,
  cache_read_input_tokens: usage.cacheReadInputTokens,
  ...(usage.thinkingTokens === undefined ? {} : { thinking_tokens: usage.thinkingTokens }),
});
