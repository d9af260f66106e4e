import { answer, apiError, type Behaviour, redirectTo, webPage } from "../../support/model-server.ts";
import { type Fault, laterHint, nowhere, received, server, whole } from "./fault.ts";

const json = (status: number, body: unknown, headers = {}): Behaviour => ({
  kind: "plain",
  status,
  body: JSON.stringify(body),
  headers,
});
const stream = { "content-type": "text/event-stream" };

/** An error in a form that is not the API's, and the words of it that have to reach the user. */
const saidBy = (
  name: string,
  behaviour: Behaviour,
  expected: Pick<Fault, "outcome" | "code" | "says"> & Partial<Fault>,
): Fault => ({
  name,
  hint: expected.outcome === "temporary" ? laterHint : /^ {2}[A-Z]/,
  requestId: true,
  requests: 1,
  start: server(behaviour),
  ...expected,
});

const midStream = (error: unknown): Behaviour => ({
  kind: "raw",
  chunks: [
    'data: {"type":"message_start","message":{}}\n\n',
    `data: ${JSON.stringify({ type: "content_block_delta", delta: { type: "text_delta", text: received } })}\n\n`,
    `data: ${JSON.stringify(error)}\n\n`,
  ],
});

const litellm = {
  error: {
    message:
      "/v1/messages: Invalid model name passed in model=m. Call `/v1/models` to view available models for your key.",
    type: "None",
    param: "None",
    code: "400",
  },
};

export const errorQuirks: readonly Fault[] = [
  saidBy(
    "200 with a JSON error",
    json(200, { error: { type: "overloaded_error", message: "come back at noon" } }),
    {
      outcome: "temporary",
      code: "model.overloaded",
      says: /overloaded: come back at noon/,
    },
  ),
  saidBy(
    "200 with a JSON error of the API's form",
    json(200, { type: "error", error: { type: "authentication_error", message: "key of last year" } }),
    {
      outcome: "model",
      code: "model.authentication",
      says: /does not accept the credentials: key of last year/,
    },
  ),
  saidBy(
    "200 with an HTTP status in the body",
    json(200, { error: { code: 429, message: "quota of the free tier" } }),
    {
      outcome: "temporary",
      code: "model.rate_limit",
      says: /limits the rate of requests \(HTTP 429\): quota of the free tier/,
    },
  ),
  saidBy("200 with words alone", json(200, { error: "model 'm' not found" }), {
    outcome: "model",
    code: "model.not_found",
    says: /does not know the model m: model 'm' not found/,
    hint: /the name m /,
  }),
  saidBy(
    "a JSON error labelled as a stream",
    json(200, { error: { message: "the GPU is on fire" } }, stream),
    {
      outcome: "temporary",
      code: "model.server_error",
      says: /error of its own: the GPU is on fire/,
    },
  ),
  saidBy(
    "an error event instead of an answer",
    { kind: "raw", chunks: ['event: error\ndata: {"message":"no room"}\n\n'] },
    {
      outcome: "temporary",
      code: "model.server_error",
      says: /error of its own: no room/,
    },
  ),
  saidBy("data: {error} in mid-stream", midStream({ error: { message: "the worker died", code: 502 } }), {
    outcome: "temporary",
    code: "model.server_error",
    says: /the worker died/,
    received,
  }),
  saidBy("data: {error: words} in mid-stream", midStream({ error: "CUDA out of memory" }), {
    outcome: "temporary",
    code: "model.server_error",
    says: /CUDA out of memory/,
    received,
  }),
  saidBy(
    "FastAPI's detail",
    json(422, {
      detail: [{ loc: ["body", "max_tokens"], msg: "Input should be less than 4097", type: "less_than" }],
    }),
    {
      outcome: "model",
      code: "model.invalid_request",
      says: /rejects the request \(HTTP 422\): max_tokens: Input should be less than 4097/,
    },
  ),
  saidBy("a detail that is a text", json(400, { detail: "streaming is switched off" }), {
    outcome: "model",
    code: "model.invalid_request",
    says: /streaming is switched off/,
  }),
  saidBy("a list around the error", json(400, [{ error: { code: 400, message: "seldom seen" } }]), {
    outcome: "model",
    code: "model.invalid_request",
    says: /seldom seen/,
  }),
  saidBy(
    "an error status with a stream",
    {
      kind: "plain",
      status: 400,
      body: 'event: error\ndata: {"error":{"message":"no such lane"}}\n\n',
      headers: stream,
    },
    {
      outcome: "model",
      code: "model.invalid_request",
      says: /no such lane/,
    },
  ),
  saidBy(
    "words with a key and control characters",
    json(200, {
      error: { message: `\u001b[2Jbad key sk-ant-api03-DISTINCTIVE-0123456789 ${"x".repeat(5_000)}` },
    }),
    {
      outcome: "temporary",
      code: "model.server_error",
      says: /bad key \*\*\* x+…/,
    },
  ),
  saidBy("a 403 page of a proxy", webPage(403), {
    outcome: "model",
    code: "network.forbidden",
    says: /or a proxy on the way to it, refuses the request \(HTTP 403\)\./,
    neverSays: /account|allow/,
  }),
  saidBy("403 in words of a gateway", json(403, { message: "Forbidden by policy 7" }), {
    outcome: "model",
    code: "network.forbidden",
    says: /refuses the request \(HTTP 403\): Forbidden by policy 7/,
    neverSays: /account/,
  }),
  saidBy("a 401 page of a gateway", webPage(401), {
    outcome: "model",
    code: "network.forbidden",
    says: /or a proxy on the way to it, refuses the request \(HTTP 401\)/,
  }),
  saidBy("a 404 page", webPage(404), {
    outcome: "model",
    code: "model.not_found",
    says: /has a web page where the Messages API should be \(HTTP 404\)/,
    hint: /ANTHROPIC_BASE_URL/,
    neverSays: /know the model/,
  }),
  saidBy("an unknown model behind LiteLLM", json(400, litellm), {
    outcome: "model",
    code: "model.not_found",
    says: /does not know the model m \(HTTP 400\): .*Invalid model name/,
    hint: /Check the name m /,
  }),
  saidBy(
    "an unknown model at vLLM",
    json(404, {
      object: "error",
      message: "The model `m` does not exist.",
      type: "NotFoundError",
      code: 404,
    }),
    {
      outcome: "model",
      code: "model.not_found",
      says: /does not know the model m/,
      hint: /Check the name m /,
    },
  ),
  saidBy(
    "a model that is still loading",
    json(
      503,
      { error: { code: 503, message: "Loading model", type: "unavailable_error" } },
      { "retry-after-ms": "1" },
    ),
    {
      outcome: "temporary",
      code: "model.overloaded",
      says: /Loading model/,
      requests: 3,
      json: { retries: 2 },
    },
  ),
  saidBy(
    "an error without an end",
    { kind: "raw", chunks: ["data"], endless: true },
    {
      outcome: "timeout",
      code: "timeout",
      says: /No complete answer within 2 s/,
      args: ["--timeout", "2s"],
      requestId: false,
      hint: /--max-tokens/,
    },
  ),
  saidBy("a redirect to a page of the same host", redirectTo("/login", 302), {
    outcome: "model",
    code: "network.redirect",
    says: /redirects to another page of its own/,
    hint: /login page/,
    neverSays: /set ANTHROPIC_BASE_URL to/,
    requestId: false,
  }),
  saidBy("a redirect in a circle", redirectTo("/v1/messages"), {
    outcome: "model",
    code: "network.redirect",
    says: /redirects in a circle/,
    hint: /Check ANTHROPIC_BASE_URL/,
    requestId: false,
  }),
  {
    name: "a circle of two redirects",
    outcome: "model",
    code: "network.redirect",
    says: /redirects in a circle/,
    hint: /Check ANTHROPIC_BASE_URL/,
    requests: 2,
    start: server([redirectTo("/v1/messages?a"), redirectTo("/v1/messages")]),
  },
  ...[301, 302, 307, 308].map(
    (status): Fault => ({
      name: `a redirect (${status}) to the API at the same host`,
      outcome: "success",
      code: null,
      says: null,
      hint: null,
      received: whole,
      requests: 2,
      start: server([redirectTo("/v1/messages/", status), answer(whole)]),
    }),
  ),
  saidBy("a redirect to https on the same host", redirectTo("https://127.0.0.1:1/api/v1/messages"), {
    outcome: "model",
    code: "network.redirect",
    says: /redirects to https:\/\/127\.0\.0\.1:1/,
    hint: /set ANTHROPIC_BASE_URL to https:\/\/127\.0\.0\.1:1\/api;/,
    requestId: false,
  }),
  ...["/v1", "/v1/", "/v1/messages", "/v1/messages/", "/"].map(
    (path): Fault => ({
      name: `a base URL that ends in ${path}`,
      outcome: "success",
      code: null,
      says: null,
      hint: null,
      received: whole,
      requests: 1,
      start: server(answer(whole), { path }),
    }),
  ),
  ...[6000, 10_080].map(
    (port): Fault => ({
      name: `port ${port}, which fetch blocks`,
      outcome: "usage",
      code: "usage.base_url",
      says: new RegExp(`127\\.0\\.0\\.1:${port}: the fetch standard blocks this port`),
      hint: /another port/,
      neverSays: /trying again/,
      json: { retries: 0 },
      start: nowhere({ ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}` }),
    }),
  ),
  {
    name: "http beyond this machine",
    outcome: "usage",
    code: "usage.base_url",
    says: /"http:\/\/model\.invalid:8080" would send the key and the notes unencrypted/,
    hint: /CONSULT_CUSTOMER_ALLOW_INSECURE_BASE_URL=on/,
    start: nowhere({ ANTHROPIC_BASE_URL: "http://model.invalid:8080" }),
  },
  {
    name: "http beyond this machine, allowed",
    outcome: "temporary",
    code: "network.dns",
    says: /cannot be resolved/,
    hint: /ANTHROPIC_BASE_URL/,
    env: { CONSULT_CUSTOMER_ALLOW_INSECURE_BASE_URL: "on" },
    start: nowhere({ ANTHROPIC_BASE_URL: "http://model.invalid:8080" }),
  },
  {
    name: "http to this machine through a proxy beyond it",
    outcome: "usage",
    code: "usage.base_url",
    says: /unencrypted over the network, through the proxy proxy\.invalid:3128/,
    hint: /NO_PROXY=127\.0\.0\.1/,
    start: nowhere({ ANTHROPIC_BASE_URL: "http://127.0.0.1:9", HTTP_PROXY: "http://proxy.invalid:3128" }),
  },
  {
    name: "rate limits that pass",
    outcome: "success",
    code: null,
    says: null,
    hint: null,
    received: whole,
    requests: 3,
    json: { retries: 2 },
    start: server([
      apiError(429, "rate_limit_error", "slow down", { "retry-after-ms": "1" }),
      apiError(529, "overloaded_error", "Overloaded", { "retry-after-ms": "1" }),
      answer(whole),
    ]),
  },
];
