import { watchInterruption } from "../adapters/process/interruption.ts";
import { outcomes } from "../failure/failure.ts";
import type { ConsultOptions } from "../options/options.ts";
import { escapeInvisible, toJsonLine } from "../output/envelope.ts";
import { understoodLines } from "../output/understood.ts";
import { answer } from "../run/answer.ts";
import type { Context } from "../run/context.ts";
import { stdinSilentLine } from "../run/notices.ts";
import { prepare } from "../run/prepare.ts";
import { type Run, startRun } from "../run/start-run.ts";
import { wantsSession } from "../run/wants-session.ts";
import { withPast } from "../run/with-past.ts";
import { readSettings } from "../settings/settings.ts";

/** `consult-customer [question...]`: gives the exit code; throws a Failure when it ends before anyone answers. */
export async function runConsult(options: ConsultOptions, context: Context): Promise<number> {
  const given = await readSettings(options, context.io);
  if (wantsSession(options, context.io))
    return (await import("#lazy/session")).runSession(options, context, given);
  const { settings, stored } = await withPast(options, given, context.io);
  const interruption = watchInterruption(settings.timeoutMs);
  try {
    const prepared = await prepare(options, settings, interruption.signal, context, stored);
    const run = await startRun({
      options,
      settings,
      prepared,
      context: stored === null ? context : { ...context, sessionId: () => stored.session },
      interruption,
    });
    await sayWhatIsUnderstood(run);
    if (options.dryRun) return await showRequest(run);
    const result = await answer(run);
    return outcomes[result?.outcome ?? "success"].exitCode;
  } finally {
    interruption.release();
  }
}

async function sayWhatIsUnderstood({ prepared, context, note }: Run): Promise<void> {
  if (prepared.stdinSilent) await note(stdinSilentLine);
  if (context.io.stderr.isTerminal) await note(understoodLines(prepared.briefing));
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
  const { dryRun, dryRunLine, dryRunResult } = await import("../run/dry-run.ts");
  const planned = await dryRun(prepared.briefing.prompt, settings, context.io, interruption.signal);
  await run.note(dryRunLine(planned));
  await context.io.stdout.write(
    options.outputFormat === "text"
      ? `${escapeInvisible(JSON.stringify(planned, null, 2))}\n`
      : toJsonLine({ ...run.envelope(dryRunResult(prepared.briefing, run.answeredBy)), dry_run: planned }),
  );
  return outcomes.success.exitCode;
}
