import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "../process/io.ts";

/** The folders the program looks into, most particular first. */
export type Places = {
  /** The nearest `.consult-customer` folder, from the working folder upward; null when there is none. */
  readonly project: string | null;
  /** `$XDG_CONFIG_HOME/consult-customer`; null when neither it nor a home folder is known. */
  readonly user: string | null;
  /** `$XDG_DATA_HOME/consult-customer`, where the journal stands; null when neither it nor a home folder is known. */
  readonly data: string | null;
};

export function findPlaces({ cwd, env }: Pick<Io, "cwd" | "env">): Places {
  return {
    project: findUpward(cwd),
    user: folderOf(env, "XDG_CONFIG_HOME", ".config"),
    data: folderOf(env, "XDG_DATA_HOME", ".local/share"),
  };
}

function findUpward(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, ".consult-customer");
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}

/** A relative path in an XDG variable is to be ignored, says the XDG specification. */
function folderOf(env: Io["env"], variable: string, below: string): string | null {
  const base = env[variable] ?? "";
  if (base.startsWith("/")) return join(base, "consult-customer");
  const home = env.HOME ?? homedir();
  return home === "" ? null : join(home, below, "consult-customer");
}
