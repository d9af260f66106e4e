import { appendFileSync, mkdtempSync, readFileSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BatchState } from "../../../src/adapters/batch/batch-state.ts";

const newPath = (): string => join(mkdtempSync(join(tmpdir(), "batch-")), "below", "a.results");
const result = (key: string, failed = false) => ({
  key,
  hash: "h",
  text: JSON.stringify({ answer: `of ${key}\t\n` }),
  outcome: failed ? ("temporary" as const) : ("success" as const),
  failed,
});

describe("the results of a batch", () => {
  it("are there again when the file is opened anew, but for failed ones", async () => {
    const path = newPath();
    const state = BatchState.open(path);
    for (const key of ["a", "b\tc", "ü"]) await state.add(result(key));
    const place = await state.add(result("d", true));
    expect(state.read(place)).toBe(result("d").text);
    state.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = BatchState.open(path);
    for (const key of ["a", "b\tc", "ü"]) {
      const found = again.find(key, "h");
      expect(found && again.read(found)).toBe(result(key).text);
      expect(found?.outcome).toBe("success");
    }
    expect(again.find("d", "h")).toBeNull();
    expect(again.find("a", "other inputs")).toBeNull();
    again.close();
  });

  it("lose only the one that was being written, wherever the file was cut", async () => {
    const path = newPath();
    const state = BatchState.open(path);
    await state.add(result("a"));
    const whole = readFileSync(path).length;
    await state.add(result("b"));
    state.close();
    const bytes = readFileSync(path);
    for (let size = bytes.length - 1; size > whole; size--) {
      truncateSync(path, 0);
      appendFileSync(path, bytes.subarray(0, size));
      const cut = BatchState.open(path);
      expect(cut.find("a", "h")).not.toBeNull();
      // Without its line break it is whole all the same.
      const isWhole = size === bytes.length - 1;
      expect(cut.find("b", "h") !== null).toBe(isWhole);
      await cut.add(result("c"));
      cut.close();
      const after = BatchState.open(path);
      expect(["a", "b", "c"].map((key) => after.find(key, "h") !== null)).toEqual([true, isWhole, true]);
      after.close();
    }
  });

  it("leave out lines that are of something else", async () => {
    const path = newPath();
    const state = BatchState.open(path);
    await state.add(result("a"));
    state.close();
    appendFileSync(
      path,
      'null\t{}\n[1,0,"x"]\t{}\n[2,0,"y","h","success",2]\t{}\n[1,0,"z","h","toString",2]\t{}\n\n',
    );
    const again = BatchState.open(path);
    expect(again.count).toBe(1);
    again.close();
  });
});
