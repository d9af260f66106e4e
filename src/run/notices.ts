import type { RetryInfo } from "../adapters/anthropic/guard-call.ts";
import type { Usage } from "../consultant/consultant.ts";
import type { PriceTable } from "../consultant/price-table.ts";
import { costOfCall, type SideCall } from "../consultant/side-call.ts";
import { sumUsage } from "../consultant/sum-usage.ts";
import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { findingLines } from "../output/finding-lines.ts";
import type { Palette } from "../output/palette.ts";
import { failureLines } from "../output/report-error.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import type { ConsultedPartner } from "./consult-partners.ts";
import type { Recorded } from "./record-consultation.ts";

export const stdinSilentLine =
  "Standard input is open but said nothing for 1 s; going on without it (-f - waits).\n";

export const readerLeftOutLine =
  "The playbook answers, so that no model is asked to read: --reader is left out.\n";

export type ClosingOptions = {
  readonly quiet: boolean;
  readonly usage: boolean;
  readonly inSession: boolean;
  /** US dollars of all calls; null when unknown. */
  readonly costUsd: number | null;
  /** The call that read what rules left; null: there was none. */
  readonly reading: SideCall | null;
  readonly prices: PriceTable;
  readonly palette: Palette;
  readonly recorded: Recorded | null;
  /** Those who were consulted, each with calls of its own. */
  readonly partners: readonly Pick<ConsultedPartner, "persona" | "usages" | "answeredBy">[];
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
    ...judgeLines(result, options),
    ...(options.usage ? [...options.partners.map(partnerUsage), ...usageLines(result, options)] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

const playbookNotice =
  "Rules answered (the playbook, no language model). To ask a model, set ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.";

const partnerUsage = ({ persona, usages, answeredBy }: ClosingOptions["partners"][number]): string =>
  `usage of ${oneSafeLine(persona.role, 80)} (${oneSafeLine(answeredBy.model ?? "playbook", 120)}): ${sayTokens(usages)}`;

/** What a second look came to; what it doubts stands among the findings. */
function judgeLines({ judged }: ConsultationResult, { palette, quiet, prices }: ClosingOptions): string[] {
  if (judged === undefined || (quiet && judged.error === null)) return [];
  const say = judged.error === null ? palette.notice : palette.warning;
  return [say(judgeLine(judged, prices).trimEnd())];
}

/** The same as a line, with its cost. */
export function judgeLine({ error, entries, dropped, ...call }: SecondLook, prices: PriceTable): string {
  const who = oneSafeLine(call.model, 120);
  if (error !== null) return `${who} did not look the answer over: ${oneSafeLine(error, 300)}\n`;
  const { length } = entries;
  const kept = `${length} sentence${length === 1 ? "" : "s"}`;
  const rest = dropped === 0 ? "" : `, ${dropped} of its entries dropped`;
  return `${sideLine("judge", call, prices)}; ${kept} judged${rest}\n`;
}

/** All calls together, then those beside the answer by themselves. */
function usageLines(
  { usages, answeredBy, servedModel }: ConsultationResult,
  { costUsd, reading, prices }: ClosingOptions,
): string[] {
  const all = [...(reading?.usages ?? []), ...usages];
  return [
    usageLine({ usages: all, answeredBy, servedModel }, costUsd),
    ...(reading === null ? [] : [sideLine("of it reading", reading, prices)]),
  ];
}

/** A call beside the answer: its tokens, its cost. */
export function sideLine(what: string, call: SideCall, prices: PriceTable): string {
  const { inputTokens, outputTokens } = sumUsage(call.usages);
  const cost = costOfCall(call, prices);
  const said = cost === null ? "cost unknown" : `$${cost.toFixed(4)}`;
  return `${what} (${oneSafeLine(call.model, 120)}): ${inputTokens} in, ${outputTokens} out; ${said}`;
}

function sayTokens(usages: readonly Usage[]): string {
  const { inputTokens, outputTokens, cacheCreationInputTokens, cacheReadInputTokens, thinkingTokens } =
    sumUsage(usages);
  const thinking = thinkingTokens === undefined ? "" : ` (${thinkingTokens} of them thinking)`;
  return `${inputTokens} in, ${outputTokens} out${thinking}, ${cacheCreationInputTokens} written to cache, ${cacheReadInputTokens} read from cache`;
}

function usageLine(
  { usages, answeredBy, servedModel }: Pick<ConsultationResult, "usages" | "answeredBy" | "servedModel">,
  costUsd: number | null,
): string {
  const cost = costUsd === null ? "cost unknown" : `$${costUsd.toFixed(4)}`;
  const calls = usages.length > 1 ? ` in ${usages.length} calls` : "";
  const asked = oneSafeLine(answeredBy.model ?? "playbook", 120);
  const model = servedModel === null || servedModel === asked ? asked : `${asked}, served by ${servedModel}`;
  return `usage (${model}): ${sayTokens(usages)}${calls}; ${cost}`;
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
