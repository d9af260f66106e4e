import { version } from "../../package.json";
import { paletteFor } from "../adapters/process/io.ts";
import { today } from "../adapters/process/today.ts";
import { allFacts } from "../case/case.ts";
import type { CheckResult } from "../consultation/check-response.ts";
import { outcomes } from "../failure/failure.ts";
import { type GatheredResponse, gatherResponse } from "../input/gather-response.ts";
import type { CheckOptions } from "../options/options.ts";
import { renderCheck } from "../output/check/render-check.ts";
import { plainPalette } from "../output/palette.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import { understoodLines } from "../output/understood.ts";
import { beginWork } from "../run/begin-work.ts";
import type { Context } from "../run/context.ts";
import { anyHolds, failConditions } from "../run/fail-conditions.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { verify } from "../run/library/verify.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { stdinSilentLine } from "../run/notices.ts";
import { openNotices } from "../run/open-notices.ts";
import { readAccountRecord } from "../run/read-account-record.ts";
import { lookOver } from "../run/reading/look-over.ts";
import { askingSettings, modelReader } from "../run/reading/model-reader.ts";
import { readWithModel } from "../run/reading/read-with-model.ts";
import { redBefore } from "../run/red-before.ts";
import { questionInput } from "../session/brief-question.ts";
import { readCaseSettings } from "../settings/settings.ts";

/**
 * `consult-customer check <file|-> [question...]`: gives the exit code; throws a Failure for what cannot be
 * read.
 */
export async function runCheck(options: CheckOptions, context: Context): Promise<number> {
  const { io } = context;
  const { interruption, signal, pause } = beginWork(options.timeoutMs, context);
  try {
    const settings = await readCaseSettings(options, io);
    const definitions = await loadDefinitions(settings, signal);
    const { persona, identity, practice, reader, prove, overrides } = definitions;
    const notices = await openNotices(io, options);
    const { note } = notices;
    await note(sayOverrides(overrides, settings.places.project));
    const conditions = failConditions(options.failOn, practice);
    const input = await gatherResponse(options, signal, io);
    const { text, question, notes } = input;
    const asOf = options.asOf ?? today();
    const record = await readAccountRecord(options, asOf, signal);
    const asking = await askingSettings(options, context);
    const { briefing, call } = await readWithModel(
      questionInput({ reader, persona, practice, question, notes, record, asOf, past: null, pause }),
      modelReader(options, asking, { prove, context, interruption, notices }),
    );
    const conditionHolds = anyHolds(
      conditions,
      briefing,
      await redBefore(conditions, { places: settings.places, asOf }, { say: sayJournal(notices), pause }),
    );
    const checked = await verify(
      text,
      { ...briefing, definitions },
      { strict: options.strict, message: options.message, conditionHolds, pause },
    );
    const { result, calls } = await lookOver(
      checked,
      { judge: options.judge, strict: options.strict, conditionHolds, settings: asking, reading: call },
      { context, interruption, notices },
    );
    await note((io.stderr.isTerminal ? understoodLines(briefing) : "") + noticeLines(result, input));
    await io.stdout.write(
      renderCheck(options.outputFormat, {
        file: options.file === "-" ? "stdin" : options.file,
        result,
        strict: options.strict,
        claims: options.claims,
        ...(calls === null ? {} : { calls }),
        palette: io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette,
        link: io.stdout.isTerminal
          ? ((await import("#lazy/links")).linksOf(io, io.stdout) ?? undefined)
          : undefined,
        run: {
          sessionId: context.sessionId(),
          persona: identity,
          overrides,
          durationMs: Math.round(performance.now() - context.startedAt),
        },
        version,
      }),
    );
    return outcomes[result.outcome].exitCode;
  } finally {
    interruption.release();
  }
}

/** What to know about how the check was done. */
function noticeLines(
  { opened, briefing }: CheckResult,
  { stdinSilent, question, notes }: GatheredResponse,
): string {
  const { outside } = opened;
  const noCase = question === "" && notes.length === 0 && allFacts(briefing.case).length === 0;
  return [
    stdinSilent ? stdinSilentLine : "",
    outside === 0 ? "" : `${outside} ${outside === 1 ? "line" : "lines"} outside the frame left unchecked.\n`,
    noCase
      ? "There is no question, note or record: what the response says of the account cannot be held against anything.\n"
      : "",
  ].join("");
}
