import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives this process, and those it starts, a temporary folder of its own, which goes when the process ends. */
export function ownTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), "consult-customer-tests-"));
  process.env.TMPDIR = folder;
  process.once("exit", () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      console.warn(`${folder} stays behind: ${String(error)}`);
    }
  });
}
