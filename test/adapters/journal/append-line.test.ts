import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import { openJournal } from "../../../src/adapters/journal/read-journal.ts";
import { rewriteJournal } from "../../../src/adapters/journal/rewrite-journal.ts";
import { bundleScript } from "../../support/bundle-script.ts";
import { lineOf } from "./line-of.ts";

const newPath = (): string => join(mkdtempSync(join(tmpdir(), "journal-")), "data", "journal.jsonl");

/** Ids of the whole lines, the oldest first, and what was set aside. */
async function readIds(path: string) {
  const journal = await openJournal(path);
  if (journal === null) return { ids: [], damage: [] };
  const ids = [...journal.lines()].map((line) => (line.type === "outcome" ? line.outcome.of : line.type));
  journal.close();
  return { ids: ids.reverse(), damage: [...journal.damage()] };
}

/** Rewrites without the entries of these ids. */
const drop = (path: string, ...ids: readonly string[]): void =>
  rewriteJournal(path, {
    judge: (line) => (line.type === "outcome" && ids.includes(line.outcome.of) ? "drop" : "keep"),
    dropsDamaged: () => false,
  });

/** Runs the appending script; gives what it acknowledged. `killAfter` ends it so many ms after its first line. */
function append(script: string, args: readonly string[], killAfter: number | null = null): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
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

describe("appending to the journal", () => {
  it("makes folders 0700 and the file 0600", () => {
    const path = newPath();
    appendLine(path, lineOf("a", 1));
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("loses and tears nothing when 20 processes append 200 entries each", async () => {
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

  it("keeps every acknowledged entry when writers are killed 200 times", async () => {
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

  it("loses and doubles nothing when the journal is rewritten meanwhile, again and again", async () => {
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
      drop(path, "gone");
      rewritten += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const acknowledged = (await writers).flat();
    const { ids, damage } = await readIds(path);
    expect(rewritten).toBeGreaterThan(3);
    expect(damage).toEqual([]);
    expect(ids.toSorted()).toEqual(acknowledged.toSorted());
  }, 60_000);

  it("starts a line of its own behind one that was cut short, and the torn one is told of", async () => {
    const path = newPath();
    appendLine(path, lineOf("a", 10));
    const torn = lineOf("b", 500).subarray(0, 300);
    appendFileSync(path, torn);
    const offset = statSync(path).size - torn.length;
    expect(appendLine(path, lineOf("c", 10))).toEqual([{ code: "line.torn" }]);
    expect(await readIds(path)).toEqual({
      ids: ["a", "c"],
      damage: [{ offset, bytes: torn.length, kind: "torn" }],
    });
  });

  it("finds an entry that was glued to a torn one", async () => {
    const path = newPath();
    appendLine(path, lineOf("a", 10));
    const torn = lineOf("b", 500).subarray(0, 300);
    appendFileSync(path, Buffer.concat([torn, lineOf("c", 10), lineOf("d", 10)]));
    const { ids, damage } = await readIds(path);
    expect(ids).toEqual(["a", "c", "d"]);
    expect(damage).toMatchObject([{ bytes: torn.length }]);
  });

  it("writes the whole line again when the system takes only a part, and fails when it does so twice", async () => {
    const path = newPath();
    const [first, ...rest] = [40, null, 40, 40];
    const parts = [first, ...rest];
    const write = (fd: number, bytes: Buffer): number => {
      const part = parts.shift() ?? null;
      return writeSync(fd, part === null ? bytes : bytes.subarray(0, part));
    };
    appendLine(path, lineOf("a", 100), write);
    expect(await readIds(path)).toMatchObject({ ids: ["a"], damage: [{ offset: 0, bytes: 40 }] });
    expect(() => appendLine(path, lineOf("b", 100), write)).toThrow(
      expect.objectContaining({ code: "ENOSPC" }),
    );
    appendLine(path, lineOf("c", 100));
    expect((await readIds(path)).ids).toEqual(["a", "c"]);
  });

  it.each([
    ["in front", `{"v":3,"type":"x"}\n${lineOf("a", 10)}`],
    ["at the end", `${lineOf("a", 10)}{"v":3,"type":"x"}\n`],
    ["at the end, longer than is read at first", `${lineOf("a", 10)}{"v":3,"x":"${"x".repeat(70_000)}"}\n`],
  ])("refuses a file with a line of a newer version %s, and leaves it as it is", (_where, text) => {
    const path = newPath();
    appendLine(path, lineOf("a", 10));
    writeFileSync(path, text);
    expect(() => appendLine(path, lineOf("b", 10))).toThrow(/newer version.*format 3/);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("moves damaged bytes beside the journal when it is rewritten", async () => {
    const path = newPath();
    appendLine(path, lineOf("a", 10));
    appendFileSync(path, "rubbish\n");
    appendLine(path, lineOf("b", 10));
    appendFileSync(path, "torn at the end");
    drop(path);
    expect(await readIds(path)).toEqual({ ids: ["a", "b"], damage: [] });
    expect(readFileSync(join(path, "..", "journal.damaged.jsonl"), "utf8")).toBe(
      "rubbish\ntorn at the end\n",
    );
  });

  it("reads lines longer than a block", async () => {
    const path = newPath();
    for (const [id, size] of [
      ["a", 10],
      ["b", 3_000_000],
      ["c", 1_048_576],
      ["d", 10],
    ] as const)
      appendLine(path, lineOf(id, size));
    expect(await readIds(path)).toEqual({ ids: ["a", "b", "c", "d"], damage: [] });
    drop(path, "c");
    expect(await readIds(path)).toEqual({ ids: ["a", "b", "d"], damage: [] });
  });
});
