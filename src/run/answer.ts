import { paletteFor } from "../adapters/process/io.ts";
import { startSpinner } from "../adapters/terminal/spinner.ts";
import type { AnsweredBy, Consultant } from "../consultant/consultant.ts";
import { createPlaybook } from "../consultant/playbook/create-playbook.ts";
import { type Answerer, consult } from "../consultation/consult.ts";
import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import type { JournalNotice } from "../journal/journal-notice.ts";
import { createReporter } from "../output/create-reporter.ts";
import { plainPalette } from "../output/palette.ts";
import { createModel } from "./create-model.ts";
import { sayJournal } from "./journal/say-journal.ts";
import { closingLines, fallbackLine, repairLine } from "./notices.ts";
import type { Recorded, RecordResult } from "./record.ts";
import { answererOf, type Run } from "./start-run.ts";

/**
 * Asks, reports as it comes, and says on stderr what has to be said. Gives null when whoever read the output went away:
 * nobody would see the rest.
 */
export async function answer(run: Run): Promise<ConsultationResult | null> {
  const { options, prepared, context, interruption, answeredBy } = run;
  const { io } = context;
  const { persona, briefing } = prepared;
  const streamed =
    options.outputFormat === "stream-json" ||
    (options.outputFormat === "text" && (options.stream ?? io.stdout.isTerminal));
  let recorded: Recorded | null = null;
  let found: readonly JournalNotice[] = [];
  const report = createReporter(options.outputFormat, {
    frame: run.frame,
    stream: streamed,
    palette: io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette,
    envelope: (given) => run.envelope(given, recorded),
    init: () => ({
      session_id: context.sessionId(),
      schema: 1,
      persona: prepared.who,
      answered_by: answeredBy,
      as_of: briefing.case.asOf,
      question: briefing.case.question,
    }),
    write: io.stdout.write,
  });
  let stopSpinner =
    answeredBy.kind === "model"
      ? await startSpinner(`${persona.name.given} is thinking`, io)
      : () => undefined;
  let result: ConsultationResult | null = null;
  try {
    for await (const event of consult({
      briefing,
      answerer: answererFor(answeredBy, run),
      fallback: fallbackOf(run),
      elements: persona.response_elements.map(({ name }) => name),
      grounds: run.grounds,
      strict: options.strict,
      streamed,
      conditionHolds: briefing.accounts.some(({ assessment }) =>
        prepared.conditions.some(({ holds }) => holds(assessment)),
      ),
      signal: interruption.signal,
    })) {
      if (event.type !== "briefed") stopSpinner();
      // Before it is reported: the JSON says where it stands.
      if (event.type === "finished") ({ recorded, notices: found } = await record(run, event.result));
      await report(event);
      await sayWhatHappens(run, event);
      if (event.type === "repair" && !streamed)
        stopSpinner = await startSpinner(`${persona.name.given} looks over her answer`, io);
      if (event.type === "finished") result = event.result;
      // Leaving the loop ends the model's stream, which costs by the token.
      else if (io.stdout.readerLeft) return null;
    }
  } finally {
    stopSpinner();
  }
  if (result === null) throw new Error("the consultation ended without a result");
  await sayJournal(io, options)({ notices: found });
  const { quiet, usage, inSession = false } = options;
  await io.stderr.write(
    closingLines(result, {
      quiet,
      usage,
      inSession,
      costUsd: run.costOf(result),
      palette: run.notices,
      recorded,
    }),
  );
  return result;
}

/** On a terminal that streams, stdout and stderr are one screen: a line there would stand inside the frame. */
async function sayWhatHappens(run: Run, event: ConsultationEvent): Promise<void> {
  const { io } = run.context;
  if (event.type === "fallback") await io.stderr.write(run.notices.warning(fallbackLine(event)));
  if (event.type === "repair" && event.mode === "replace") await run.note(repairLine(event));
}

/** Whoever failed is not asked again under the name of a fallback. */
function fallbackOf(run: Run): Answerer | null {
  const { settings, answeredBy } = run;
  const fallback = settings.fallback === null ? null : answererOf(settings.fallback);
  return fallback === null || fallback.model === answeredBy.model ? null : answererFor(fallback, run);
}

function answererFor(answeredBy: AnsweredBy, run: Run): Answerer {
  return { answeredBy, consultant: consultantFor(answeredBy, run) };
}

function consultantFor(
  answeredBy: AnsweredBy,
  { settings, prepared, context, interruption, note }: Run,
): Consultant {
  const { persona, practice, briefing } = prepared;
  if (answeredBy.kind === "playbook")
    return createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
  return createModel({
    model: answeredBy.model,
    settings,
    io: context.io,
    msLeft: interruption.msLeft,
    debug: context.debug,
    onRetry: ({ status, waitMs }) => {
      const what = status === null ? "The server does not answer" : "The server is busy";
      void note(`${what}; trying again${waitMs === null ? "" : ` in ${Math.ceil(waitMs / 1000)} s`}.\n`);
    },
  });
}

async function record(run: Run, result: ConsultationResult): Promise<RecordResult> {
  if (!run.settings.journal) return { recorded: null, notices: [] };
  const { recordConsultation } = await import("./record.ts");
  return recordConsultation({
    ...run,
    grounds: run.grounds(),
    result,
    envelope: run.envelope(result),
    turn: run.prepared.turn,
  });
}
