import type { LLMock } from "@copilotkit/aimock";
import { afterEach, expect, it } from "vitest";
import { startAimock } from "../../support/aimock-server.ts";
import { consult } from "../../support/consult.ts";

const asked = /What do I do first/;
let running: LLMock | undefined;
const start = async (prepare: (mock: LLMock) => void): Promise<string> => {
  const { url, mock } = await startAimock(prepare);
  running = mock;
  return url;
};
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");

it("an answer in small pieces arrives whole", async () => {
  const url = await start((mock) => mock.onMessage(asked, { content: words }, { chunkSize: 7 }));
  const { deltas, final, failure } = await consult(url);
  expect(failure).toBeNull();
  expect(deltas.length).toBeGreaterThan(20);
  expect(deltas.join("")).toBe(words);
  expect(final?.stopReason).toBe("end_turn");
});

it("reasoning before the answer is left out", async () => {
  const url = await start((mock) => mock.onMessage(asked, { content: "The answer.", reasoning: "Hm." }));
  const { deltas } = await consult(url);
  expect(deltas.join("")).toBe("The answer.");
});

it("an answer cut after a few pieces is temporary, and the pieces stand", async () => {
  const url = await start((mock) =>
    mock.onMessage(asked, { content: words }, { chunkSize: 5, truncateAfterChunks: 6 }),
  );
  const { deltas, failure } = await consult(url);
  expect(failure?.outcome).toBe("temporary");
  // aimock resets the socket, so what it wrote last may never arrive.
  expect(failure?.details.code).toMatch(/^network\.(stream_cut|reset)$/);
  expect(words.startsWith(deltas.join(""))).toBe(true);
});

it.each([
  [401, "authentication_error", "model.authentication"],
  [404, "not_found_error", "model.not_found"],
  [529, "overloaded_error", "model.overloaded"],
])("an error %i of type %s is %s", async (status, type, code) => {
  const url = await start((mock) => mock.onMessage(asked, { error: { message: "no", type }, status }));
  const { failure } = await consult(url);
  expect(failure?.details.code).toBe(code);
});

it("a rate limit with a long retry-after ends at once", async () => {
  const url = await start((mock) =>
    mock.onMessage(asked, {
      error: { message: "slow down", type: "rate_limit_error" },
      status: 429,
      retryAfter: 90,
    }),
  );
  const { failure } = await consult(url, {
    maxRetries: 2,
    deadline: () => 5_000,
  });
  expect(failure?.details.code).toBe("model.rate_limit");
  expect(failure?.message).toContain("asks to wait 90 s, but only 5 s are left");
});

it("an overload is got over by a retry", async () => {
  let calls = 0;
  const url = await start((mock) =>
    mock.onMessage(asked, () => {
      calls += 1;
      return calls === 1
        ? { error: { message: "busy", type: "overloaded_error" }, status: 529 }
        : { content: "Now." };
    }),
  );
  const { deltas, failure } = await consult(url, { maxRetries: 1 });
  expect(failure).toBeNull();
  expect(deltas.join("")).toBe("Now.");
  expect(calls).toBe(2);
});

it.each(["malformedRate", "disconnectRate"] as const)(
  "a server under %s ends in a failure",
  async (chaos) => {
    const url = await start((mock) => {
      mock.onMessage(asked, { content: words });
      mock.setChaos({ [chaos]: 1 });
    });
    const { failure, final } = await consult(url);
    expect(final).toBeNull();
    expect(failure?.details.code).toMatch(/^(network|model)\.[a-z_]+$/);
  },
);
