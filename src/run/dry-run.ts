import type { ClientOptions } from "../adapters/anthropic/connect-to-model.ts";
import { anthropicUrl } from "../adapters/anthropic/parse-base-url.ts";
import { userFolders } from "../adapters/files/user-folders.ts";
import type { Io } from "../adapters/process/io.ts";
import { defaultModel } from "../consultant/choose-consultant.ts";
import { type ModelLimits, unknownLimits } from "../consultant/limits.ts";
import { priceOf } from "../consultant/price.ts";
import { pricesAsOf } from "../consultant/price-table.ts";
import { requestBody } from "../consultant/request-body.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import type { Prompt } from "../prompt/prompt.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { asksLimits } from "./asks-limits.ts";
import { clientOptions } from "./create-model.ts";
import { serverOf } from "./server-of.ts";

export type DryRun = Omit<NonNullable<Envelope["dry_run"]>, "reading">;

/**
 * What would be sent, exactly, with its tokens and price. Counted by the server when there is one to ask, else
 * estimated. When the playbook would answer, it is the request the default model would get.
 */
export async function dryRun(
  prompt: Prompt,
  settings: Settings,
  io: Io,
  signal: AbortSignal,
): Promise<DryRun> {
  const model = settings.choice.kind === "model" ? settings.choice.model : defaultModel;
  const connected = settings.apiKey ?? settings.authToken ?? settings.apiKeyCommand ?? settings.baseUrl;
  const client = connected === null ? null : await clientOptions(settings, io, signal);
  const { countTokens } = await import("#lazy/model");
  const { tokens, estimated } = await countTokens({ prompt, model, client, signal });
  const limits = client === null ? unknownLimits : await limitsAt(client, { model, settings, io, signal });
  const { maxTokens, effort } = settings;
  const request = requestBody({ prompt, model, maxTokens, effort, limits });
  const prices = withOwnPrices(settings.prices);
  const cost = (inputTokens: number, outputTokens: number): number | null =>
    priceOf(
      model,
      { inputTokens, outputTokens, cacheCreationInputTokens: 0, cacheReadInputTokens: 0 },
      prices,
    );
  return {
    url: `${serverOf(settings).baseUrl ?? anthropicUrl}/v1/messages`,
    request: { ...request },
    input_tokens: tokens,
    input_tokens_estimated: estimated,
    input_cost_usd: cost(tokens, 0),
    max_output_cost_usd: cost(0, request.max_tokens),
  };
}

type LimitsOf = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Io;
  readonly signal: AbortSignal;
};

async function limitsAt(
  client: ClientOptions,
  { model, settings, io, signal }: LimitsOf,
): Promise<ModelLimits> {
  const { connectToModel, loadLimits } = await import("#lazy/model");
  const connection = await connectToModel(client);
  return asksLimits(settings, connection.server)
    ? loadLimits(connection, { model, cacheFolder: userFolders(io.env).cache, signal })
    : unknownLimits;
}

/** What --dry-run says on stderr. */
export const dryRunLine = (planned: DryRun): string =>
  `No answer was asked for. The request would go to ${planned.url}: ${sizeOf(planned)}.\n`;

/** The same of the call before it. */
export const readingLine = (planned: DryRun): string =>
  `Before it a call would read what the rules left: ${sizeOf(planned)}.\n`;

function sizeOf({
  input_tokens,
  input_tokens_estimated,
  input_cost_usd,
  max_output_cost_usd,
}: DryRun): string {
  const tokens = `${input_tokens.toLocaleString("en-US")} input tokens (${input_tokens_estimated ? "estimate" : "counted by the server"})`;
  const price =
    input_cost_usd === null || max_output_cost_usd === null
      ? "price unknown"
      : `$${input_cost_usd.toFixed(4)} in, at most $${max_output_cost_usd.toFixed(4)} out (prices of ${pricesAsOf})`;
  return `${tokens}, ${price}`;
}
