import { type ConsultantChoice, nameAnswerer } from "../consultant/choose-consultant.ts";
import { readingModel } from "../consultant/choose-reader.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { escapeInvisible, toJsonLine } from "../output/envelope.ts";
import { frameLines } from "../persona/frame-lines.ts";
import type { Prompt } from "../prompt/prompt.ts";
import { unverified } from "../verification/verification.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { buildEnvelope } from "./build-envelope.ts";
import { type DryRun, dryRun, dryRunLine, readingLine } from "./dry-run.ts";
import { asideSettings } from "./reading/ask-aside.ts";

/**
 * --dry-run: shows what a model would get, and asks nobody. `reading` is what would be asked before the answer; the
 * answer's own request then has no facts of it yet.
 */
export async function showRequest(request: AnswerRequest, reading: Prompt | null): Promise<void> {
  const { options, settings, context, interruption, notices, persona, briefing } = request;
  const answered = await dryRun(briefing.prompt, settings, context.io, interruption.signal);
  const read = reading === null ? null : await dryRunOfReading(reading, request);
  const planned = read === null ? answered : { ...answered, reading: read };
  await notices.note(`${dryRunLine(planned)}${read === null ? "" : readingLine(read)}`);
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
    partners: request.partners.map((partner) => ({ ...partner, costUsd: 0 })),
  });
  await context.io.stdout.write(toJsonLine({ ...envelope, dry_run: planned }));
}

/** The call that reads what rules left, as it would be made. */
function dryRunOfReading(
  prompt: Prompt,
  { settings, context, interruption }: AnswerRequest,
): Promise<DryRun> {
  const model = readingModel(settings.choice, settings.reader);
  const choice: ConsultantChoice = model === null ? settings.choice : { kind: "model", model };
  return dryRun(prompt, { ...asideSettings(settings), choice }, context.io, interruption.signal);
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
