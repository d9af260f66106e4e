import type { Logger, LogLevel } from "@anthropic-ai/sdk/client";
import type { Messages } from "@anthropic-ai/sdk/resources/messages/messages";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { refuseForeignRedirects } from "./anthropic-redirects.ts";
import { type ModelServer, parseBaseUrl } from "./parse-base-url.ts";
import { redactKeys } from "./redact-keys.ts";

export type ClientOptions = {
  /** Null: Anthropic's own API. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  /** A bearer token; used when there is no key. */
  readonly authToken: string | null;
  /** Takes one line of diagnostics, safe for a terminal and without keys; write it to stderr. */
  readonly log: (line: string) => void;
  /** From "info" on lines name requests, from "debug" on they contain the prompt. Default "warn". */
  readonly logLevel?: LogLevel;
  readonly fetch?: typeof globalThis.fetch;
};

export type ModelConnection = {
  readonly messages: Messages;
  readonly server: ModelServer;
  /** What must never be printed. */
  readonly secrets: readonly string[];
};

/** Sent where no key was given: an empty one would make the SDK look for a profile, and send its token there. */
const noKey = "no-key";
const longestLogLine = 4_000;

/**
 * A connection to the model server. The SDK is loaded here, and nothing is sent yet.
 * Without key and token the SDK's credential chain (profiles, federation) is asked, for Anthropic's own host only.
 * Throws a usage Failure for a base URL or a key that cannot be sent.
 */
export async function connectToModel(options: ClientOptions): Promise<ModelConnection> {
  const server = parseBaseUrl(options.baseUrl);
  const apiKey = parseSecret(options.apiKey, "ANTHROPIC_API_KEY");
  const authToken = apiKey === null ? parseSecret(options.authToken, "ANTHROPIC_AUTH_TOKEN") : null;
  const secrets = [apiKey, authToken].filter((secret) => secret !== null);
  const { BaseAnthropic, Messages } = await import("./anthropic-sdk.ts");
  const fetch = options.fetch ?? globalThis.fetch;
  const client = new BaseAnthropic({
    // Null, unlike undefined, keeps the SDK from reading the environment: the caller has decided.
    baseURL: server.baseUrl,
    apiKey: apiKey ?? (authToken === null && !server.isAnthropic ? noKey : null),
    authToken,
    // Some servers of the same protocol know the older header only.
    ...(apiKey !== null && !server.isAnthropic ? { defaultHeaders: { "x-api-key": apiKey } } : {}),
    fetch: (input, init) => fetch(input, { ...init, redirect: "manual" }),
    middleware: [refuseForeignRedirects],
    logger: toLogger(options.log, secrets),
    logLevel: options.logLevel ?? "warn",
    openTelemetry: false,
  });
  return { messages: new Messages(client), server, secrets };
}

function parseSecret(text: string | null, name: string): string | null {
  const secret = text?.trim() ?? "";
  if (secret === "") return null;
  // A header with other characters makes fetch throw an error that contains the whole key.
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new Failure("usage", {
    code: "usage.api_key",
    message: `${name} contains a character that cannot be sent in a header.`,
    hint: "Copy the key again: a line break, a quotation mark or a space came along.",
  });
}

function toLogger(log: ClientOptions["log"], secrets: readonly string[]): Logger {
  const write = (message: string, ...rest: unknown[]) =>
    log(oneSafeLine(redactKeys([message, ...rest.map(describe)].join(" "), secrets), longestLogLine));
  return { error: write, warn: write, info: write, debug: write };
}

function describe(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "[unprintable]";
  }
}
