import type { ClientOptions } from "../adapters/anthropic/connect-to-model.ts";
import type { RetryInfo } from "../adapters/anthropic/guard-stream.ts";
import { anthropicUrl, parseBaseUrl } from "../adapters/anthropic/parse-base-url.ts";
import { findProxy } from "../adapters/network/find-proxy.ts";
import type { DebugLog } from "../adapters/process/debug-log.ts";
import type { Io } from "../adapters/process/io.ts";
import type { Consultant } from "../consultant/consultant.ts";
import type { Settings } from "../settings/settings.ts";

/** Where requests go and with what; the user's key command runs only here, when a request is about to be made. */
export async function clientOptions(settings: Settings, io: Io, signal: AbortSignal): Promise<ClientOptions> {
  const { baseUrl, authToken, apiKeyCommand, sdkLog } = settings;
  const asksCommand = settings.apiKey === null && authToken === null && apiKeyCommand !== null;
  const apiKey = asksCommand
    ? await (await import("#lazy/key-command")).runKeyCommand(apiKeyCommand, signal)
    : settings.apiKey;
  const proxy = findProxy(parseBaseUrl(baseUrl).baseUrl ?? anthropicUrl, io.env);
  return {
    baseUrl,
    apiKey,
    authToken,
    proxy,
    log: (line) => void io.stderr.write(`${line}\n`),
    ...(sdkLog === null ? {} : { logLevel: sdkLog }),
  };
}

export type ModelRequest = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Io;
  readonly msLeft: () => number;
  readonly onRetry: (info: RetryInfo) => void;
  /** Undefined without --debug. */
  readonly debug?: DebugLog | undefined;
};

/** The model as a consultant; the SDK is loaded with its first call. */
export const createModel = ({ model, settings, io, msLeft, onRetry, debug }: ModelRequest): Consultant =>
  async function* ask(prompt, signal) {
    const [{ createAnthropicConsultant }, client] = await Promise.all([
      import("#lazy/model"),
      clientOptions(settings, io, signal),
    ]);
    debug?.(() => `proxy: ${client.proxy ? `${client.proxy.host} (from ${client.proxy.variable})` : "none"}`);
    const consultant = createAnthropicConsultant({
      model,
      maxTokens: settings.maxTokens,
      effort: settings.effort,
      client: debug === undefined ? client : { ...client, debug },
      deadline: msLeft,
      idleMs: settings.idleMs,
      onRetry,
    });
    yield* consultant(prompt, signal);
  };
