import { type ConsultantChoice, nameAnswerer } from "../consultant/choose-consultant.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { escapeInvisible, toJsonLine } from "../output/envelope.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { unverified } from "../verification/verification.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { buildEnvelope } from "./build-envelope.ts";
import { dryRun, dryRunLine } from "./dry-run.ts";

/** --dry-run: shows what a model would get, and asks nobody. */
export async function showRequest(request: AnswerRequest): Promise<void> {
  const { options, settings, context, interruption, notices, persona, briefing } = request;
  const planned = await dryRun(briefing.prompt, settings, context.io, interruption.signal);
  await notices.note(dryRunLine(planned));
  if (options.outputFormat === "text") {
    await context.io.stdout.write(`${escapeInvisible(JSON.stringify(planned, null, 2))}\n`);
    return;
  }
  const result = emptyResult(briefing, settings.choice);
  const costUsd = settings.choice.kind === "playbook" ? 0 : null;
  const envelope = buildEnvelope(result, {
    ...request,
    frame: frameLines(persona),
    costUsd,
    retries: 0,
    recorded: null,
    steps: [],
  });
  await context.io.stdout.write(toJsonLine({ ...envelope, dry_run: planned }));
}

/** The result of a consultation that is not held: no body, no failure. */
const emptyResult = (briefing: Briefing, choice: ConsultantChoice): ConsultationResult => ({
  outcome: "success",
  failure: null,
  briefing,
  answeredBy: nameAnswerer(choice),
  body: null,
  shown: null,
  final: null,
  usages: [],
  servedModel: null,
  repairFailure: null,
  appendedFrom: null,
  verification: { ...unverified, ok: true },
});
