import { createPause } from "../adapters/process/create-pause.ts";
import { paletteFor, type Sink } from "../adapters/process/io.ts";
import { createSpinner } from "../adapters/terminal/spinner.ts";
import { nameAnswerer } from "../consultant/choose-consultant.ts";
import type { Answerer } from "../consultation/consult.ts";
import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import type { AskJudge } from "../consultation/look-again.ts";
import { cleanBody } from "../frame/clean-body.ts";
import { frame as frameText } from "../frame/frame.ts";
import { createReporter } from "../output/create-reporter.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import { type Palette, plainPalette } from "../output/palette.ts";
import type { Reporter, ReporterOptions } from "../output/reporter.ts";
import type { TerminalText } from "../output/terminal-text.ts";
import { frameLines } from "../persona/frame-lines.ts";
import type { Persona } from "../persona/persona.ts";
import { givenName } from "../persona/persona-identity.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { createAnswerer } from "./create-answerer.ts";
import { sayJournal } from "./journal/say-journal.ts";
import { consult } from "./library/consult.ts";
import { type ClosingOptions, closingLines, fallbackLine, repairLine } from "./notices.ts";
import type { Notices } from "./open-notices.ts";
import { askAside } from "./reading/ask-aside.ts";
import type { Recorded, RecordResult } from "./record-consultation.ts";
import { settleAnswer } from "./settle-answer.ts";

/** How long an answer may still be checked after a signal; less than a run that hangs is given. A convention. */
const closingMs = 1_000;

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
  const { options, settings, context, notices, persona, practice, briefing } = request;
  const { io } = context;
  const streamed = isStreamed(request);
  const pause = createPause(request.interruption.signal, closingMs);
  const settlement = settleAnswer(request, pause);
  const frame = frameLines(persona);
  let recorded: Recorded | null = null;
  let retries = 0;
  const onRetry = (): void => {
    retries += 1;
  };
  let found: RecordResult["notices"] = [];
  const envelope = (result: ConsultationResult): Envelope =>
    settlement.envelope(result, { retries, recorded });
  const report = await openReporter(request, { streamed, frame, envelope });
  if (options.outputFormat === "text")
    for (const { persona: partner, body, shown } of request.partners)
      if (shown) await io.stdout.write(await framedText(request, partner, body));
  const spinner = createSpinner(io, settings.plain);
  if (settings.choice.kind === "model") await spinner.start(`${givenName(persona)} is thinking`);
  try {
    for await (const event of consult(
      { ...briefing, definitions: { persona, practice } },
      {
        answerer: createAnswerer(settings.choice, request, onRetry),
        fallback: fallbackOf(request, onRetry),
        grounds: settlement.grounds,
        strict: options.strict,
        streamed,
        ...judgeOf(request),
        conditionHolds: request.conditionHolds,
        signal: request.interruption.signal,
        pause,
      },
    )) {
      if (event.type !== "briefed") spinner.stop();
      // Recorded before it is reported: the JSON says where it stands in the journal.
      if (event.type === "finished")
        ({ recorded, notices: found } = await settlement.record(event.result, retries));
      await report(event);
      await sayWhatHappens(event, notices);
      if (event.type === "repair" && !streamed)
        await spinner.start(`${givenName(persona)} looks over the answer`);
      if (event.type === "finished") {
        const { result } = event;
        const costUsd = settlement.costOf(result);
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

/** A partner's whole answer in the partner's own frame, shown as an answer is. */
async function framedText(
  { options, settings, context: { io } }: AnswerRequest,
  partner: Persona,
  body: string,
): Promise<string> {
  const { stdout, env } = io;
  const palette = stdout.isTerminal
    ? await paletteFor(stdout, env, options.color && !settings.plain)
    : plainPalette;
  const { begin, end } = frameLines(partner);
  const clean = cleanBody(body).text;
  const open = stdout.isTerminal && !options.raw ? await textShaper(stdout, palette) : null;
  const text = open?.();
  const shaped = text === undefined ? clean : text.push(clean) + text.end();
  return frameText({ begin: palette.frame(begin), end: palette.frame(end) }, shaped);
}

/** How a body is shown on a terminal: lines end between words, headings and bold have a style. */
async function textShaper(stdout: Sink, palette: Palette): Promise<() => TerminalText> {
  const { createTerminalText } = await import("#lazy/shape");
  return () => createTerminalText({ columns: () => stdout.columns ?? 0, palette });
}

/** The model that looks the answer over, where one was asked for. */
function judgeOf({ judgeModel, settings, context, interruption }: AnswerRequest): {
  readonly judge?: AskJudge;
} {
  if (judgeModel === undefined || judgeModel === null) return {};
  const { io, debug } = context;
  return { judge: (prompt) => askAside(prompt, { model: judgeModel, settings, io, interruption, debug }) };
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
  { options, notices, inSession, partners, reading, settings }: AnswerRequest,
  closing: Pick<ClosingOptions, "costUsd" | "recorded"> & { readonly result: ConsultationResult },
): Promise<void> =>
  notices.write(
    closingLines(closing.result, {
      ...closing,
      reading: reading ?? null,
      prices: withOwnPrices(settings.prices),
      inSession,
      quiet: options.quiet,
      usage: options.usage,
      palette: notices.palette,
      partners,
    }),
  );
