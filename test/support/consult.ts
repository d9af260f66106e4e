import type { ClientOptions } from "../../src/adapters/anthropic/connect-to-model.ts";
import type { AnthropicConsultantOptions } from "../../src/adapters/anthropic/create-anthropic-consultant.ts";
import { createAnthropicConsultant } from "../../src/adapters/anthropic/create-anthropic-consultant.ts";
import { Secret } from "../../src/adapters/keys/secret.ts";
import type { BegunEvent, FinalEvent } from "../../src/consultant/consultant.ts";
import { Failure } from "../../src/failure/failure.ts";
import { samplePrompt } from "./sample-prompt.ts";

export const testKey = "sk-ant-api03-loopback-only-0123456789";

export type Consulted = {
  readonly deltas: readonly string[];
  /** What the server said when it took the request on. */
  readonly begun: BegunEvent | null;
  readonly final: FinalEvent | null;
  readonly failure: Failure | null;
  readonly log: readonly string[];
};

type Settings = Partial<Omit<AnthropicConsultantOptions, "client">> & {
  readonly client?: Partial<ClientOptions>;
  readonly signal?: AbortSignal;
};

/** A consultant for the server at `url`, with defaults that suit a test; its log lines end in `log`. */
export const consultantAt = (url: string, { client, ...settings }: Settings = {}, log: string[] = []) =>
  createAnthropicConsultant({
    model: "claude-sonnet-5-5",
    maxTokens: 1000,
    effort: null,
    deadline: () => 20_000,
    maxRetries: 0,
    ...settings,
    client: {
      baseUrl: url,
      apiKey: new Secret(testKey),
      authToken: null,
      log: (line) => log.push(line),
      ...client,
    },
  });

/** Asks once and collects everything, the failure included; an error that is no Failure is thrown on. */
export async function consult(url: string, settings: Settings = {}): Promise<Consulted> {
  const log: string[] = [];
  const deltas: string[] = [];
  let begun: BegunEvent | null = null;
  let final: FinalEvent | null = null;
  const { signal = new AbortController().signal, ...rest } = settings;
  try {
    for await (const event of consultantAt(url, rest, log)(samplePrompt, signal)) {
      if (event.type === "text") deltas.push(event.text);
      else if (event.type === "begun") begun = event;
      else final = event;
    }
    return { deltas, begun, final, failure: null, log };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { deltas, begun, final, failure: error, log };
  }
}
