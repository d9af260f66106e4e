import { join } from "node:path";

/** Where a project's folder is made. */
export const inWorkingFolder = (cwd: string): string => join(cwd, ".consult-customer");
