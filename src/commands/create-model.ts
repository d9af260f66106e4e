import type { ClientOptions } from "../adapters/anthropic-client.ts";
import type { RetryInfo } from "../adapters/anthropic-guard.ts";
import type { Io } from "../adapters/io.ts";
import type { Consultant } from "../consultant/consultant.ts";
import type { Settings } from "./settings.ts";

/** Where requests go and with what; the user's key command runs only here, when a request is about to be made. */
export async function clientOptions(settings: Settings, io: Io, signal: AbortSignal): Promise<ClientOptions> {
  const { baseUrl, authToken, apiKeyCommand } = settings;
  const asksCommand = settings.apiKey === null && authToken === null && apiKeyCommand !== null;
  const apiKey = asksCommand
    ? await (await import("../adapters/run-key-command.ts")).runKeyCommand(apiKeyCommand, signal)
    : settings.apiKey;
  return { baseUrl, apiKey, authToken, log: (line) => void io.stderr.write(`${line}\n`) };
}

export type ModelRequest = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Io;
  readonly msLeft: () => number;
  readonly onRetry: (info: RetryInfo) => void;
};

/** The model as a consultant; the SDK is loaded with its first call. */
export const createModel = ({ model, settings, io, msLeft, onRetry }: ModelRequest): Consultant =>
  async function* ask(prompt, signal) {
    const [{ createAnthropicConsultant }, client] = await Promise.all([
      import("#lazy/model"),
      clientOptions(settings, io, signal),
    ]);
    const consultant = createAnthropicConsultant({
      model,
      maxTokens: settings.maxTokens,
      effort: settings.effort,
      client,
      deadline: msLeft,
      onRetry,
    });
    yield* consultant(prompt, signal);
  };
