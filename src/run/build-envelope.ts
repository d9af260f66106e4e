import type { Override } from "../config/override.ts";
import type { Usage } from "../consultant/consultant.ts";
import { sumUsage } from "../consultant/sum-usage.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { cleanBody } from "../frame/clean-body.ts";
import { type FrameLines, frame } from "../frame/frame.ts";
import type { WrittenStep } from "../journal/read-step.ts";
import { answeredByOf, consultationEnvelope, stepsField, usageOf } from "../output/envelope.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { identityOf, type PersonaIdentity } from "../persona/persona-identity.ts";
import type { ConsultedPartner } from "./consult-partners.ts";
import type { Context } from "./context.ts";
import type { Recorded } from "./record-consultation.ts";

export type EnvelopeFacts = {
  readonly context: Context;
  readonly identity: PersonaIdentity;
  readonly frame: FrameLines;
  /** US dollars; null when unknown. */
  readonly costUsd: number | null;
  /** Requests that were sent again. */
  readonly retries: number;
  /** Null as long as nothing was recorded. */
  readonly recorded: Recorded | null;
  readonly overrides: readonly Override[];
  /** The next steps of the answer. */
  readonly steps: readonly WrittenStep[];
  /** With what each cost, in US dollars; null when unknown. */
  readonly partners: readonly (ConsultedPartner & { readonly costUsd: number | null })[];
  /** Of calls beside the answer's own that count with it. */
  readonly furtherUsages?: readonly Usage[];
  readonly judge?: Envelope["judge"];
};

const partnerField = ({
  persona,
  hash,
  body,
  differs,
  answeredBy,
  usages,
  costUsd,
}: ConsultedPartner & { readonly costUsd: number | null }) => ({
  persona: identityOf(persona, hash),
  result: frame(frameLines(persona), cleanBody(body).text),
  differs: differs.map((difference) => ({ ...difference })),
  answered_by: answeredByOf(answeredBy),
  usage: usageOf(sumUsage(usages)),
  total_cost_usd: costUsd,
});

/** The JSON of a result, with what only this run knows: its id, its time so far, its cost and its journal entry. */
export const buildEnvelope = (
  result: ConsultationResult,
  {
    context,
    identity,
    frame: lines,
    costUsd,
    retries,
    recorded,
    overrides,
    steps,
    partners,
    furtherUsages,
    judge,
  }: EnvelopeFacts,
): Envelope => ({
  ...consultationEnvelope(result, {
    sessionId: context.sessionId(),
    persona: identity,
    durationMs: Math.round(performance.now() - context.startedAt),
    overrides,
    frame: lines,
    costUsd,
    retries,
    ...(furtherUsages === undefined ? {} : { furtherUsages }),
    ...(judge === undefined ? {} : { judge }),
  }),
  steps: stepsField(steps, recorded?.id ?? null),
  ...(partners.length === 0 ? {} : { partners: partners.map(partnerField) }),
  ...(recorded === null ? {} : { journal: recorded }),
});
