import { join } from "node:path";
import { userFolders } from "../files/user-folders.ts";
import type { Io } from "../process/io.ts";

/** `history` in the user's state folder, where the XDG rules want histories; null when no home is known. */
export function historyPath(env: Io["env"]): string | null {
  const { state } = userFolders(env);
  return state === null ? null : join(state, "history");
}
