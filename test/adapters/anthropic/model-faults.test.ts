import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Secret } from "../../../src/adapters/keys/secret.ts";
import { consult, testKey } from "../../support/consult.ts";
import {
  answer,
  apiError,
  type Behaviour,
  type ModelServer,
  redirectTo,
  requestId,
  startModelServer,
  webPage,
} from "../../support/model-server.ts";

let servers: ModelServer[] = [];
const start = async (script: Behaviour | readonly Behaviour[]): Promise<ModelServer> => {
  const server = await startModelServer(script);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

type Row = [
  name: string,
  fault: Behaviour,
  expected: {
    outcome: "model" | "temporary";
    code: string;
    requestId?: string | null;
  },
];
const json = (status: number, body: unknown): Behaviour => ({
  kind: "plain",
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const echo = `the key ${testKey} is wrong`;

const forGood: Row[] = [
  ["401", apiError(401, "authentication_error", echo), { outcome: "model", code: "model.authentication" }],
  ["402", apiError(402, "billing_error", echo), { outcome: "model", code: "model.billing" }],
  ["403", apiError(403, "permission_error", echo), { outcome: "model", code: "model.permission" }],
  ["404", apiError(404, "not_found_error", "model: foo"), { outcome: "model", code: "model.not_found" }],
  ["400", apiError(400, "invalid_request_error", echo), { outcome: "model", code: "model.invalid_request" }],
  ["413", apiError(413, "request_too_large", echo), { outcome: "model", code: "model.too_large" }],
  ["422", apiError(422, "unheard_of_error", echo), { outcome: "model", code: "model.invalid_request" }],
  ["404 with a web page", webPage(404), { outcome: "model", code: "model.not_found" }],
  [
    "404 in another server's form",
    json(404, { error: "model 'x' not found" }),
    { outcome: "model", code: "model.not_found" },
  ],
  ["400 with no body", json(400, ""), { outcome: "model", code: "model.invalid_request" }],
  ["401 with null for a body", json(401, "null"), { outcome: "model", code: "model.authentication" }],
  [
    "200 with JSON",
    json(200, { type: "message", content: [] }),
    { outcome: "model", code: "model.protocol" },
  ],
];

const forNow: Row[] = [
  ["429", apiError(429, "rate_limit_error", echo), { outcome: "temporary", code: "model.rate_limit" }],
  ["529", apiError(529, "overloaded_error", echo), { outcome: "temporary", code: "model.overloaded" }],
  ["500", apiError(500, "api_error", echo), { outcome: "temporary", code: "model.server_error" }],
  ["502 with a web page", webPage(502), { outcome: "temporary", code: "model.server_error" }],
  ["503 with plain words", json(503, "upstream down"), { outcome: "temporary", code: "model.server_error" }],
  ["504", apiError(504, "timeout_error", echo), { outcome: "temporary", code: "model.timeout" }],
  ["408", apiError(408, "timeout_error", echo), { outcome: "temporary", code: "model.timeout" }],
  ["409", apiError(409, "conflict_error", echo), { outcome: "temporary", code: "model.server_error" }],
  [
    "a reached spend limit",
    json(429, {
      error: {
        type: "rate_limit_error",
        message: "x",
        details: { error_code: "enforced_spend_limit_reached" },
      },
    }),
    { outcome: "temporary", code: "model.spend_limit" },
  ],
  ["a sign-in page with status 200", webPage(200), { outcome: "temporary", code: "network.web_page" }],
  [
    "an error event in the stream",
    answer("part", { ending: "error-event" }),
    { outcome: "temporary", code: "model.overloaded" },
  ],
  [
    "an error event of an unknown type",
    answer("part", {
      ending: "error-event",
      error: { type: "odd", message: echo },
    }),
    { outcome: "temporary", code: "model.server_error" },
  ],
  [
    "a stream without message_stop",
    answer("part", { ending: "no-stop" }),
    { outcome: "temporary", code: "network.stream_cut" },
  ],
  ["a cut socket", answer("part", { ending: "cut" }), { outcome: "temporary", code: "network.stream_cut" }],
  [
    "a stalled stream",
    answer("part", { ending: "stall" }),
    { outcome: "temporary", code: "network.stalled" },
  ],
  [
    "an event that is no JSON",
    answer("part", { ending: "invalid-json" }),
    { outcome: "temporary", code: "network.stream_invalid" },
  ],
  [
    "a connection closed before the answer",
    { kind: "reset" },
    { outcome: "temporary", code: "network.reset", requestId: null },
  ],
];

/** Only a stream that stalls is given up soon: on a busy machine any other may be late. */
const patienceWith = (fault: Behaviour): number =>
  fault.kind === "stream" && fault.ending === "stall" ? 60 : 5_000;

describe.each([
  ["a fault for good is a failure of the model", forGood, false],
  ["a fault for now is temporary", forNow, true],
])("%s", (_, rows, retryable) => {
  it.each(rows)("%s", async (_name, fault, expected) => {
    const { url } = await start(fault);
    const { failure, final } = await consult(url, { idleMs: patienceWith(fault) });
    expect(final).toBeNull();
    expect(failure?.outcome).toBe(expected.outcome);
    expect(failure?.details.code).toBe(expected.code);
    expect(failure?.retryable).toBe(retryable);
    expect(failure?.details.requestId).toBe(
      expected.requestId === undefined ? requestId : expected.requestId,
    );
    expect(failure?.details.hint).toMatch(/^[A-Z].*\.$/);
    const printed = `${failure?.message} ${failure?.details.hint}`;
    expect(printed).not.toContain(testKey);
    expect(printed).not.toMatch(/[<\n]/);
    expect(failure?.message.length).toBeLessThanOrEqual(300);
  });
});

it.each(["error-event", "no-stop", "cut", "stall", "invalid-json"] as const)(
  "text received before %s stands",
  async (ending) => {
    const fault = answer(["one ", "two"], { ending });
    const { url } = await start(fault);
    const { deltas, failure } = await consult(url, { idleMs: patienceWith(fault) });
    expect(deltas.join("")).toBe("one two");
    expect(failure).not.toBeNull();
  },
);

const frame = (...events: unknown[]) =>
  events.map((data) => `event: message_start\ndata: ${JSON.stringify(data)}\n\n`).join("");
const opening = { type: "message_start", message: { content: [], usage: {} } };

it.each([
  ["no event at all", "", "network.stream_cut"],
  [
    "a message without its fields",
    frame({ type: "message_start" }, { type: "message_delta", delta: {} }),
    "network.stream_cut",
  ],
  ["an event of null", frame(null), "network.stream_cut"],
  ["an event without a type", frame({}), "network.stream_cut"],
  [
    "a delta without its fields",
    frame(opening, { type: "content_block_delta", index: 0 }),
    "network.stream_cut",
  ],
  [
    "a text that is no text",
    frame(opening, { type: "content_block_start", index: 0, content_block: { type: "text", text: 7 } }),
    "network.stream_cut",
  ],
])("a stream with %s is a failure, and yields nothing", async (_, body, code) => {
  const headers = { "content-type": "text/event-stream" };
  const { url } = await start({ kind: "plain", status: 200, body, headers });
  const { deltas, failure } = await consult(url);
  expect(deltas).toEqual([]);
  expect(failure?.outcome).toBe("temporary");
  expect(failure?.details.code).toBe(code);
});

it("a slow stream is no stalled one: each byte starts the patience anew", async () => {
  const { url } = await start(answer(Array(8).fill("tick "), { delayMs: 100 }));
  const { deltas, failure } = await consult(url, { idleMs: 600 });
  expect(failure).toBeNull();
  expect(deltas).toHaveLength(8);
});

it("a server's words come out as one clean line", async () => {
  const hostile = `a\u001b[31mb\nc\u202Ed\u0007 ${"x".repeat(5000)}`;
  const { url } = await start(apiError(400, "invalid_request_error", hostile));
  const { failure } = await consult(url);
  expect(failure?.message).toMatch(/rejects the request \(HTTP 400\): a \[31mb c d x+…$/);
  expect(failure?.message).toHaveLength(300);
});

it("a message names the model and the server", async () => {
  const { url } = await start(apiError(404, "not_found_error", "no such model"));
  const { failure } = await consult(url, { model: "claude-sonet-5" });
  expect(failure?.message).toBe(
    `${new URL(url).host} does not know the model claude-sonet-5 (HTTP 404): no such model`,
  );
});

it("a port where nothing listens refuses the connection", async () => {
  const { url, close } = await startModelServer(answer("never"));
  await close();
  const { failure } = await consult(url);
  expect(failure?.outcome).toBe("temporary");
  expect(failure?.details.code).toBe("network.refused");
});

it.each([
  ["ENOTFOUND", "network.dns"],
  ["EAI_AGAIN", "network.dns"],
  ["ETIMEDOUT", "network.timeout"],
  ["UND_ERR_CONNECT_TIMEOUT", "network.timeout"],
  ["ENETUNREACH", "network.unreachable"],
  ["SOMETHING_NEW", "network.failed"],
])("a connection that fails with %s is %s", async (code, expected) => {
  const fetch = () =>
    Promise.reject(
      new TypeError("fetch failed", {
        cause: Object.assign(new Error("x"), { code }),
      }),
    );
  const { failure } = await consult("http://localhost:1", {
    client: { fetch },
  });
  expect(failure?.outcome).toBe("temporary");
  expect(failure?.details.code).toBe(expected);
});

it.each([
  ["SELF_SIGNED_CERT_IN_CHAIN", /NODE_EXTRA_CA_CERTS/],
  ["UNABLE_TO_GET_ISSUER_CERT", /NODE_EXTRA_CA_CERTS/],
  ["CERT_HAS_EXPIRED", /clock.*renew/],
  ["CERT_NOT_YET_VALID", /clock/],
  ["ERR_TLS_CERT_ALTNAME_INVALID", /name the certificate is for/],
])("a certificate that fails with %s is no matter of time, and is not tried again", async (code, hint) => {
  let calls = 0;
  const fetch = () => {
    calls += 1;
    return Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code }) }));
  };
  const { failure } = await consult("https://localhost:1", { maxRetries: 2, client: { fetch } });
  expect(failure?.outcome).toBe("model");
  expect(failure?.details.code).toBe("network.certificate");
  expect(failure?.details.hint).toMatch(hint);
  expect(calls).toBe(1);
});

it("the reason is also found when every address of a host failed on its own", async () => {
  const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  const fetch = () =>
    Promise.reject(
      new TypeError("fetch failed", {
        cause: new AggregateError([refused, refused]),
      }),
    );
  const { failure } = await consult("http://localhost:1", {
    client: { fetch },
  });
  expect(failure?.details.code).toBe("network.refused");
});

it("a server that speaks something else than HTTP is a failure of the connection", async () => {
  const server = createServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { failure } = await consult(`http://127.0.0.1:${port}`);
  server.close();
  expect(failure?.outcome).toBe("temporary");
  expect(failure?.details.code).toBe("network.failed");
});

describe("keys", () => {
  it("reach a foreign host as bearer and as x-api-key when they were given for it", async () => {
    const { url, requests } = await start(answer("ok"));
    await consult(url);
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${testKey}`);
    expect(requests[0]?.headers["x-api-key"]).toBe(testKey);
  });

  it("are replaced by a dummy for a foreign host when none was given", async () => {
    const { url, requests } = await start(answer("ok"));
    const { failure } = await consult(url, { client: { apiKey: null } });
    expect(failure).toBeNull();
    expect(requests[0]?.headers.authorization).toBe("Bearer no-key");
    expect(requests[0]?.headers["x-api-key"]).toBeUndefined();
  });

  it("give way to a bearer token when there is only that", async () => {
    const { url, requests } = await start(answer("ok"));
    await consult(url, {
      client: { apiKey: null, authToken: new Secret("bearer-token-1") },
    });
    expect(requests[0]?.headers.authorization).toBe("Bearer bearer-token-1");
    expect(requests[0]?.headers["x-api-key"]).toBeUndefined();
  });

  it("are not read from the environment behind the caller's back", async () => {
    process.env.ANTHROPIC_API_KEY = "sk-ant-from-the-environment";
    process.env.ANTHROPIC_AUTH_TOKEN = "token-from-the-environment";
    try {
      const { url, requests } = await start(answer("ok"));
      await consult(url, { client: { apiKey: null } });
      expect(JSON.stringify(requests[0]?.headers)).not.toContain("from-the-environment");
    } finally {
      delete process.env.ANTHROPIC_API_KEY;
      delete process.env.ANTHROPIC_AUTH_TOKEN;
    }
  });

  it.each(['"', "'", "`"])("in quotation marks (%s) are sent without them", async (mark) => {
    const { url, requests } = await start(answer(`the key is ${testKey}`));
    const { deltas } = await consult(url, { client: { apiKey: new Secret(`${mark}${testKey}${mark} `) } });
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${testKey}`);
    expect(deltas.join("")).toBe("the key is ***");
  });

  it("in typographic quotation marks are sent without them", async () => {
    const { url, requests } = await start(answer("ok"));
    await consult(url, { client: { apiKey: new Secret(`“${testKey}”`) } });
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${testKey}`);
  });

  it("with a line break inside are refused without being shown", async () => {
    const { url, requests } = await start(answer("ok"));
    const { failure } = await consult(url, {
      client: { apiKey: new Secret(`${testKey}\nsecond`) },
    });
    expect(failure?.outcome).toBe("usage");
    expect(failure?.details.code).toBe("usage.api_key");
    expect(`${failure?.message}${failure?.details.hint}`).not.toContain(testKey);
    expect(requests).toHaveLength(0);
  });
});

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])(
    "to another origin (%i) carry neither key nor prompt",
    async (status) => {
      const other = await start(answer("stolen"));
      const { url } = await start(redirectTo(`${other.url}/v1/messages`, status));
      const { failure } = await consult(url, { maxRetries: 2 });
      expect(other.requests).toHaveLength(0);
      expect(failure?.outcome).toBe("model");
      expect(failure?.details.code).toBe("network.redirect");
      expect(failure?.message).toContain(other.url);
    },
  );

  it("within the origin are followed with method and body", async () => {
    const { url, requests } = await start([redirectTo("/v1/messages?again=1"), answer("ok")]);
    const { deltas } = await consult(url);
    expect(deltas).toEqual(["ok"]);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /v1/messages",
      "POST /v1/messages?again=1",
    ]);
    expect(requests[1]?.body).toBe(requests[0]?.body);
  });

  it("in a circle end", async () => {
    const { url, requests } = await start(redirectTo("/v1/messages"));
    const { failure } = await consult(url, { maxRetries: 2 });
    expect(failure?.details.code).toBe("network.redirect");
    expect(requests).toHaveLength(1);
  });
});
