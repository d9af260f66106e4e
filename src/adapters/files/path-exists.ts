import { existsSync } from "node:fs";

/** Whether anything stands at this path: a file, a folder, a pipe. */
export const pathExists = (path: string): boolean => existsSync(path);
