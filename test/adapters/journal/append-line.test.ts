import { appendFileSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import { lineOf } from "./line-of.ts";
import { newPath, readIds, rewriteWithout } from "./new-journal.ts";

describe("appending to the journal", () => {
  it("makes folders 0700 and the file 0600", () => {
    const path = newPath();
    appendLine(path, lineOf("a", 1));
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("starts a line of its own behind one that was cut short, and the torn one is told of", async () => {
    const path = newPath();
    appendLine(path, lineOf("a", 10));
    const torn = lineOf("b", 500).subarray(0, 300);
    appendFileSync(path, torn);
    const offset = statSync(path).size - torn.length;
    expect(appendLine(path, lineOf("c", 10))).toEqual([{ code: "line.torn" }]);
    expect(await readIds(path)).toMatchObject({
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
    rewriteWithout(path);
    expect(await readIds(path)).toMatchObject({ ids: ["a", "b"], damage: [] });
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
    expect(await readIds(path)).toMatchObject({ ids: ["a", "b", "c", "d"], damage: [] });
    rewriteWithout(path, "c");
    expect(await readIds(path)).toMatchObject({ ids: ["a", "b", "d"], damage: [] });
  });
});
