import { writeFile } from "node:fs/promises";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** How a session overwrites a file. */
const overwriteHint = "Choose another name, or put ! behind it to overwrite.";

/**
 * Writes a file that is not there yet; an existing one only when that was asked for. Throws a usage Failure when it
 * exists or cannot be written.
 */
export async function writeNewFile(
  path: string,
  text: string,
  { overwrite, hint = overwriteHint }: { readonly overwrite: boolean; readonly hint?: string },
): Promise<void> {
  try {
    await writeFile(path, text, { flag: overwrite ? "w" : "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    const exists = code === "EEXIST";
    throw new Failure("usage", {
      code: exists ? "usage.file_exists" : "usage.file_unwritable",
      message: exists
        ? `${oneSafeLine(path, 120)} exists already.`
        : `${oneSafeLine(path, 120)} cannot be written (${code}).`,
      hint: exists ? hint : null,
    });
  }
}
