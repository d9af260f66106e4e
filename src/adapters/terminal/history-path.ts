import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "../process/io.ts";

/** `$XDG_STATE_HOME/consult-customer/history`, where the XDG rules want histories; null when no home is known. */
export function historyPath(env: Io["env"]): string | null {
  const base = env.XDG_STATE_HOME ?? "";
  if (base.startsWith("/")) return join(base, "consult-customer", "history");
  const home = env.HOME ?? homedir();
  return home === "" ? null : join(home, ".local", "state", "consult-customer", "history");
}
