import { paletteFor, type Sink } from "../adapters/process/io.ts";
import { createSpinner } from "../adapters/terminal/spinner.ts";
import { nameAnswerer } from "../consultant/choose-consultant.ts";
import { costOfAnswer } from "../consultant/cost-of-answer.ts";
import { type Answerer, consult } from "../consultation/consult.ts";
import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import { elementsOf } from "../consultation/elements-of.ts";
import { groundsOf } from "../consultation/grounds-of.ts";
import { readAnswerSteps } from "../journal/read-answer-steps.ts";
import type { WrittenStep } from "../journal/read-step.ts";
import { createReporter } from "../output/create-reporter.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import { type Palette, plainPalette } from "../output/palette.ts";
import type { Reporter, ReporterOptions } from "../output/reporter.ts";
import type { TerminalText } from "../output/terminal-text.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { buildEnvelope } from "./build-envelope.ts";
import { createAnswerer } from "./create-answerer.ts";
import { sayJournal } from "./journal/say-journal.ts";
import { type ClosingOptions, closingLines, fallbackLine, repairLine } from "./notices.ts";
import type { Notices } from "./open-notices.ts";
import type { Recorded, RecordResult } from "./record-consultation.ts";

export type Answered = {
  readonly result: ConsultationResult;
  /** US dollars; null when unknown. */
  readonly costUsd: number | null;
};

/**
 * Asks whoever is chosen, reports the answer as it comes, records it, and says on stderr what is left to say.
 * Gives null when the reader of stdout goes away: nobody would see the rest.
 */
export async function answer(request: AnswerRequest): Promise<Answered | null> {
  const { options, settings, context, notices, persona, briefing } = request;
  const { io } = context;
  const streamed = isStreamed(request);
  const grounds = lazyGrounds(request);
  const prices = withOwnPrices(settings.prices);
  const frame = frameLines(persona);
  let recorded: Recorded | null = null;
  let retries = 0;
  const onRetry = (): void => {
    retries += 1;
  };
  let found: RecordResult["notices"] = [];
  const stepsOf = stepsReader(request);
  const envelope = (result: ConsultationResult): Envelope =>
    buildEnvelope(result, {
      ...request,
      frame,
      costUsd: costOfAnswer(result, prices),
      retries,
      recorded,
      steps: stepsOf(result),
    });
  const report = await openReporter(request, { streamed, frame, envelope });
  const spinner = createSpinner(io, settings.plain);
  if (settings.choice.kind === "model") await spinner.start(`${persona.name.given} is thinking`);
  try {
    for await (const event of consult({
      briefing,
      answerer: createAnswerer(settings.choice, request, onRetry),
      fallback: fallbackOf(request, onRetry),
      elements: elementsOf(persona, briefing),
      grounds,
      strict: options.strict,
      streamed,
      conditionHolds: request.conditionHolds,
      signal: request.interruption.signal,
    })) {
      if (event.type !== "briefed") spinner.stop();
      // Recorded before it is reported: the JSON says where it stands in the journal.
      if (event.type === "finished")
        ({ recorded, notices: found } = await record(request, {
          result: event.result,
          frame,
          grounds,
          envelope,
          steps: stepsOf(event.result),
        }));
      await report(event);
      await sayWhatHappens(event, notices);
      if (event.type === "repair" && !streamed)
        await spinner.start(`${persona.name.given} looks over her answer`);
      if (event.type === "finished") {
        const { result } = event;
        const costUsd = costOfAnswer(result, prices);
        await sayJournal(notices)({ notices: found });
        await sayWhatIsLeft(request, { result, costUsd, recorded });
        return { result, costUsd };
      }
      // Leaving the loop ends the model's stream, which costs by the token.
      if (io.stdout.readerLeft) return null;
    }
  } finally {
    spinner.stop();
  }
  throw new Error("the consultation ended without a result");
}

/** Text goes out as it comes on a terminal, or where --stream asks for it; JSON events always do. */
const isStreamed = ({ options, context }: AnswerRequest): boolean =>
  options.outputFormat === "stream-json" ||
  (options.outputFormat === "text" && (options.stream ?? context.io.stdout.isTerminal));

/** Gathered once, and only when there is an answer to hold against them: a model does not wait for that. */
function lazyGrounds({ persona, practice, briefing }: AnswerRequest): () => Grounds {
  let gathered: Grounds | null = null;
  return () => {
    gathered ??= groundsOf({ persona, practice, briefing });
    return gathered;
  };
}

/** The next steps of the answer, read once for the journal and the JSON. */
function stepsReader({ persona, briefing }: AnswerRequest) {
  let read: { readonly result: ConsultationResult; readonly steps: readonly WrittenStep[] } | null = null;
  return (result: ConsultationResult): readonly WrittenStep[] => {
    if (read?.result !== result) {
      const steps = readAnswerSteps({
        shown: result.shown,
        byRules: result.answeredBy.kind === "playbook",
        asOf: briefing.case.asOf,
        elements: elementsOf(persona, briefing),
        accounts: briefing.accounts.map(({ assessment }) => assessment.account),
      });
      read = { result, steps };
    }
    return read.steps;
  };
}

async function openReporter(
  { options, settings, context, identity, briefing }: AnswerRequest,
  { streamed, frame, envelope }: Pick<ReporterOptions, "frame" | "envelope"> & { readonly streamed: boolean },
): Promise<Reporter> {
  const { stdout, env } = context.io;
  const isColoured = options.color && !settings.plain;
  const palette = stdout.isTerminal ? await paletteFor(stdout, env, isColoured) : plainPalette;
  const openText = stdout.isTerminal && !options.raw ? await textShaper(stdout, palette) : null;
  return createReporter(options.outputFormat, {
    frame,
    stream: streamed,
    palette,
    openText,
    envelope,
    init: () => ({
      session_id: context.sessionId(),
      schema: 1,
      persona: identity,
      answered_by: nameAnswerer(settings.choice),
      as_of: briefing.case.asOf,
      question: briefing.case.question,
    }),
    write: stdout.write,
  });
}

/** How a body is shown on a terminal: lines end between words, headings and bold have a style. */
async function textShaper(stdout: Sink, palette: Palette): Promise<() => TerminalText> {
  const { createTerminalText } = await import("#lazy/shape");
  return () => createTerminalText({ columns: () => stdout.columns ?? 0, palette });
}

/** The consultant of --fallback; none when it is the one that is asked first, for it would only fail again. */
function fallbackOf(request: AnswerRequest, onRetry: () => void): Answerer | null {
  const { choice, fallback } = request.settings;
  if (fallback === null || nameAnswerer(fallback).model === nameAnswerer(choice).model) return null;
  return createAnswerer(fallback, request, onRetry);
}

async function sayWhatHappens(event: ConsultationEvent, { note, warn }: Notices): Promise<void> {
  if (event.type === "fallback") await warn(fallbackLine(event));
  // Under "append" stdout and stderr may be one screen: a line there would stand inside the frame.
  if (event.type === "repair" && event.mode === "replace") await note(repairLine(event));
}

const sayWhatIsLeft = (
  { options, notices, inSession }: AnswerRequest,
  closing: Pick<ClosingOptions, "costUsd" | "recorded"> & { readonly result: ConsultationResult },
): Promise<void> =>
  notices.write(
    closingLines(closing.result, {
      ...closing,
      inSession,
      quiet: options.quiet,
      usage: options.usage,
      palette: notices.palette,
    }),
  );

async function record(
  { options, settings, identity, turn }: AnswerRequest,
  {
    result,
    frame,
    grounds,
    envelope,
    steps,
  }: Pick<ReporterOptions, "frame" | "envelope"> & {
    readonly result: ConsultationResult;
    readonly steps: readonly WrittenStep[];
    readonly grounds: () => Grounds;
  },
): Promise<RecordResult> {
  if (!settings.journal) return { recorded: null, notices: [] };
  const { recordConsultation } = await import("#lazy/record");
  return recordConsultation({
    options,
    places: settings.places,
    identity,
    result,
    envelope: envelope(result),
    frame,
    grounds: grounds(),
    turn,
    steps,
  });
}
