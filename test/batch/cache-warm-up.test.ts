import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CacheWarmUp } from "../../src/batch/cache-warm-up.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** So many calls that want to be sent, and those that may. */
function calls(warmUp: CacheWarmUp, many: number) {
  const sent: number[] = [];
  for (let call = 0; call < many; call++) void warmUp.enter().then(() => sent.push(call));
  return { sent, turn: () => vi.advanceTimersByTimeAsync(0) };
}

describe("the first call of a batch", () => {
  it("goes alone until its answer begins", async () => {
    const warmUp = new CacheWarmUp(true, Number.POSITIVE_INFINITY);
    const { sent, turn } = calls(warmUp, 4);
    await turn();
    expect(sent).toEqual([0]);
    warmUp.sent();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([0]);
    warmUp.begun();
    await turn();
    expect(sent).toEqual([0, 1, 2, 3]);
  });

  it("is waited for no longer than it may take, counted from when it was sent", async () => {
    const warmUp = new CacheWarmUp(true, 150);
    const { sent } = calls(warmUp, 3);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([0]);
    warmUp.sent();
    await vi.advanceTimersByTimeAsync(149);
    expect(sent).toEqual([0]);
    await vi.advanceTimersByTimeAsync(2);
    expect(sent).toEqual([0, 1, 2]);
  });

  it("hands over to another one where it fails before its answer begins", async () => {
    const warmUp = new CacheWarmUp(true, Number.POSITIVE_INFINITY);
    const { sent, turn } = calls(warmUp, 3);
    await turn();
    warmUp.failed();
    await turn();
    expect(sent).toEqual([0, 1]);
    warmUp.begun();
    await turn();
    expect(sent).toEqual([0, 1, 2]);
  });

  it("holds nobody up where no cache is wanted", async () => {
    const { sent, turn } = calls(new CacheWarmUp(false, 150), 3);
    await turn();
    expect(sent).toEqual([0, 1, 2]);
  });
});
