import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes the files below a folder whose name or text names somebody; gives how many there are. Follows no links. */
export function forgetFiles(
  folder: string,
  names: (text: string) => boolean,
  { dryRun }: { readonly dryRun: boolean },
): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const named = files
    .map(({ parentPath, name }) => ({ name, path: join(parentPath, name) }))
    .filter(({ name, path }) => names(name) || names(readFileSync(path, "utf8")));
  if (!dryRun) for (const { path } of named) rmSync(path, { force: true });
  return named.length;
}
