import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Removes the files below a folder whose name or text names somebody; gives how many there are. Follows no
 * links, and leaves out what stands in the folder under an excepted name.
 */
export function forgetFiles(
  folder: string,
  names: (text: string) => boolean,
  { dryRun, except }: { readonly dryRun: boolean; readonly except?: RegExp | undefined },
): number {
  if (!existsSync(folder)) return 0;
  const named = readdirSync(folder)
    .filter((entry) => except?.test(entry) !== true)
    .flatMap((entry) => filesAt(join(folder, entry)))
    .filter((path) => names(basename(path)) || names(readFileSync(path, "utf8")));
  if (!dryRun) for (const path of named) rmSync(path, { force: true });
  return named.length;
}

/** A file itself, or the files below a folder. */
function filesAt(path: string): string[] {
  const stats = lstatSync(path);
  if (stats.isFile()) return [path];
  return stats.isDirectory() ? readdirSync(path).flatMap((entry) => filesAt(join(path, entry))) : [];
}
