import { describe, expect, it } from "vitest";
import { CacheWarmUp } from "../../src/batch/cache-warm-up.ts";
import { CallGate, type GateClock } from "../../src/batch/call-gate.ts";
import { inputIdentity } from "../../src/batch/input-identity.ts";
import { worstOutcome } from "../../src/batch/worst-outcome.ts";

/** A clock that stands until somebody waits. */
function standing() {
  let now = 0;
  const waited: number[] = [];
  const clock: GateClock = {
    now: () => now,
    wait: async (ms) => {
      waited.push(ms);
      now += ms;
    },
    random: () => 0.5,
  };
  return { clock, waited, pass: (ms: number) => (now += ms) };
}
const never = new AbortController().signal;
const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void promise.then(() => (done = true));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return done;
};

describe("the gate", () => {
  it("lets in so many calls and the next one when one leaves", async () => {
    const gate = new CallGate({ limit: 2, patienceMs: 1000, clock: standing().clock });
    await gate.enter(never);
    await gate.enter(never);
    const third = gate.enter(never);
    expect(await settled(third)).toBe(false);
    gate.leave();
    expect(await settled(third)).toBe(true);
  });

  it("closes once for calls of one wave, lets in half as many, and more again as answers come", async () => {
    const { clock, waited } = standing();
    const gate = new CallGate({ limit: 8, patienceMs: 1e9, clock });
    const wave = await Promise.all(Array.from({ length: 8 }, () => gate.enter(never)));
    for (const admission of wave) gate.refused(admission, null);
    for (const _ of wave) gate.leave();
    expect(gate.atOnce).toBe(4);
    await gate.enter(never);
    expect(waited).toEqual([1000]);
    for (let answers = 0; answers < 4; answers++) gate.succeeded();
    expect(gate.atOnce).toBe(5);
    for (let answers = 0; answers < 100; answers++) gate.succeeded();
    expect(gate.atOnce).toBe(8);
  });

  it("waits as long as the server asks, and twice as long from wave to wave where it does not", async () => {
    const { clock, waited } = standing();
    const gate = new CallGate({ limit: 1, patienceMs: 1e9, clock });
    for (const asked of [30_000, null, null, null]) {
      gate.refused(await gate.enter(never), asked);
      gate.leave();
    }
    await gate.enter(never);
    expect(waited).toEqual([30_000, 2_000, 4_000, 8_000]);
    expect(gate.atOnce).toBe(1);
  });

  it("has patience with a server that answered lately, and less with one that never did", async () => {
    const { clock, pass } = standing();
    const gate = new CallGate({ limit: 1, patienceMs: 60_000, clock });
    pass(5_900);
    expect(gate.isPatient()).toBe(true);
    pass(200);
    expect(gate.isPatient()).toBe(false);
    gate.succeeded();
    pass(59_000);
    expect(gate.isPatient()).toBe(true);
    gate.refused(await gate.enter(never), 5_000);
    expect(gate.isPatient()).toBe(false);
  });

  it("lets go whoever waits when all is ended", async () => {
    const controller = new AbortController();
    const gate = new CallGate({ limit: 1, patienceMs: 1e9, clock: standing().clock });
    await gate.enter(controller.signal);
    const waiting = gate.enter(controller.signal);
    controller.abort(new Error("ended"));
    await expect(waiting).rejects.toThrow("ended");
  });
});

describe("warming the cache", () => {
  it("lets one call go ahead, and all others when its answer begins", async () => {
    const warmUp = new CacheWarmUp(true, Number.POSITIVE_INFINITY);
    await warmUp.enter();
    const others = [warmUp.enter(), warmUp.enter()];
    expect(await settled(Promise.all(others))).toBe(false);
    warmUp.begun();
    await Promise.all(others);
  });

  it("lets another one go ahead when the first fails before its answer", async () => {
    const warmUp = new CacheWarmUp(true, Number.POSITIVE_INFINITY);
    await warmUp.enter();
    const [second, third] = [warmUp.enter(), warmUp.enter()];
    warmUp.failed();
    expect(await settled(second)).toBe(true);
    expect(await settled(third)).toBe(false);
    warmUp.begun();
    await third;
  });

  it("holds nobody up where it is not wanted, and not for longer than it may", async () => {
    await new CacheWarmUp(false, 0).enter();
    const warmUp = new CacheWarmUp(true, 5);
    await warmUp.enter();
    const second = warmUp.enter();
    expect(await settled(second)).toBe(false);
    warmUp.sent();
    await second;
  });
});

describe("the identity of inputs", () => {
  const statement = (key: "account.arr" | "usage.seats", quote: string) => ({ key, quote });

  it("is the same in any order and for a repetition, and another for other words", () => {
    const [arr, seats] = [statement("account.arr", "100"), statement("usage.seats", "7")];
    const identity = inputIdentity([arr, seats]);
    expect(inputIdentity([seats, arr, arr])).toBe(identity);
    expect(inputIdentity([arr])).not.toBe(identity);
    expect(inputIdentity([statement("account.arr", "101"), seats])).not.toBe(identity);
    // What stands in a cell cannot pass for two cells.
    expect(inputIdentity([statement("account.arr", '100",null],["usage.seats","7')])).not.toBe(identity);
  });
});

describe("the worst outcome", () => {
  it("is that of the exit code", () => {
    expect(worstOutcome([])).toBe("success");
    expect(worstOutcome(["success", "condition"])).toBe("condition");
    expect(worstOutcome(["temporary", "model", "contract"])).toBe("model");
    expect(worstOutcome(["data", "model"])).toBe("data");
  });
});
