import { afterEach, expect, it } from "vitest";
import type { ClientOptions } from "../../../src/adapters/anthropic/connect-to-model.ts";
import { countTokens } from "../../../src/adapters/anthropic/count-tokens.ts";
import { Secret } from "../../../src/adapters/keys/secret.ts";
import { estimateTokens } from "../../../src/consultant/estimate-tokens.ts";
import { testKey } from "../../support/consult.ts";
import { answer, type ModelServer, startModelServer } from "../../support/model-server.ts";
import { samplePrompt } from "../../support/sample-prompt.ts";

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const clientOf = (url: string, more: Partial<ClientOptions> = {}): ClientOptions => ({
  baseUrl: url,
  apiKey: new Secret(testKey),
  authToken: null,
  log: () => undefined,
  ...more,
});
const estimate = { tokens: estimateTokens(samplePrompt), estimated: true };
const ask = { prompt: samplePrompt, model: "claude-sonnet-5-5" };

it("the server's count is exact, and is asked for with model, system and messages only", async () => {
  server = await startModelServer(answer("unused"), { countTokens: 4711 });
  expect(await countTokens({ ...ask, client: clientOf(server.url) })).toEqual({
    tokens: 4711,
    estimated: false,
  });
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "POST /v1/messages/count_tokens",
  ]);
  expect(server.requests[0]?.body).toBe(
    JSON.stringify({
      model: ask.model,
      system: samplePrompt.system,
      messages: samplePrompt.messages,
    }),
  );
});

it("a server without the endpoint leads to an estimate, after one question", async () => {
  server = await startModelServer(answer("unused"));
  expect(await countTokens({ ...ask, client: clientOf(server.url) })).toEqual(estimate);
  expect(server.requests).toHaveLength(1);
});

it.each([
  ["a web page", "<html>"],
  ["a count that is no number", '{"input_tokens":"many"}'],
  ["a negative count", '{"input_tokens":-1}'],
  ["null", "null"],
])("%s leads to an estimate", async (_, body) => {
  const fetch = async () =>
    new Response(body, {
      headers: {
        "content-type": body.startsWith("<") ? "text/html" : "application/json",
      },
    });
  expect(
    await countTokens({
      ...ask,
      client: clientOf("http://localhost", { fetch }),
    }),
  ).toEqual(estimate);
});

const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) =>
    init?.signal?.addEventListener("abort", () => reject(init.signal?.reason), {
      once: true,
    }),
  );

it("a server that keeps silent leads to an estimate", async () => {
  const client = clientOf("http://localhost", { fetch: silent });
  expect(await countTokens({ ...ask, client, timeoutMs: 30 })).toEqual(estimate);
});

it("without a server to ask it is estimated", async () => {
  expect(await countTokens({ ...ask, client: null })).toEqual(estimate);
});

it("an abort is no reason to estimate", async () => {
  const reason = new Error("stop");
  const controller = new AbortController();
  const client = clientOf("http://localhost", { fetch: silent });
  const counting = countTokens({ ...ask, client, signal: controller.signal });
  setTimeout(() => controller.abort(reason), 20);
  await expect(counting).rejects.toBe(reason);
});
