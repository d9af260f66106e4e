import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { userFolders } from "../files/user-folders.ts";
import type { Io } from "../process/io.ts";

/** A batch that nobody went on with for so long is over. A convention. */
const keptDays = 30;
const dayMs = 86_400_000;

/**
 * The file that keeps the results of a batch, by what makes it that batch; null when no home is known. Files of batches that
 * are over are removed, and with `fresh` this one.
 */
export function batchPlace(
  env: Io["env"],
  key: string,
  { fresh }: { readonly fresh: boolean },
): string | null {
  const folder = batchFolder(env);
  if (folder === null) return null;
  removeOld(folder);
  const path = join(folder, `${key.slice(0, 32)}.results`);
  if (fresh) rmSync(path, { force: true });
  return path;
}

function removeOld(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".results")) continue;
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile() && Date.now() - stats.mtimeMs > keptDays * dayMs)
      rmSync(join(folder, name), { force: true });
  }
}

/** Where results and submissions stand; null when no home is known. */
export function batchFolder(env: Io["env"]): string | null {
  const { state } = userFolders(env);
  return state === null ? null : join(state, "batches");
}

/** The file that keeps the results of a submission, whose folder is known. */
export const batchFile = (env: Io["env"], submission: string): string =>
  join(batchFolder(env) ?? "", `${submission.replace(/[^\w-]/g, "")}.results`);
