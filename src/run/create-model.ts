import type { ClientOptions } from "../adapters/anthropic/connect-to-model.ts";
import type { AnthropicConsultantOptions } from "../adapters/anthropic/create-anthropic-consultant.ts";
import type { RetryInfo } from "../adapters/anthropic/guard-call.ts";
import { anthropicUrl } from "../adapters/anthropic/parse-base-url.ts";
import { userFolders } from "../adapters/files/user-folders.ts";
import { findProxy } from "../adapters/network/find-proxy.ts";
import type { DebugLog } from "../adapters/process/debug-log.ts";
import type { Io } from "../adapters/process/io.ts";
import type { Consultant } from "../consultant/consultant.ts";
import type { Settings } from "../settings/settings.ts";
import { asksLimits } from "./asks-limits.ts";
import { serverOf } from "./server-of.ts";
import { type BudgetGuard, withinBudget } from "./within-budget.ts";

/** Where requests go and with what; the user's key command runs only here, when a request is about to be made. */
export async function clientOptions(settings: Settings, io: Io, signal: AbortSignal): Promise<ClientOptions> {
  const { baseUrl, allowInsecure, authToken, apiKeyCommand, sdkLog } = settings;
  const proxy = findProxy(serverOf(settings).baseUrl ?? anthropicUrl, io.env);
  const asksCommand = settings.apiKey === null && authToken === null && apiKeyCommand !== null;
  const apiKey = asksCommand
    ? await (await import("#lazy/key-command")).runKeyCommand(apiKeyCommand, signal)
    : settings.apiKey;
  return {
    baseUrl,
    allowInsecure,
    apiKey,
    authToken,
    proxy,
    log: (line) => void io.stderr.write(`${line}\n`),
    ...(sdkLog === null ? {} : { logLevel: sdkLog }),
  };
}

/** How calls are made that somebody else repeats. */
export type CallRules = Pick<AnthropicConsultantOptions, "maxRetries" | "onRefused" | "onSend">;

export type ModelRequest = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Io;
  readonly msLeft: () => number;
  readonly onRetry: (info: RetryInfo) => void;
  /** Takes a sentence about what could not be sent as it was asked for. */
  readonly onNotice: (sentence: string) => void;
  /** How often a call is sent again, and who hears why; default: the SDK's own number, and nobody. */
  readonly calls?: CallRules | undefined;
  /** Undefined without --debug. */
  readonly debug?: DebugLog | undefined;
};

/**
 * The model as a consultant; the SDK is loaded with its first call, and the connection is kept for the next ones. Throws a
 * usage Failure when there is a budget and nobody knows what the model costs.
 */
export function createModel(request: ModelRequest): Consultant {
  const { reserve, counted } = withinBudget(request.model, request.settings);
  let opening: Promise<Consultant> | undefined;
  return async function* ask(prompt, signal) {
    opening ??= open(request, reserve, signal);
    // A key command that failed may succeed another time.
    const consultant = await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    yield* counted(consultant(prompt, signal));
  };
}

async function open(
  { model, settings, io, msLeft, onRetry, onNotice, debug, calls = {} }: ModelRequest,
  reserve: BudgetGuard["reserve"],
  signal: AbortSignal,
): Promise<Consultant> {
  const [{ createAnthropicConsultant, loadLimits }, client] = await Promise.all([
    import("#lazy/model"),
    clientOptions(settings, io, signal),
  ]);
  debug?.(() => `proxy: ${client.proxy ? `${client.proxy.host} (from ${client.proxy.variable})` : "none"}`);
  return createAnthropicConsultant({
    model,
    maxTokens: settings.maxTokens,
    effort: settings.effort,
    client: debug === undefined ? client : { ...client, debug },
    deadline: msLeft,
    idleMs: settings.idleMs,
    maxLength: settings.maxLength,
    onRetry,
    onNotice,
    limits: (connection, within) =>
      asksLimits(settings, connection.server)
        ? loadLimits(connection, { model, cacheFolder: userFolders(io.env).cache, signal: within })
        : null,
    reserve,
    ...calls,
  });
}

/** The settings with the key that the user's command prints, so that many calls run it once. */
export async function withKey(settings: Settings, io: Io, signal: AbortSignal): Promise<Settings> {
  if (settings.choice.kind !== "model" || settings.apiKeyCommand === null) return settings;
  const { apiKey } = await clientOptions(settings, io, signal);
  return { ...settings, apiKey };
}
