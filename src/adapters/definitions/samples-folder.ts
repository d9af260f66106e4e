import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the shipped samples stand, as it is written from `cwd`: relative where that is not longer. */
export function samplesFolder(cwd: string): string {
  const path = fileURLToPath(new URL("../persona/samples", import.meta.url));
  const near = relative(cwd, path);
  return near.length < path.length && near !== "" ? near : path;
}
