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
