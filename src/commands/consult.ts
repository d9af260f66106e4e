import { type Interruption, watchInterruption } from "../adapters/interruption.ts";
import { paletteFor } from "../adapters/io.ts";
import { loadPersona } from "../adapters/load-persona.ts";
import { loadPractice } from "../adapters/load-practice.ts";
import { startSpinner } from "../adapters/spinner.ts";
import { today } from "../adapters/today.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../case/fact.ts";
import type { AnsweredBy, Consultant } from "../consultant/consultant.ts";
import { createPlaybook } from "../consultant/playbook/create-playbook.ts";
import { priceOf } from "../consultant/price.ts";
import { brief } from "../consultation/brief.ts";
import { consult } from "../consultation/consult.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { outcomes } from "../failure/failure.ts";
import { createReporter } from "../output/create-reporter.ts";
import { consultationEnvelope, toJsonLine } from "../output/envelope.ts";
import { plainPalette } from "../output/palette.ts";
import { understoodLines } from "../output/understood.ts";
import { frameLines } from "../persona/frame-lines.ts";
import type { Context } from "./context.ts";
import { createModel } from "./create-model.ts";
import { failConditions } from "./fail-conditions.ts";
import { gatherInput } from "./gather-input.ts";
import { mayPrompt } from "./may-prompt.ts";
import { closingLines } from "./notices.ts";
import type { ConsultOptions } from "./options.ts";
import { withOwnPrices } from "./price-settings.ts";
import { readSettings, type Settings } from "./settings.ts";

/** `consult-customer [question...]`: gives the exit code; throws a Failure when it ends before anyone answers. */
export async function runConsult(options: ConsultOptions, context: Context): Promise<number> {
  const settings = await readSettings(options, context.io);
  const interruption = watchInterruption(settings.timeoutMs);
  try {
    return await runWithin(interruption, settings, options, context);
  } finally {
    interruption.release();
  }
}

async function runWithin(
  { signal, msLeft }: Interruption,
  settings: Settings,
  options: ConsultOptions,
  { io, sessionId, startedAt }: Context,
): Promise<number> {
  const practice = await loadPractice(settings.places);
  const { persona, hash } = await loadPersona(settings.persona, settings.places);
  const conditions = failConditions(options.failOn, practice);
  const input = await gatherInput(
    {
      question: options.question,
      files: options.files,
      ask: mayPrompt(io, options.mayPrompt)
        ? async () =>
            (await import("#lazy/prompter")).askLine(`Your question to ${persona.name.given}:`, signal)
        : null,
      signal,
    },
    io,
  );
  const asOf = options.asOf ?? today();
  const briefing = await brief({
    persona,
    practice,
    question: input.question,
    asOf,
    notes: input.notes,
    statements: await accountStatements(options, asOf),
  });

  const who = { id: persona.id, name: `${persona.name.given} ${persona.name.family}`, hash };
  const { choice } = settings;
  const answeredBy: AnsweredBy =
    choice.kind === "model" ? { kind: "model", model: choice.model } : { kind: "playbook", model: null };
  const frame = frameLines(persona);
  const prices = withOwnPrices(settings.prices);
  const costOf = ({ final }: ConsultationResult): number | null =>
    choice.kind === "playbook" ? 0 : final === null ? null : priceOf(choice.model, final.usage, prices);
  const envelope = (result: ConsultationResult) =>
    consultationEnvelope(result, {
      sessionId: sessionId(),
      persona: who,
      durationMs: Math.round(performance.now() - startedAt),
      frame,
      costUsd: costOf(result),
    });
  const notices = await paletteFor(io.stderr, io.env, options.color);
  const note = async (text: string): Promise<void> => {
    if (!options.quiet) await io.stderr.write(notices.notice(text));
  };

  if (input.stdinSilent)
    await note("Standard input is open but said nothing for 1 s; going on without it (-f - waits).\n");
  if (io.stderr.isTerminal) await note(understoodLines(briefing));

  if (options.dryRun) {
    const { dryRun, dryRunLine, dryRunResult } = await import("./dry-run.ts");
    const planned = await dryRun(briefing.prompt, settings, io, signal);
    await note(dryRunLine(planned));
    await io.stdout.write(
      options.outputFormat === "text"
        ? `${JSON.stringify(planned, null, 2)}\n`
        : toJsonLine({ ...envelope(dryRunResult(briefing, answeredBy)), dry_run: planned }),
    );
    return outcomes.success.exitCode;
  }

  const report = createReporter(options.outputFormat, {
    frame,
    stream: options.stream ?? io.stdout.isTerminal,
    palette: io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette,
    envelope,
    init: () => ({
      session_id: sessionId(),
      schema: 1,
      persona: who,
      answered_by: answeredBy,
      as_of: briefing.case.asOf,
      question: briefing.case.question,
    }),
    write: io.stdout.write,
  });
  const stopSpinner =
    choice.kind === "model" ? await startSpinner(`${persona.name.given} is thinking`, io) : () => undefined;
  const consultant: Consultant =
    choice.kind === "playbook"
      ? createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts })
      : createModel({
          model: choice.model,
          settings,
          io,
          msLeft,
          onRetry: ({ status, waitMs }) =>
            note(
              `${status === null ? "The server does not answer" : "The server is busy"}; trying again${waitMs === null ? "" : ` in ${Math.ceil(waitMs / 1000)} s`}.\n`,
            ),
        });
  const elements = persona.response_elements.map(({ name }) => name);
  const conditionHolds = briefing.accounts.some(({ assessment }) =>
    conditions.some(({ holds }) => holds(assessment)),
  );

  let result: ConsultationResult | null = null;
  try {
    for await (const event of consult({
      briefing,
      consultant,
      answeredBy,
      elements,
      strict: options.strict,
      conditionHolds,
      signal,
    })) {
      if (event.type !== "briefed") stopSpinner();
      await report(event);
      if (event.type === "finished") result = event.result;
      // Nobody reads on: leaving the loop ends the model's stream, which costs by the token.
      else if (io.stdout.readerLeft) return outcomes.success.exitCode;
    }
  } finally {
    stopSpinner();
  }
  if (result === null) throw new Error("the consultation ended without a result");
  await io.stderr.write(
    closingLines(result, {
      quiet: options.quiet,
      usage: options.usage,
      costUsd: costOf(result),
      palette: notices,
    }),
  );
  return outcomes[result.outcome].exitCode;
}

/** What `--account` says; nothing of it is loaded when there is none. */
async function accountStatements(
  { account, accounts }: ConsultOptions,
  asOf: CalendarDate,
): Promise<readonly Statement[]> {
  if (account === null && accounts === null) return [];
  return (await import("#lazy/accounts")).readAccount(account, accounts, asOf);
}
