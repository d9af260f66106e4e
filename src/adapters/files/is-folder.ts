import { stat } from "node:fs/promises";

/** Whether a folder stands there; false for everything else, and for nothing. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
