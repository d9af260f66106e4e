import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const prefix = "tests-";

/**
 * Gives this process, and those it starts, a temporary folder of its own, which goes when the process ends. The
 * configuration is read once for each project: only the first time makes one.
 */
export function ownTemporaryFolder(): void {
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
