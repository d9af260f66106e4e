import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { openRegular } from "../files/open-regular.ts";
import { type Claim, claimJournal } from "./claim-journal.ts";
import { copyLines, type Rewriting } from "./copy-lines.ts";
import { finishRewrite } from "./finish-rewrite.ts";
import { beforeName, freshName } from "./rewrite-files.ts";
import { ignoreSteps, type OnRewriteStep } from "./rewrite-step.ts";
import { syncFolder } from "./sync-to-disk.ts";

/**
 * Rewrites the journal with only the lines that are kept. Damaged bytes go to journal.damaged.jsonl beside
 * it. The new file takes the old one's place in one step; others may append meanwhile:
 *
 * - what they wrote before that step is brought over behind it, from the old file, which has a second name
 *   until then;
 * - whoever writes to the old file later sees that it was replaced, and writes again.
 *
 * A process that ends at any step leaves files by which the next one finishes it (finishRewrite): nothing is
 * lost. Throws a temporary Failure when somebody else rewrites it, and what the system throws: what was begun
 * is then undone, or left to be finished when the new file has taken its place.
 */
export function rewriteJournal(
  linked: string,
  rewriting: Rewriting,
  onStep: OnRewriteStep = ignoreSteps,
): void {
  const path = realpathSync(linked);
  const claim = claimJournal(path);
  try {
    onStep("claimed");
    finishRewrite(path);
    onStep("left-overs removed");
    replaceWithCopy(path, rewriting, claim, onStep);
    finishRewrite(path, onStep);
  } finally {
    claim.release();
  }
  onStep("released");
}

/** Leaves the old file under its second name. */
function replaceWithCopy(path: string, rewriting: Rewriting, claim: Claim, onStep: OnRewriteStep): void {
  const fresh = freshName(path);
  const old = openRegular(path, constants.O_RDONLY);
  let before: string | null = null;
  let replaced = false;
  try {
    const out = openSync(fresh, "wx", 0o600);
    try {
      const onBatch = (): void => {
        claim.keep();
        onStep("some copied");
      };
      const copied = copyLines({ ...rewriting, old, out, path, onBatch });
      fsyncSync(out);
      onStep("copied");
      claim.keep();
      before = beforeName(path, copied);
      linkSync(path, before);
      syncFolder(path);
      onStep("old one named");
      renameSync(fresh, path);
      replaced = true;
    } finally {
      closeSync(out);
    }
    syncFolder(path);
    onStep("replaced");
  } catch (error) {
    if (!replaced) for (const file of [fresh, before]) if (file !== null) rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(old);
  }
}
