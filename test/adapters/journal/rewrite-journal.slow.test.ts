import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import { openJournal } from "../../../src/adapters/journal/read-journal.ts";
import { rewriteJournal } from "../../../src/adapters/journal/rewrite-journal.ts";
import type { RewriteStep } from "../../../src/adapters/journal/rewrite-step.ts";
import { bundleScript } from "../../support/bundle-script.ts";
import { lineOf } from "./line-of.ts";
import { beside, keepAll, newJournal, readIds } from "./new-journal.ts";

const scripts = { append: "", rewrite: "" };
beforeAll(() => {
  scripts.append = bundleScript(new URL("append-many.ts", import.meta.url));
  scripts.rewrite = bundleScript(new URL("rewrite-and-die.ts", import.meta.url));
});

/** Runs the dying script; gives what was acknowledged meanwhile. */
function die(path: string, what: "prune" | "finish", step: RewriteStep | "never"): string[] {
  const { stdout, signal } = spawnSync(
    process.execPath,
    [scripts.rewrite, path, what, step, scripts.append],
    {
      encoding: "utf8",
    },
  );
  expect(signal).toBe(step === "never" ? null : "SIGKILL");
  return stdout.trimEnd().split("\n");
}

const steps: RewriteStep[] = [
  "claimed",
  "left-overs removed",
  "some copied",
  "copied",
  "old one named",
  "replaced",
  "rest read",
  "rest brought over",
  "old one dropped",
  "released",
];

/** Who comes next, after a rewriting was cut off. */
const nextOnes: Record<string, (path: string) => void> = {
  reading: () => undefined,
  appending: (path) => void appendLine(path, lineOf("next", 10)),
  rewriting: (path) => rewriteJournal(path, keepAll),
};

describe("a rewriting that is cut off", () => {
  const telling: readonly RewriteStep[] = ["some copied", "old one named", "replaced", "rest brought over"];
  const cases = steps.flatMap((step) =>
    Object.keys(nextOnes).flatMap((next) =>
      next === "reading" || telling.includes(step) ? [[step, next] as const] : [],
    ),
  );

  it.each(cases)(
    "behind “%s” loses nothing, and %s puts it in order",
    async (step, next) => {
      const path = newJournal("a", "gone1", "b", "gone2");
      const acknowledged = die(path, "prune", step);
      expect(acknowledged).toHaveLength(steps.indexOf(step) + 1);
      nextOnes[next]?.(path);
      const { ids, damage, notices } = await readIds(path);
      expect(damage).toEqual([]);
      const isChanged = steps.indexOf(step) >= steps.indexOf("replaced");
      const expected = ["a", "b", ...acknowledged, ...(next === "appending" ? ["next"] : [])];
      expect(ids.toSorted()).toEqual([...expected, ...(isChanged ? [] : ["gone1", "gone2"])].toSorted());
      expect(beside(path)).toEqual(["journal.jsonl"]);
      // Reading says what it found; when all is done there is nothing to say.
      if (next === "reading")
        expect(notices).toEqual(
          step === "released"
            ? []
            : [
                {
                  code: "rewriting.finished",
                  replaced: isChanged && step !== "old one dropped",
                  // What was appended between the last look at the old file and the moment it was replaced.
                  takenBack: step === "replaced" || step === "rest read" ? 2 : 0,
                },
              ],
        );
      expect((await readIds(path)).notices).toEqual([]);
    },
    60_000,
  );

  it.each(["rest read", "rest brought over", "old one dropped"] as const)(
    "and whose finishing is cut off behind “%s” loses nothing either",
    async (step) => {
      const path = newJournal("a", "gone1", "b", "gone2");
      const acknowledged = [...die(path, "prune", "replaced"), ...die(path, "finish", step)];
      const { ids } = await readIds(path);
      expect(ids.toSorted()).toEqual(["a", "b", ...acknowledged].toSorted());
      expect(beside(path)).toEqual(["journal.jsonl"]);
    },
    60_000,
  );

  it.each(["replaced", "rest brought over", "old one dropped", "never"] as const)(
    "(%s) while an entry is being written to the old file: it is there once",
    async (step) => {
      const path = newJournal("a", "gone1", "b", "gone2");
      let acknowledged: string[] = [];
      appendLine(path, lineOf("mine", 10), (fd, bytes) => {
        acknowledged = die(path, "prune", step);
        return writeSync(fd, bytes);
      });
      const { ids } = await readIds(path);
      expect(ids.toSorted()).toEqual(["a", "b", "mine", ...acknowledged].toSorted());
    },
    60_000,
  );

  it("of version 0.1.0 too: what is in its old file alone is taken back", async () => {
    const path = newJournal("a", "gone1", "b", "gone2");
    const before = `${path}.before-prune`;
    writeFileSync(before, Buffer.concat(["old", "kept", "lost", "lost too"].map((id) => lineOf(id, 10))));
    writeFileSync(path, Buffer.concat(["kept", "later"].map((id) => lineOf(id, 10))));
    writeFileSync(`${path}.new`, "half of");
    const { ids, notices } = await readIds(path);
    expect(ids).toEqual(["kept", "later", "lost", "lost too"]);
    expect(notices).toEqual([{ code: "rewriting.finished", takenBack: 2, replaced: true }]);
    expect(beside(path)).toEqual(["journal.jsonl"]);
  });

  it("by an error leaves nothing behind, or what is left is finished", async () => {
    for (const step of steps.slice(0, -1)) {
      const path = newJournal("a", "gone1", "b", "gone2");
      const rewrite = (): void =>
        rewriteJournal(path, keepAll, (each) => {
          if (each === step) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        });
      // Without anything appended meanwhile there is no rest.
      expect(rewrite).toThrow("no space");
      if (steps.indexOf(step) < steps.indexOf("replaced")) expect(beside(path)).toEqual(["journal.jsonl"]);
      expect((await readIds(path)).ids).toEqual(["a", "gone1", "b", "gone2"]);
      expect(beside(path)).toEqual(["journal.jsonl"]);
    }
  });

  it("sets damaged bytes aside once, however often it is begun", async () => {
    const path = newJournal("a", "gone1", "b", "gone2");
    appendFileSync(path, "rubbish\n");
    for (const step of ["copied", "copied", "never"] as const) die(path, "prune", step);
    expect(readFileSync(join(path, "..", "journal.damaged.jsonl"), "utf8")).toBe("rubbish\n");
    expect((await readIds(path)).damage).toEqual([]);
  });

  it("is told of where nothing may be written, and nothing is changed", async () => {
    const path = newJournal("a", "gone1", "b", "gone2");
    die(path, "prune", "replaced");
    const files = beside(path);
    const journal = await openJournal(path, { mayWrite: false });
    journal?.close();
    expect(journal?.notices).toMatchObject([{ code: "rewriting.unfinished", why: null }]);
    expect(beside(path)).toEqual(files);
  });
});
