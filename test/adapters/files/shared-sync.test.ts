import { describe, expect, it } from "vitest";
import { SharedSync } from "../../../src/adapters/files/shared-sync.ts";

/** Syncs that end when they are told to; each has what was written before it began. */
function disk() {
  const ends: ((error?: Error) => void)[] = [];
  const synced: string[] = [];
  let written: string[] = [];
  const shared = new SharedSync(() => {
    const taken = written;
    written = [];
    return new Promise((resolve, reject) => {
      ends.push((error) => {
        if (error) return reject(error);
        synced.push(...taken);
        resolve();
      });
    });
  });
  const write = (text: string) => {
    written.push(text);
    return shared.done().then(() => synced.includes(text));
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { ends, write, turn };
}

describe("a sync that is shared", () => {
  it("is done once for all who came while another was under way, and covers what each had written", async () => {
    const { ends, write, turn } = disk();
    const first = write("a");
    await turn();
    const later = [write("b"), write("c"), write("d")];
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(true);
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await Promise.all(later)).toEqual([true, true, true]);
  });

  it("fails for those who waited for it, and is tried again for the next", async () => {
    const { ends, write, turn } = disk();
    const first = write("a");
    await turn();
    const second = write("b");
    ends[0]?.(new Error("full"));
    await expect(first).rejects.toThrow("full");
    await turn();
    ends[1]?.();
    expect(await second).toBe(true);
  });
});
