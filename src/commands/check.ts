import { version } from "../../package.json";
import { watchInterruption } from "../adapters/process/interruption.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { allFacts } from "../case/case.ts";
import { type CheckResult, checkResponse } from "../consultation/check-response.ts";
import { outcomes } from "../failure/failure.ts";
import { type GatheredResponse, gatherResponse } from "../input/gather-response.ts";
import type { CheckOptions } from "../options/options.ts";
import { renderCheck } from "../output/check/render-check.ts";
import { plainPalette } from "../output/palette.ts";
import { understoodLines } from "../output/understood.ts";
import { frameLines } from "../persona/frame-lines.ts";
import type { Context } from "../run/context.ts";
import { stdinSilentLine } from "../run/notices.ts";
import { prepareCase } from "../run/prepare-case.ts";
import { readCaseSettings } from "../settings/settings.ts";
import { gatherGrounds } from "../verification/gather-grounds.ts";

/** `consult-customer check <file|-> [question...]`: gives the exit code; throws a Failure for what cannot be read. */
export async function runCheck(options: CheckOptions, context: Context): Promise<number> {
  const { io } = context;
  const interruption = watchInterruption(Number.POSITIVE_INFINITY);
  try {
    const settings = await readCaseSettings(options, io);
    const { persona, who, briefing, conditions, input } = await prepareCase(
      options,
      settings,
      interruption.signal,
      () => gatherResponse(options, interruption.signal, io),
    );
    const result = checkResponse({
      text: input.text,
      frame: frameLines(persona),
      briefing,
      elements: persona.response_elements.map(({ name }) => name),
      grounds: gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts }),
      strict: options.strict,
      conditionHolds: briefing.accounts.some(({ assessment }) =>
        conditions.some(({ holds }) => holds(assessment)),
      ),
    });
    if (!options.quiet) {
      const understood = io.stderr.isTerminal ? understoodLines(briefing) : "";
      const notices = `${understood}${noticeLines(result, input)}`;
      const palette = await paletteFor(io.stderr, io.env, options.color);
      if (notices !== "") await io.stderr.write(palette.notice(notices));
    }
    await io.stdout.write(
      renderCheck(options.outputFormat, {
        file: options.file === "-" ? "stdin" : options.file,
        result,
        strict: options.strict,
        palette: io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette,
        run: {
          sessionId: context.sessionId(),
          persona: who,
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

/** What a reader should know about how the check was done. */
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
