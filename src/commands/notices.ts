import type { ConsultationResult } from "../consultation/consultation.ts";
import type { Palette } from "../output/palette.ts";
import { failureLines } from "../output/report-error.ts";
import type { Recorded } from "./record.ts";

/** What stderr says after an answer. Errors always stand there; the rest is left out under --quiet. */
export function closingLines(
  result: ConsultationResult,
  options: {
    readonly quiet: boolean;
    readonly usage: boolean;
    readonly costUsd: number | null;
    readonly palette: Palette;
    readonly recorded: Recorded | null;
  },
): string {
  const { palette, recorded } = options;
  const { verification, failure, answeredBy } = result;
  const findings = failure === null ? verification.findings : [];
  const lines = [
    ...findings
      .filter(({ severity }) => severity === "error" || !options.quiet)
      .map(({ code, severity, message, at }) =>
        palette[severity](
          `consult-customer: ${severity} ${code}${at === null ? "" : ` (line ${at})`}: ${message}`,
        ),
      ),
    ...(failure === null ? [] : [palette.error(failureLines(failure).trimEnd())]),
    ...(failure !== null && result.shown !== null
      ? [palette.warning("The answer above is incomplete: it ends where the stream did.")]
      : []),
    ...(typeof recorded?.error === "string"
      ? [palette.error(`consult-customer: This consultation was not recorded: ${recorded.error}`)]
      : []),
    ...(answeredBy.kind === "playbook" && !options.quiet ? [palette.notice(playbookNotice)] : []),
    ...(options.usage ? [usageLine(result, options.costUsd)] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const playbookNotice =
  "Rules answered (the playbook, no language model). To ask a model, set ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.";

function usageLine({ final, answeredBy }: ConsultationResult, costUsd: number | null): string {
  const { inputTokens, outputTokens, cacheCreationInputTokens, cacheReadInputTokens } = final?.usage ?? {
    inputTokens: 0,
    outputTokens: 0,
    cacheCreationInputTokens: 0,
    cacheReadInputTokens: 0,
  };
  const cost = costUsd === null ? "cost unknown" : `$${costUsd.toFixed(4)}`;
  return `usage (${answeredBy.model ?? "playbook"}): ${inputTokens} in, ${outputTokens} out, ${cacheCreationInputTokens} written to cache, ${cacheReadInputTokens} read from cache; ${cost}`;
}
