import { createServer } from "node:net";
import type { outcomes } from "../../src/failure/failure.ts";
import { startDyingServer } from "../support/dying-server.ts";
import {
  answer,
  apiError,
  type Behaviour,
  redirectTo,
  startModelServer,
  webPage,
} from "../support/model-server.ts";
import { startProxyServer } from "../support/proxy-server.ts";

type Outcome = keyof typeof outcomes;

/** Something that goes wrong on the way to an answer, and how the run has to end, whatever the way out. */
export type Fault = {
  readonly name: string;
  readonly outcome: Outcome;
  /** `error.code` in JSON; null where the answer is complete but breaks its contract. */
  readonly code: string | null;
  /** What stderr says, without the hint. */
  readonly says: RegExp;
  readonly hint: RegExp | null;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Sent to the process once the request is there and the server has sent what it sends. */
  readonly signal?: NodeJS.Signals;
  /** The server has a request id to offer. */
  readonly requestId?: boolean;
  /** The text that had arrived. */
  readonly received?: string;
  /** The environment that leads to the fault, and what takes its servers down. */
  readonly start: () => Promise<Started>;
};

type Started = {
  readonly env: Record<string, string>;
  readonly requested: () => boolean;
  readonly close: () => Promise<void>;
};

export const received = "## 1. Customer Assessment\nSo far";

const server =
  (script: Behaviour | readonly Behaviour[], options: { tls?: boolean } = {}) =>
  async (): Promise<Started> => {
    const { url, requests, close } = await startModelServer(script, options);
    return { env: { ANTHROPIC_BASE_URL: url }, requested: () => requests.length > 0, close };
  };

const nowhere = (env: Record<string, string>) => async (): Promise<Started> => ({
  env,
  requested: () => false,
  close: async () => undefined,
});

async function closedPort(): Promise<number> {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
  });
  await new Promise((resolve) => taken.close(resolve));
  return port;
}

/** The SDK waits half a second and more before it tries again; a server may ask for less. */
const soon = { "retry-after-ms": "1" };
const answersWith = (status: number, type: string, words: string, headers = {}) =>
  server(apiError(status, type, words, headers));
const breaksOff = (more: Parameters<typeof answer>[1]) => server(answer(received, more));

const laterHint = /try again|--model playbook/i;

export const faults: readonly Fault[] = [
  {
    name: "authentication (401)",
    outcome: "model",
    code: "model.authentication",
    says: /does not accept the credentials/,
    hint: /ANTHROPIC_API_KEY/,
    requestId: true,
    start: answersWith(401, "authentication_error", "invalid x-api-key"),
  },
  {
    name: "permission (403)",
    outcome: "model",
    code: "model.permission",
    says: /does not allow/,
    hint: /--model/,
    requestId: true,
    start: answersWith(403, "permission_error", "no access"),
  },
  {
    name: "unknown model (404)",
    outcome: "model",
    code: "model.not_found",
    says: /does not know the model/,
    hint: /--model/,
    requestId: true,
    start: answersWith(404, "not_found_error", "model: m"),
  },
  {
    name: "bad request (400)",
    outcome: "model",
    code: "model.invalid_request",
    says: /rejects the request/,
    hint: /--dry-run/,
    requestId: true,
    start: answersWith(400, "invalid_request_error", "max_tokens: too large"),
  },
  {
    name: "context too long (400)",
    outcome: "model",
    code: "model.context_too_long",
    says: /longer than the context/,
    hint: /fewer or shorter notes/,
    requestId: true,
    start: answersWith(400, "invalid_request_error", "prompt is too long: 208310 tokens > 200000 maximum"),
  },
  {
    name: "request too large (413)",
    outcome: "model",
    code: "model.too_large",
    says: /too large/,
    hint: /shorter notes/,
    requestId: true,
    start: answersWith(413, "request_too_large", "Request exceeds the maximum size"),
  },
  {
    name: "429 without retry-after",
    outcome: "temporary",
    code: "model.rate_limit",
    says: /limits the rate/,
    hint: laterHint,
    requestId: true,
    start: answersWith(429, "rate_limit_error", "slow down"),
  },
  {
    name: "429, retry-after 90, --timeout 5",
    outcome: "temporary",
    code: "model.rate_limit",
    says: /asks to wait 90 s/,
    hint: /--timeout/,
    args: ["--timeout", "5"],
    requestId: true,
    start: answersWith(429, "rate_limit_error", "slow down", { "retry-after": "90" }),
  },
  {
    name: "429, short retry-after, again and again",
    outcome: "temporary",
    code: "model.rate_limit",
    says: /limits the rate/,
    hint: laterHint,
    requestId: true,
    start: answersWith(429, "rate_limit_error", "slow down", soon),
  },
  {
    name: "500",
    outcome: "temporary",
    code: "model.server_error",
    says: /error of its own/,
    hint: laterHint,
    requestId: true,
    start: answersWith(500, "api_error", "Internal server error", soon),
  },
  {
    name: "529",
    outcome: "temporary",
    code: "model.overloaded",
    says: /overloaded/,
    hint: laterHint,
    requestId: true,
    start: answersWith(529, "overloaded_error", "Overloaded", soon),
  },
  {
    name: "DNS failure",
    outcome: "temporary",
    code: "network.dns",
    says: /cannot be resolved/,
    hint: /ANTHROPIC_BASE_URL/,
    start: nowhere({ ANTHROPIC_BASE_URL: "http://model.invalid" }),
  },
  {
    name: "refused connection",
    outcome: "temporary",
    code: "network.refused",
    says: /connection was refused/,
    hint: /running/,
    start: async () => nowhere({ ANTHROPIC_BASE_URL: `http://127.0.0.1:${await closedPort()}` })(),
  },
  {
    name: "closed without an answer",
    outcome: "temporary",
    code: "network.reset",
    says: /closed the connection/,
    hint: laterHint,
    start: server({ kind: "reset" }),
  },
  {
    name: "TLS: certificate not trusted",
    outcome: "temporary",
    code: "network.certificate",
    says: /certificate .* cannot be trusted/,
    hint: /NODE_EXTRA_CA_CERTS/,
    start: server(answer(received), { tls: true }),
  },
  {
    name: "TLS: the server speaks http",
    outcome: "temporary",
    code: "network.tls",
    says: /does not speak TLS/,
    hint: /http:\/\//,
    start: async () => {
      const { env, ...rest } = await server(answer(received))();
      return {
        ...rest,
        env: { ANTHROPIC_BASE_URL: env.ANTHROPIC_BASE_URL?.replace("http:", "https:") ?? "" },
      };
    },
  },
  {
    name: "proxy refused",
    outcome: "temporary",
    code: "network.refused",
    says: /Nothing answers at the proxy 127\.0\.0\.1/,
    hint: /HTTP_PROXY.*NO_PROXY/,
    start: async () =>
      nowhere({
        ANTHROPIC_BASE_URL: "http://model.invalid",
        HTTP_PROXY: `http://somebody:proxy-password@127.0.0.1:${await closedPort()}`,
      })(),
  },
  {
    name: "proxy wants credentials (407)",
    outcome: "model",
    code: "network.proxy_authentication",
    says: /proxy 127\.0\.0\.1:\d+ does not accept the user name and password/,
    hint: /HTTPS_PROXY/,
    start: async () => {
      const { port, seen, close } = await startProxyServer({ status: 407 });
      const env = {
        ANTHROPIC_BASE_URL: "https://model.invalid",
        HTTPS_PROXY: `http://somebody:proxy-password@127.0.0.1:${port}`,
      };
      return { env, requested: () => seen.length > 0, close };
    },
  },
  {
    name: "captive portal's page",
    outcome: "temporary",
    code: "network.web_page",
    says: /web page/,
    hint: /Sign in/,
    requestId: true,
    start: server(webPage()),
  },
  {
    name: "captive portal's redirect",
    outcome: "model",
    code: "network.redirect",
    says: /redirects to http:\/\/portal\.invalid/,
    hint: /sign-in page/,
    start: server(redirectTo("http://portal.invalid/login?from=here", 302)),
  },
  {
    name: "wrong content type",
    outcome: "model",
    code: "model.protocol",
    says: /application\/json instead of an event stream/,
    hint: /ANTHROPIC_BASE_URL/,
    requestId: true,
    start: server({ kind: "plain", status: 200, body: '{"type":"message"}' }),
  },
  {
    name: "stream ends early",
    outcome: "temporary",
    code: "network.stream_cut",
    says: /broke off/,
    hint: laterHint,
    requestId: true,
    received,
    start: breaksOff({ ending: "no-stop" }),
  },
  {
    name: "stream is cut",
    outcome: "temporary",
    code: "network.stream_cut",
    says: /broke off/,
    hint: laterHint,
    requestId: true,
    received,
    start: breaksOff({ ending: "cut" }),
  },
  {
    name: "server killed in mid-stream",
    outcome: "temporary",
    code: "network.stream_cut",
    says: /broke off/,
    hint: laterHint,
    requestId: true,
    received,
    start: async () => nowhere({ ANTHROPIC_BASE_URL: (await startDyingServer(received)).url })(),
  },
  {
    name: "stream stalls",
    outcome: "temporary",
    code: "network.stalled",
    says: /stalled: .* sent nothing for 0\.5 s/,
    hint: laterHint,
    env: { CONSULT_CUSTOMER_IDLE_TIMEOUT: "500ms" },
    requestId: true,
    received,
    start: breaksOff({ ending: "stall" }),
  },
  {
    name: "SSE error event",
    outcome: "temporary",
    code: "model.overloaded",
    says: /overloaded/,
    hint: laterHint,
    requestId: true,
    received,
    start: breaksOff({ ending: "error-event" }),
  },
  {
    name: "invalid JSON in the stream",
    outcome: "temporary",
    code: "network.stream_invalid",
    says: /cannot be read/,
    hint: laterHint,
    requestId: true,
    received,
    start: breaksOff({ ending: "invalid-json" }),
  },
  {
    name: "stop reason refusal",
    outcome: "model",
    code: "model.refused",
    says: /refused to answer/,
    hint: /differently/,
    requestId: true,
    received,
    start: breaksOff({ stopReason: "refusal" }),
  },
  {
    name: "stop reason max_tokens",
    outcome: "contract",
    code: null,
    says: /response\.truncated/,
    hint: null,
    received,
    // The second answer, which would repair the first, does not come.
    start: server([
      answer(received, { stopReason: "max_tokens" }),
      apiError(400, "invalid_request_error", "no"),
    ]),
  },
  {
    name: "stop reason context exceeded",
    outcome: "contract",
    code: null,
    says: /response\.truncated/,
    hint: null,
    received,
    start: breaksOff({ stopReason: "model_context_window_exceeded" }),
  },
  {
    name: "no answer in time",
    outcome: "timeout",
    code: "timeout",
    says: /No complete answer within 0\.7 s/,
    hint: /--timeout/,
    args: ["--timeout", "700ms"],
    start: server({ kind: "silence" }),
  },
  {
    name: "no end in time",
    outcome: "timeout",
    code: "timeout",
    says: /No complete answer within 3 s/,
    hint: /--timeout/,
    args: ["--timeout", "3s"],
    received,
    start: breaksOff({ ending: "stall" }),
  },
  ...(["SIGINT", "SIGTERM", "SIGHUP"] as const).map(
    (signal): Fault => ({
      name: `${signal} in mid-stream`,
      outcome: signal === "SIGINT" ? "interrupted" : "terminated",
      code: signal === "SIGINT" ? "interrupted" : "terminated",
      says: signal === "SIGINT" ? /Interrupted/ : /Terminated/,
      hint: null,
      signal,
      received,
      start: breaksOff({ ending: "stall" }),
    }),
  ),
  {
    name: "hostile words of a server",
    outcome: "model",
    code: "model.invalid_request",
    says: /rejects the request/,
    hint: /--dry-run/,
    requestId: true,
    start: answersWith(
      400,
      "invalid_request_error",
      "\u001b]0;owned\u0007\u009b2J\u202etxt\u200b\u0000 key sk-ant-api03-DISTINCTIVE-0123456789\r\nconsult-customer: all is well",
    ),
  },
];
