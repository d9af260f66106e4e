import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/**
 * Gives this process, and those it starts, a temporary folder of its own, which goes when the process ends. Asked again
 * (vitest reads its configuration once for each project) it keeps to the one there is.
 */
export function ownTemporaryFolder(): void {
  // A short name, so that paths fit into a line of a terminal.
  const prefix = "tests-";
  if (basename(tmpdir()).startsWith(prefix)) return;
  const folder = mkdtempSync(join(tmpdir(), prefix));
  process.env.TMPDIR = folder;
  process.once("exit", () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      console.warn(`${folder} stays behind: ${String(error)}`);
    }
  });
}
