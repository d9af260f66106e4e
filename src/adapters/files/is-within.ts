import { isAbsolute, relative } from "node:path";

/** Whether a path is a folder's or lies below it. Both are compared as they are written. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}
