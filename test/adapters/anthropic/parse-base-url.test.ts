import { expect, it } from "vitest";
import { parseBaseUrl } from "../../../src/adapters/anthropic/parse-base-url.ts";
import { Failure } from "../../../src/failure/failure.ts";

it.each([
  [null, null, "api.anthropic.com", true],
  ["  ", null, "api.anthropic.com", true],
  ["https://api.anthropic.com/", "https://api.anthropic.com", "api.anthropic.com", true],
  ["https://eu.api.ANTHROPIC.com/v1", "https://eu.api.anthropic.com", "eu.api.anthropic.com", true],
  ["http://localhost:11434", "http://localhost:11434", "localhost:11434", false],
  ["http://localhost:8080/v1/", "http://localhost:8080", "localhost:8080", false],
  ["https://openrouter.ai/api/v1", "https://openrouter.ai/api", "openrouter.ai", false],
  ["http://localhost:8080/v1/messages", "http://localhost:8080", "localhost:8080", false],
  ["https://gateway.test/anthropic/v1/messages/", "https://gateway.test/anthropic", "gateway.test", false],
  ['"http://localhost:8080/v1"', "http://localhost:8080", "localhost:8080", false],
  ["''", null, "api.anthropic.com", true],
  ["http://127.9.9.9:1", "http://127.9.9.9:1", "127.9.9.9:1", false],
  ["http://0x7f.1", "http://127.0.0.1", "127.0.0.1", false],
  ["http://[::1]:8080", "http://[::1]:8080", "[::1]:8080", false],
  ["http://[::ffff:127.0.0.1]:8080", "http://[::ffff:7f00:1]:8080", "[::ffff:7f00:1]:8080", false],
  ["http://0.0.0.0:11434", "http://0.0.0.0:11434", "0.0.0.0:11434", false],
  ["http://llama.localhost:8080", "http://llama.localhost:8080", "llama.localhost:8080", false],
  ["https://gateway.test/v10", "https://gateway.test/v10", "gateway.test", false],
  [
    "https://api.anthropic.com.evil.test",
    "https://api.anthropic.com.evil.test",
    "api.anthropic.com.evil.test",
    false,
  ],
])("%j is the server %j", (text, baseUrl, host, isAnthropic) => {
  expect(parseBaseUrl(text)).toEqual({ baseUrl, host, isAnthropic });
});

it.each([
  ["localhost:11434", "neither http nor https"],
  ["not a url", "is no URL"],
  ["file:///etc/passwd", "neither http nor https"],
  ["https://me:hunter22@host", "user name or password"],
  ["https://host/?key=hunter22", "query"],
  ["https://host/#hunter22", "fragment"],
  ["me:hunter22@host:1", "neither http nor https"],
  ["ht!tp://me:hunter22@x y", "is no URL"],
  ["http://api.anthropic.com", "unencrypted"],
  ["\u001b[31mhttp://", "is no URL"],
  ["http://model.test", "unencrypted over the network"],
  ["http://192.168.1.7:11434", "unencrypted over the network"],
  ["http://128.0.0.1", "unencrypted over the network"],
  ["http://[fe80::1]", "unencrypted over the network"],
  ["http://[::2]", "unencrypted over the network"],
  ["http://localhost.evil.test", "unencrypted over the network"],
  ["http://127.0.0.1.evil.test", "unencrypted over the network"],
  ["http://host.docker.internal:8080", "unencrypted over the network"],
])("%j is refused", (text, because) => {
  const refusal = catchFailure(() => parseBaseUrl(text));
  expect(refusal.outcome).toBe("usage");
  expect(refusal.details.code).toBe("usage.base_url");
  expect(refusal.message).toContain(because);
  expect(refusal.message).not.toMatch(/hunter22|\p{Cc}/u);
});

function catchFailure(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

it("an http server beyond this machine is allowed by the user's word, Anthropic's own never", () => {
  const transport = { allowInsecure: true, proxy: null };
  expect(parseBaseUrl("http://192.168.1.7:11434/v1", transport).baseUrl).toBe("http://192.168.1.7:11434");
  expect(() => parseBaseUrl("http://api.anthropic.com", transport)).toThrow("unencrypted");
});

it.each([
  ["http://proxy.test:3128", true],
  ["http://127.0.0.1:3128", false],
  [null, false],
])("an http server of this machine behind the proxy %s", (proxy, isRefused) => {
  const parse = () => parseBaseUrl("http://127.0.0.1:8080", { allowInsecure: false, proxy });
  if (isRefused) expect(parse).toThrow("through the proxy proxy.test:3128");
  else expect(parse().host).toBe("127.0.0.1:8080");
});
