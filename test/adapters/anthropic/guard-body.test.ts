import { describe, expect, it } from "vitest";
import { guardBody } from "../../../src/adapters/anthropic/guard-body.ts";

/** A body that gives some bytes and then never settles, not even when it is cancelled: fetch's own, labelled wrongly. */
function stuck(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = [...chunks];
  return new ReadableStream({
    pull: (controller) => {
      const next = rest.shift();
      if (next === undefined) return new Promise(() => undefined);
      controller.enqueue(next);
    },
    cancel: () => new Promise(() => undefined),
  });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const never = new AbortController().signal;

async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(chunk);
  return text;
}

describe("a body that never settles", () => {
  it("ends with the signal's reason when that is aborted", async () => {
    const controller = new AbortController();
    const guarded = guardBody(stuck(bytes("so far")), {
      idleMs: 60_000,
      signal: controller.signal,
      onIdle: () => new Error("idle"),
    });
    const reader = guarded.getReader();
    expect((await reader.read()).value).toEqual(bytes("so far"));
    const next = reader.read();
    const reason = new Error("stopped");
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
  });

  it("ends at once when the signal was aborted before", async () => {
    const guarded = guardBody(stuck(), {
      idleMs: 60_000,
      signal: AbortSignal.abort(new Error("stopped")),
      onIdle: () => new Error("idle"),
    });
    await expect(readAll(guarded)).rejects.toThrow("stopped");
  });

  it("ends with an error when it says nothing for too long", async () => {
    const guarded = guardBody(stuck(bytes("x")), {
      idleMs: 20,
      signal: never,
      onIdle: () => new Error("idle"),
    });
    await expect(readAll(guarded)).rejects.toThrow("idle");
  });

  it("simply ends where it is the body of an error", async () => {
    const guarded = guardBody(stuck(bytes("why it failed")), { idleMs: 20, signal: never, onIdle: null });
    expect(await readAll(guarded)).toBe("why it failed");
  });
});

describe("a body that goes on and on", () => {
  it("ends at its limit, to the byte", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes("abcde")),
    });
    const guarded = guardBody(endless, { idleMs: 1_000, signal: never, onIdle: null, maxBytes: 12 });
    expect(await readAll(guarded)).toBe("abcdeabcdeab");
  });
});

it("a body without a fault passes byte for byte, and its error too", async () => {
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of ["one ", "", "two"]) controller.enqueue(bytes(part));
      controller.close();
    },
  });
  const guard = { idleMs: 1_000, signal: never, onIdle: () => new Error("idle") };
  expect(await readAll(guardBody(whole, guard))).toBe("one two");
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error("cut")),
  });
  await expect(readAll(guardBody(broken, guard))).rejects.toThrow("cut");
});
