import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { appendHistory, readHistory } from "../../../src/adapters/terminal/history-file.ts";

const newPath = (): string => join(mkdtempSync(join(tmpdir(), "consult-customer-")), "state", "history");

it("gives back what was appended, in folders and a file of the owner's", async () => {
  const path = newPath();
  await appendHistory(path, { line: "Is Contoso healthy?", pastes: {} });
  await appendHistory(path, { line: "see [2 lines pasted]", pastes: { "[2 lines pasted]": "a\nb" } });
  expect(await readHistory(path)).toEqual([
    { line: "Is Contoso healthy?", pastes: {} },
    { line: "see [2 lines pasted]", pastes: { "[2 lines pasted]": "a\nb" } },
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
});

it("makes a file that others may read its owner's again", async () => {
  const path = newPath();
  await appendHistory(path, { line: "a", pastes: {} });
  chmodSync(path, 0o644);
  await appendHistory(path, { line: "b", pastes: {} });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("passes over what it did not write and never throws", async () => {
  const path = newPath();
  await appendHistory(path, { line: "kept", pastes: {} });
  appendFileSync(path, '{"line":3}\nnot json\n"with \\u001b[31m colour"\n');
  expect((await readHistory(path)).map(({ line }) => line)).toEqual(["kept", "with  [31m colour"]);
  expect(await readHistory("/dev/null/none")).toEqual([]);
  await appendHistory("/dev/null/none", { line: "a", pastes: {} });
});

it("waits for no pipe, and for no folder that nobody can make", async () => {
  const pipe = newPath();
  mkdirSync(join(pipe, ".."));
  execFileSync("mkfifo", [pipe]);
  for (const path of [pipe, "/proc/nowhere/history", "/dev/full"]) {
    await appendHistory(path, { line: "a", pastes: {} });
    expect(await readHistory(path)).toEqual([]);
  }
});

it("keeps the last thousand lines", async () => {
  const path = newPath();
  await appendHistory(path, { line: "first", pastes: {} });
  appendFileSync(path, Array.from({ length: 2_500 }, (_, index) => `"line ${index}"\n`).join(""));
  const entries = await readHistory(path);
  expect(entries).toHaveLength(1_000);
  expect(entries.at(-1)?.line).toBe("line 2499");
  expect(readFileSync(path, "utf8").trimEnd().split("\n")).toHaveLength(1_000);
});
