import type { RetryInfo } from "../adapters/anthropic/guard-call.ts";
import { sumUsage } from "../consultant/sum-usage.ts";
import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { findingLines } from "../output/finding-lines.ts";
import type { Palette } from "../output/palette.ts";
import { failureLines } from "../output/report-error.ts";
import type { Recorded } from "./record-consultation.ts";

export const stdinSilentLine =
  "Standard input is open but said nothing for 1 s; going on without it (-f - waits).\n";

export type ClosingOptions = {
  readonly quiet: boolean;
  readonly usage: boolean;
  readonly inSession: boolean;
  /** US dollars; null when unknown. */
  readonly costUsd: number | null;
  readonly palette: Palette;
  readonly recorded: Recorded | null;
};

/** What stderr says after an answer. Errors always stand there; --quiet leaves out the rest. */
export function closingLines(result: ConsultationResult, options: ClosingOptions): string {
  const { palette, recorded } = options;
  const { verification, failure, repairFailure, answeredBy } = result;
  const findings = failure === null ? verification.findings : [];
  const lines = [
    ...findingLines(
      findings.filter(({ severity }) => severity === "error" || !options.quiet),
      { palette, elements: verification.elements.length, isModel: answeredBy.kind === "model" },
    ),
    ...(failure === null ? [] : [palette.error(failureLines(failure).trimEnd())]),
    ...(failure !== null && result.shown !== null
      ? [palette.warning("The answer above is incomplete: it ends where the stream did.")]
      : []),
    ...(repairFailure === null || repairFailure === failure
      ? []
      : [palette.warning(`The repair failed: ${repairFailure.details.message} The first answer stands.`)]),
    ...(typeof recorded?.error === "string"
      ? [palette.error(`consult-customer: This consultation was not recorded: ${recorded.error}`)]
      : []),
    ...(answeredBy.kind === "playbook" && !options.quiet && !options.inSession
      ? [palette.notice(playbookNotice)]
      : []),
    ...(options.usage ? [usageLine(result, options.costUsd)] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const playbookNotice =
  "Rules answered (the playbook, no language model). To ask a model, set ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.";

function usageLine({ usages, answeredBy, servedModel }: ConsultationResult, costUsd: number | null): string {
  const { inputTokens, outputTokens, cacheCreationInputTokens, cacheReadInputTokens, thinkingTokens } =
    sumUsage(usages);
  const thinking = thinkingTokens === undefined ? "" : ` (${thinkingTokens} of them thinking)`;
  const cost = costUsd === null ? "cost unknown" : `$${costUsd.toFixed(4)}`;
  const calls = usages.length > 1 ? ` in ${usages.length} calls` : "";
  const asked = oneSafeLine(answeredBy.model ?? "playbook", 120);
  const model = servedModel === null || servedModel === asked ? asked : `${asked}, served by ${servedModel}`;
  return (
    `usage (${model}): ${inputTokens} in, ${outputTokens} out${thinking}, ${cacheCreationInputTokens}` +
    ` written to cache, ${cacheReadInputTokens} read from cache${calls}; ${cost}`
  );
}

type EventOf<Type> = Extract<ConsultationEvent, { readonly type: Type }>;

/** Said before a model's server is asked again. */
export const retryLine = ({ status, waitMs }: Pick<RetryInfo, "status" | "waitMs">): string => {
  const what = status === null ? "The server does not answer" : "The server is busy";
  return `${what}; trying again${waitMs === null ? "" : ` in ${Math.ceil(waitMs / 1000)} s`}.\n`;
};

/** Said while the second answer is awaited. */
export const repairLine = ({ findings }: EventOf<"repair">): string =>
  `The answer breaks its contract (${[...new Set(findings.map(({ code }) => code))].join(", ")}); asking once more.\n`;

export const fallbackLine = ({ because, answeredBy }: EventOf<"fallback">): string => {
  const instead = answeredBy.kind === "playbook" ? "The playbook" : oneSafeLine(answeredBy.model, 120);
  const first = oneSafeLine(answeredBy.fallbackFrom ?? "the first one", 120);
  return `consult-customer: ${first} failed (${because.details.message}) ${instead} answers instead.\n`;
};
