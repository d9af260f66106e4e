import { expect, it } from "vitest";
import { type CallContext, explainModelError } from "../../../src/adapters/anthropic/explain-model-error.ts";
import { parseRetryAfter } from "../../../src/adapters/anthropic/parse-retry-after.ts";
import { Secret } from "../../../src/adapters/keys/secret.ts";
import { Failure } from "../../../src/failure/failure.ts";

const context: CallContext = {
  model: "m",
  host: "h",
  isAnthropic: false,
  hasNotes: false,
  phase: "waiting",
  requestId: "req_1",
};

const circular: Error = new Error("circle");
circular.cause = circular;

it.each([
  ["null", null],
  ["undefined", undefined],
  ["a string", "boom"],
  ["a number", 42],
  ["an object whose fields have odd types", { status: "500", type: 7, error: [], message: {} }],
  ["an error that is its own cause", circular],
])("%s that was thrown is explained as a Failure", (_, thrown) => {
  const failure = explainModelError(thrown, context);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure.message).toMatch(/^\S.*\S$/);
});

it("a Failure below the SDK's error is the explanation", () => {
  const own = new Failure("temporary", {
    code: "network.stalled",
    message: "m",
    hint: null,
  });
  const wrapped = new Error("wrapped", {
    cause: new Error("again", { cause: own }),
  });
  expect(explainModelError(wrapped, context)).toBe(own);
});

it("the type decides before the status", () => {
  const failure = explainModelError({ status: 400, type: "overloaded_error" }, context);
  expect(failure.details.code).toBe("model.overloaded");
  expect(failure.outcome).toBe("temporary");
});

it.each(["constructor", "__proto__", "toString"])("the type %s is an unknown one", (type) => {
  expect(explainModelError({ status: 404, type }, context).details.code).toBe("model.not_found");
});

it("keys of every kind are taken out of what a server wrote", () => {
  new Secret("a-secret-of-the-user");
  const words = 'got a-secret-of-the-user, "sk-ant-api03-AAAABBBBCCCC" and Bearer eyJhbGciOi.J9';
  const failure = explainModelError({ status: 401, error: { error: { message: words } } }, context);
  expect(failure.message).toBe(
    'h does not accept the credentials (HTTP 401): got ***, "sk-***" and Bearer ***',
  );
});

it("a request id that does not look like one is not passed on", () => {
  const failure = explainModelError({ status: 500, requestID: "\u001b[2J" }, { ...context, requestId: null });
  expect(failure.details.requestId).toBeNull();
});

it.each([
  [{ "retry-after": "7" }, 7_000],
  [{ "retry-after": "0.5" }, 500],
  [{ "retry-after-ms": "250", "retry-after": "9" }, 250],
  [{ "retry-after": "Mon, 23 Nov 2026 00:01:00 GMT" }, 60_000],
  [{ "retry-after": "Sun, 22 Nov 2026 00:00:00 GMT" }, null],
  [{ "retry-after": "-3" }, null],
  [{ "retry-after": "soon" }, null],
  [{}, null],
])("%j asks to wait %s ms", (headers, expected) => {
  expect(parseRetryAfter(new Headers(headers), Date.UTC(2026, 10, 23))).toBe(expected);
});
