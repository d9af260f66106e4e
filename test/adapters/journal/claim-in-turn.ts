import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { claimJournal } from "../../../src/adapters/journal/claim-journal.ts";

/**
 * `node claim-in-turn.mjs journal.jsonl live|die`: takes the claim again and again. Says "held" each time,
 * "two" when another process is inside; one that dies does so with the claim in its hand.
 */
const [path = "", end = ""] = process.argv.slice(2);
const inside = `${path}-inside`;
for (let turn = 0; turn < 5; turn++) {
  const claim = claimJournal(path, 20_000);
  try {
    closeSync(openSync(inside, "wx"));
  } catch {
    writeSync(1, "two\n");
  }
  writeSync(1, "held\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  rmSync(inside, { force: true });
  if (end === "die" && turn === 3) process.kill(process.pid, "SIGKILL");
  claim.release();
}
