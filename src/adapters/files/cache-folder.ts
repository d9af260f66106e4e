import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "../process/io.ts";

/** The program's folder for what can be made again at any time; null when neither XDG_CACHE_HOME nor a home is known. */
export function cacheFolder(env: Io["env"]): string | null {
  const base = env.XDG_CACHE_HOME ?? "";
  if (base.startsWith("/")) return join(base, "consult-customer");
  const home = env.HOME ?? homedir();
  return home === "" ? null : join(home, ".cache", "consult-customer");
}
