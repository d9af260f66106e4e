import { spawn, spawnSync } from "node:child_process";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { claimJournal } from "../../../src/adapters/journal/claim-journal.ts";
import { rewriteJournal } from "../../../src/adapters/journal/rewrite-journal.ts";
import { ownIdentity } from "../../../src/adapters/process/process-identity.ts";
import { bundleScript } from "../../support/bundle-script.ts";
import { beside, keepAll, newJournal, readIds } from "./new-journal.ts";

describe("the claim to rewrite a journal", () => {
  it("is held by one of many processes at a time, also when holders are killed", async () => {
    const script = bundleScript(new URL("claim-in-turn.ts", import.meta.url));
    const path = newJournal("a");
    const run = (kill: boolean): Promise<string> => {
      const child = spawn(process.execPath, [script, path, kill ? "die" : "live"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      return new Promise((resolve) => child.once("close", () => resolve(said)));
    };
    const said = await Promise.all(Array.from({ length: 12 }, (_, at) => run(at % 3 === 0)));
    expect(said.join("")).not.toContain("two");
    expect(said.join("").match(/held/g)?.length).toBeGreaterThan(20);
    rewriteJournal(path, keepAll);
    expect(beside(path).filter((file) => file.includes(".lock"))).toEqual([]);
  }, 60_000);

  it("is refused while another process has it, and that one is named", () => {
    const path = newJournal("a");
    const claim = claimJournal(path);
    expect(() => claimJournal(path, 0)).toThrow(new RegExp(`number ${process.pid}`));
    claim.release();
    claimJournal(path).release();
  });

  const own = ownIdentity();
  const claimOf = (changes: Partial<typeof own>): string => {
    const { pid, started, place } = { ...own, ...changes };
    return `.lock.${pid}-${started}-${place}`;
  };
  it.each([
    ["an empty lock", ".lock", ""],
    ["the number 0", ".lock", "0"],
    ["a negative number", ".lock", "-1"],
    ["no number", ".lock", "soon"],
    ["a number nobody has", ".lock", "4194300"],
    ["the number of another program", ".lock", String(process.ppid)],
    ["a link's other end of version 0.1.0", ".lock.12345", "12345"],
    ["a claim whose number nobody has", claimOf({ pid: 4194300 }), ""],
    ["a claim whose number another process has by now", claimOf({ pid: process.ppid, started: "1" }), ""],
    ["a claim with the number 0", claimOf({ pid: 0 }), ""],
  ])("is not held by %s, which is removed", async (_what, ending, text) => {
    const path = newJournal("a");
    writeFileSync(`${path}${ending}`, text);
    claimJournal(path, 0).release();
    expect(beside(path)).toEqual(["journal.jsonl"]);
    writeFileSync(`${path}${ending}`, text);
    expect((await readIds(path)).notices).toEqual([
      { code: "rewriting.finished", takenBack: 0, replaced: false },
    ]);
    expect(beside(path)).toEqual(["journal.jsonl"]);
  });

  it("of another machine counts until it has been silent for two minutes", () => {
    const path = newJournal("a");
    const other = `${path}${claimOf({ place: "anotherone" })}`;
    writeFileSync(other, "");
    expect(() => claimJournal(path, 0)).toThrow(/Another process/);
    expect(existsSync(other)).toBe(true);
    const before = new Date(Date.now() - 200_000);
    utimesSync(other, before, before);
    claimJournal(path, 0).release();
    expect(existsSync(other)).toBe(false);
  });

  it("is lost when others took its holder for dead, who then stops", () => {
    const path = newJournal("a");
    expect(() =>
      rewriteJournal(path, keepAll, (step) => {
        if (step !== "copied") return;
        for (const file of beside(path).filter((name) => name.includes(".lock.")))
          spawnSync("rm", [join(dirname(path), file)]);
      }),
    ).toThrow(/Another process/);
    expect(beside(path)).toEqual(["journal.jsonl"]);
  });
});
