import { randomBytes } from "node:crypto";
import { open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/**
 * Writes a text file whole or not at all: beside it first, flushed, then in its place. A link is followed, the file's
 * permissions stay, a new one gets `newMode`. Throws a usage Failure where it cannot be written; the old file is then untouched.
 */
export async function replaceFile(path: string, text: string, newMode = 0o666): Promise<void> {
  let beside: string | null = null;
  try {
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then(
      (stats) => stats.mode & 0o777,
      () => newMode,
    );
    beside = join(dirname(target), `.${randomBytes(6).toString("hex")}.tmp`);
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    if (beside !== null) await unlink(beside).catch(() => undefined);
    throw new Failure("usage", {
      code: "usage.unwritable",
      message: `${oneSafeLine(path, 200)} cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`,
      hint: "Name a file in a folder that exists and may be written to.",
    });
  }
}
