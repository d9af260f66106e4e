import { inspect } from "node:util";
import type { BaseAnthropic, Logger, LogLevel } from "@anthropic-ai/sdk/client";
import type { Messages } from "@anthropic-ai/sdk/resources/messages/messages";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";
import { withoutQuotes } from "../keys/without-quotes.ts";
import type { ProxyServer } from "../network/find-proxy.ts";
import type { DebugLog } from "../process/debug-log.ts";
import { logRequests } from "./log-requests.ts";
import { type ModelServer, parseBaseUrl } from "./parse-base-url.ts";
import { refuseForeignRedirects } from "./refuse-foreign-redirects.ts";

export type ClientOptions = {
  /** Null: Anthropic's own API. */
  readonly baseUrl: string | null;
  /** The user lets requests go unencrypted over a network. Default: only to this machine. */
  readonly allowInsecure?: boolean;
  readonly apiKey: Secret | null;
  /** A bearer token; used when there is no key. */
  readonly authToken: Secret | null;
  /** Takes one line of diagnostics, safe for a terminal and without keys; write it to stderr. */
  readonly log: (line: string) => void;
  /** From "info" on lines name requests, from "debug" on they contain the prompt. Default "warn". */
  readonly logLevel?: LogLevel;
  /** The proxy that requests go through; default: none. */
  readonly proxy?: ProxyServer | null;
  /** Hears of every request and response. */
  readonly debug?: DebugLog;
  readonly fetch?: typeof globalThis.fetch;
};

export type ModelConnection = {
  readonly messages: Messages;
  /** For what is no message: GET only. */
  readonly client: Pick<BaseAnthropic, "get">;
  readonly server: ModelServer;
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
  const { allowInsecure = false, proxy = null } = options;
  const server = parseBaseUrl(options.baseUrl, { allowInsecure, proxy: proxy?.origin ?? null });
  const apiKey = parseSecret(options.apiKey, "ANTHROPIC_API_KEY");
  const authToken = apiKey === null ? parseSecret(options.authToken, "ANTHROPIC_AUTH_TOKEN") : null;
  const { BaseAnthropic, Messages } = await import("./sdk.ts");
  const fetch = options.fetch ?? (await fetchThrough(proxy));
  const client = new BaseAnthropic({
    // Null, unlike undefined, keeps the SDK from reading the environment: the caller has decided.
    baseURL: server.baseUrl,
    apiKey: apiKey?.reveal() ?? (authToken === null && !server.isAnthropic ? noKey : null),
    authToken: authToken?.reveal() ?? null,
    defaultHeaders: {
      // A stream gains nothing by compression, and servers and proxies get it wrong.
      "accept-encoding": "identity",
      // Some servers of the same protocol know the older header only.
      ...(apiKey !== null && !server.isAnthropic ? { "x-api-key": apiKey.reveal() } : {}),
    },
    fetch: (input, init) => fetch(input, { ...init, redirect: "manual" }),
    middleware: [
      refuseForeignRedirects,
      ...(options.debug === undefined ? [] : [logRequests(options.debug)]),
    ],
    logger: toLogger(options.log),
    logLevel: options.logLevel ?? "warn",
    openTelemetry: false,
  });
  const messages = new Messages(client);
  // Both hold the key as plain text, and printing the object would print it.
  for (const holder of [client, messages])
    Object.defineProperties(holder, {
      [inspect.custom]: { value: unprintable },
      toJSON: { value: unprintable },
    });
  return { messages, client, server };
}

const unprintable = (): string => "[model client]";

/** The proxy's part is loaded where there is one. */
async function fetchThrough(proxy: ProxyServer | null): Promise<typeof globalThis.fetch> {
  return proxy === null ? globalThis.fetch : (await import("#lazy/proxy")).proxyFetch(proxy);
}

function parseSecret(secret: Secret | null, name: string): Secret | null {
  const text = withoutQuotes(secret?.reveal() ?? "");
  if (text === "") return null;
  // A header with other characters makes fetch throw an error that contains the whole key.
  if (/^[\x21-\x7e]+$/.test(text)) return new Secret(text);
  throw new Failure("usage", {
    code: "usage.api_key",
    message: `${name} contains a character that cannot be sent in a header.`,
    hint: "Copy the key again: a line break, a quotation mark or a space came along.",
  });
}

function toLogger(log: ClientOptions["log"]): Logger {
  const write = (message: string, ...rest: unknown[]) =>
    log(oneSafeLine(Secret.mask([message, ...rest.map(describe)].join(" ")), longestLogLine));
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
