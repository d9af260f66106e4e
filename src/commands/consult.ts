import { type Interruption, watchInterruption } from "../adapters/interruption.ts";
import { paletteFor } from "../adapters/io.ts";
import { startSpinner } from "../adapters/spinner.ts";
import type { AnsweredBy, Consultant } from "../consultant/consultant.ts";
import { createPlaybook } from "../consultant/playbook/create-playbook.ts";
import { priceOf } from "../consultant/price.ts";
import { consult } from "../consultation/consult.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { outcomes } from "../failure/failure.ts";
import { createReporter } from "../output/create-reporter.ts";
import { consultationEnvelope, toJsonLine } from "../output/envelope.ts";
import { plainPalette } from "../output/palette.ts";
import { understoodLines } from "../output/understood.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { gatherGrounds } from "../verification/gather-grounds.ts";
import type { Context } from "./context.ts";
import { createModel } from "./create-model.ts";
import { closingLines } from "./notices.ts";
import type { ConsultOptions } from "./options.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { withOwnPrices } from "./price-settings.ts";
import type { Recorded } from "./record.ts";
import { readSettings, type Settings } from "./settings.ts";

/** `consult-customer [question...]`: gives the exit code; throws a Failure when it ends before anyone answers. */
export async function runConsult(options: ConsultOptions, context: Context): Promise<number> {
  const settings = await readSettings(options, context.io);
  const interruption = watchInterruption(settings.timeoutMs);
  try {
    const prepared = await prepare(options, settings, interruption.signal, context);
    const run = await startRun({ options, settings, prepared, context, interruption });
    return await (options.dryRun ? showRequest(run) : answer(run));
  } finally {
    interruption.release();
  }
}

type Run = Awaited<ReturnType<typeof startRun>>;

/** What both ways out share: the notices that come first, and how a result becomes an envelope. */
async function startRun(given: {
  readonly options: ConsultOptions;
  readonly settings: Settings;
  readonly prepared: Prepared;
  readonly context: Context;
  readonly interruption: Interruption;
}) {
  const { options, settings, prepared, context } = given;
  const { io } = context;
  const { choice } = settings;
  const notices = await paletteFor(io.stderr, io.env, options.color);
  const note = async (text: string): Promise<void> => {
    if (!options.quiet) await io.stderr.write(notices.notice(text));
  };
  if (prepared.stdinSilent)
    await note("Standard input is open but said nothing for 1 s; going on without it (-f - waits).\n");
  if (io.stderr.isTerminal) await note(understoodLines(prepared.briefing));

  const answeredBy: AnsweredBy =
    choice.kind === "model" ? { kind: "model", model: choice.model } : { kind: "playbook", model: null };
  const frame = frameLines(prepared.persona);
  const prices = withOwnPrices(settings.prices);
  const costOf = ({ final }: ConsultationResult): number | null =>
    choice.kind === "playbook" ? 0 : final === null ? null : priceOf(choice.model, final.usage, prices);
  const envelope = (result: ConsultationResult, recorded: Recorded | null = null) => ({
    ...consultationEnvelope(result, {
      sessionId: context.sessionId(),
      persona: prepared.who,
      durationMs: Math.round(performance.now() - context.startedAt),
      frame,
      costUsd: costOf(result),
    }),
    ...(recorded === null ? {} : { journal: recorded }),
  });
  const grounds = gatherGrounds({
    persona: prepared.persona,
    case: prepared.briefing.case,
    accounts: prepared.briefing.accounts,
  });
  return { ...given, notices, note, answeredBy, frame, costOf, envelope, grounds };
}

/** --dry-run: what a model would get. */
async function showRequest({
  options,
  settings,
  prepared,
  context,
  interruption,
  ...run
}: Run): Promise<number> {
  const { dryRun, dryRunLine, dryRunResult } = await import("./dry-run.ts");
  const planned = await dryRun(prepared.briefing.prompt, settings, context.io, interruption.signal);
  await run.note(dryRunLine(planned));
  await context.io.stdout.write(
    options.outputFormat === "text"
      ? `${JSON.stringify(planned, null, 2)}\n`
      : toJsonLine({ ...run.envelope(dryRunResult(prepared.briefing, run.answeredBy)), dry_run: planned }),
  );
  return outcomes.success.exitCode;
}

/** Asks, reports as it comes, and says on stderr what has to be said. */
async function answer(run: Run): Promise<number> {
  const { options, settings, prepared, context, interruption, answeredBy } = run;
  const { io } = context;
  const { persona, briefing } = prepared;
  let recorded: Recorded | null = null;
  const report = createReporter(options.outputFormat, {
    frame: run.frame,
    stream: options.stream ?? io.stdout.isTerminal,
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
  const stopSpinner =
    settings.choice.kind === "model"
      ? await startSpinner(`${persona.name.given} is thinking`, io)
      : () => undefined;
  let result: ConsultationResult | null = null;
  try {
    for await (const event of consult({
      briefing,
      consultant: consultantOf(run),
      answeredBy,
      elements: persona.response_elements.map(({ name }) => name),
      grounds: run.grounds,
      strict: options.strict,
      conditionHolds: briefing.accounts.some(({ assessment }) =>
        prepared.conditions.some(({ holds }) => holds(assessment)),
      ),
      signal: interruption.signal,
    })) {
      if (event.type !== "briefed") stopSpinner();
      // Before it is reported: the JSON says where it stands.
      if (event.type === "finished") recorded = await record(run, event.result);
      await report(event);
      if (event.type === "finished") result = event.result;
      // Nobody reads on: leaving the loop ends the model's stream, which costs by the token.
      else if (io.stdout.readerLeft) return outcomes.success.exitCode;
    }
  } finally {
    stopSpinner();
  }
  if (result === null) throw new Error("the consultation ended without a result");
  const { quiet, usage } = options;
  await io.stderr.write(
    closingLines(result, { quiet, usage, costUsd: run.costOf(result), palette: run.notices, recorded }),
  );
  return outcomes[result.outcome].exitCode;
}

async function record(run: Run, result: ConsultationResult): Promise<Recorded | null> {
  if (!run.settings.journal) return null;
  const { recordConsultation } = await import("./record.ts");
  const { recorded, foundTorn } = recordConsultation({
    ...run,
    result,
    envelope: run.envelope(result),
    turn: 1,
  });
  if (foundTorn)
    await run.note(
      "The journal's last line had been cut short, by a power cut perhaps; it was set aside: see consult-customer journal verify.\n",
    );
  return recorded;
}

function consultantOf({ settings, prepared, context, interruption, note }: Run): Consultant {
  const { persona, practice, briefing } = prepared;
  if (settings.choice.kind === "playbook")
    return createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
  return createModel({
    model: settings.choice.model,
    settings,
    io: context.io,
    msLeft: interruption.msLeft,
    onRetry: ({ status, waitMs }) => {
      const what = status === null ? "The server does not answer" : "The server is busy";
      void note(`${what}; trying again${waitMs === null ? "" : ` in ${Math.ceil(waitMs / 1000)} s`}.\n`);
    },
  });
}
