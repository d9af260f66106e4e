import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isErrno } from "./is-errno.ts";

/**
 * Makes a folder and what is missing above it, each for its owner alone (0700). One folder after the other:
 * Node's own recursive mkdir never ends below a folder that is there and answers ENOENT all the same (/proc).
 * Throws what the system throws, and ENOTDIR where something else than a folder has the name.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let folder = path; !isFolder(folder) && folder !== dirname(folder); folder = dirname(folder))
    missing.push(folder);
  for (const folder of missing.reverse()) makeOne(folder);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
    // Another process may have made it meanwhile; a file or a link that leads nowhere is in the way.
    if (!isFolder(folder)) throw Object.assign(new Error(`${folder} is no folder`), { code: "ENOTDIR" });
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
