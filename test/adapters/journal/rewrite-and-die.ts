import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";
import { claimJournal } from "../../../src/adapters/journal/claim-journal.ts";
import { finishRewrite } from "../../../src/adapters/journal/finish-rewrite.ts";
import { rewriteJournal } from "../../../src/adapters/journal/rewrite-journal.ts";
import type { RewriteStep } from "../../../src/adapters/journal/rewrite-step.ts";

/**
 * `node rewrite-and-die.mjs journal.jsonl prune|finish step append-many.mjs`: drops the entries whose ids
 * begin with "gone", or finishes what another one left. Behind each step another process appends an entry
 * named after it, which is printed when it is acknowledged; at the given step this process ends as by kill
 * -9.
 */
const [path = "", what = "", last = "", appending = ""] = process.argv.slice(2);
const seen: RewriteStep[] = [];
const onStep = (step: RewriteStep): void => {
  if (!seen.includes(step)) {
    const name = `${what}-${seen.push(step)}`;
    const { stdout } = spawnSync(process.execPath, [appending, path, name, "1"], { encoding: "utf8" });
    writeSync(1, stdout);
  }
  if (step === last) process.kill(process.pid, "SIGKILL");
};
if (what === "finish") {
  const claim = claimJournal(path);
  finishRewrite(path, onStep);
  claim.release();
} else
  rewriteJournal(
    path,
    {
      judge: (line) => (line.type === "outcome" && line.outcome.of.startsWith("gone") ? "drop" : "keep"),
      dropsDamaged: () => false,
    },
    onStep,
  );
