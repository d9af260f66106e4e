import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import { bundleScript } from "../../support/bundle-script.ts";
import { lineOf } from "./line-of.ts";
import { newPath, readIds, rewriteWithout } from "./new-journal.ts";

/**
 * Runs the appending script; gives what it acknowledged. `killAfter` ends it so many ms after its first line.
 */
/**
 * Runs in an empty environment: certificates that ours may name would double the start of hundreds of
 * processes.
 */
function append(script: string, args: readonly string[], killAfter: number | null = null): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { env: {}, stdio: ["ignore", "pipe", "inherit"] });
  let acknowledged = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    acknowledged += text;
  });
  if (killAfter !== null) child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), killAfter));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // A number without its line break may be a longer one that was cut off.
    child.once("close", () => resolve(acknowledged.split("\n").slice(0, -1)));
  });
}

describe("many processes that append to one journal", () => {
  it("lose and tear nothing when 20 of them append 200 entries each", async () => {
    const script = bundleScript(new URL("append-many.ts", import.meta.url));
    const path = newPath();
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const acknowledged = await Promise.all(names.map((name) => append(script, [path, name, "200"])));
    expect(acknowledged.flat()).toHaveLength(4000);
    const { ids, damage } = await readIds(path);
    expect(damage).toEqual([]);
    expect(ids.toSorted()).toEqual(acknowledged.flat().sort());
    // Each process's own in the order it wrote them.
    for (const [index, name] of names.entries())
      expect(ids.filter((id) => id.startsWith(`${name}.`))).toEqual(acknowledged[index]);
  }, 120_000);

  it("keep every acknowledged entry when they are killed 200 times", async () => {
    const script = bundleScript(new URL("append-many.ts", import.meta.url));
    const path = newPath();
    const acknowledged: string[] = [];
    for (let round = 0; round < 20; round++) {
      const runs = Array.from({ length: 10 }, (_, at) =>
        append(script, [path, `k${round}-${at}`, "100000"], ((round * 10 + at) * 7) % 40),
      );
      acknowledged.push(...(await Promise.all(runs)).flat());
    }
    const { ids } = await readIds(path);
    const present = new Set(ids);
    expect(acknowledged.length).toBeGreaterThan(200);
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
    expect(present.size).toBe(ids.length);
  }, 120_000);

  it("lose and double nothing when the journal is rewritten meanwhile, again and again", async () => {
    const script = bundleScript(new URL("append-many.ts", import.meta.url));
    const path = newPath();
    appendLine(path, lineOf("gone", 10));
    let running = true;
    const writers = Promise.all(["a", "b", "c", "d"].map((name) => append(script, [path, name, "150"])));
    void writers.then(() => {
      running = false;
    });
    let rewritten = 0;
    while (running) {
      rewriteWithout(path, "gone");
      rewritten += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const acknowledged = (await writers).flat();
    const { ids, damage } = await readIds(path);
    expect(rewritten).toBeGreaterThan(3);
    expect(damage).toEqual([]);
    expect(ids.toSorted()).toEqual(acknowledged.toSorted());
  }, 60_000);
});
