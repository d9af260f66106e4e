import { closeSync, constants, rmSync, statSync } from "node:fs";
import { openRegular } from "../files/open-regular.ts";
import { bringOver, endOfCommon } from "./bring-over.ts";
import { findRewriteFiles } from "./rewrite-files.ts";
import { ignoreSteps, type OnRewriteStep } from "./rewrite-step.ts";
import { syncFolder } from "./sync-to-disk.ts";

export type FinishedRewrite = {
  /** So many lines stood in the old file alone and are in the journal again. */
  readonly takenBack: number;
  /** The new file had taken the journal's place already. */
  readonly replaced: boolean;
};

/**
 * Finishes what a rewriting left when it was cut off, at whatever step; null when there is nothing. What was
 * appended to the old file after it had been copied is brought over, then the old file goes; where the new
 * one had not yet taken its place, the new one goes. May itself be cut off anywhere and done again. The
 * caller holds the claim.
 */
export function finishRewrite(path: string, onStep: OnRewriteStep = ignoreSteps): FinishedRewrite | null {
  const files = findRewriteFiles(path);
  if (files === null || (files.before.length === 0 && files.fresh === null)) return null;
  let takenBack = 0;
  let replaced = false;
  for (const { file, copied } of files.before) {
    if (!isSameFile(file, path)) {
      replaced = true;
      const old = openRegular(file, constants.O_RDONLY);
      try {
        onStep("rest read");
        takenBack += bringOver(old, copied ?? endOfCommon(old, path), path);
      } finally {
        closeSync(old);
      }
      syncFolder(path);
      onStep("rest brought over");
    }
    rmSync(file);
    onStep("old one dropped");
  }
  if (files.fresh !== null) rmSync(files.fresh, { force: true });
  return { takenBack, replaced };
}

function isSameFile(file: string, path: string): boolean {
  const [one, other] = [statSync(file), statSync(path)];
  return one.ino === other.ino && one.dev === other.dev;
}
