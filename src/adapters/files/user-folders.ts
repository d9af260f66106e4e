import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import type { Io } from "../process/io.ts";

/**
 * The program's own folders of one user, by what stands in them; null where the environment names no home.
 */
export type UserFolders = {
  /** Config, personas, practice: what the user writes. */
  readonly config: string | null;
  /** The journal: what must not get lost. */
  readonly data: string | null;
  /** The lines typed in sessions, stored batches: what one may do without. */
  readonly state: string | null;
  /** What can be made again at any time. */
  readonly cache: string | null;
};

const name = "consult-customer";

/**
 * Where the platform keeps such folders: by the XDG rules, on Windows in %APPDATA% (config) and
 * %LOCALAPPDATA% (the rest). An XDG variable counts on Windows too. A relative path in any of them is
 * ignored, as the XDG rules want it.
 */
export function userFolders(env: Io["env"], platform: NodeJS.Platform = process.platform): UserFolders {
  return platform === "win32" ? onWindows(env) : onUnix(env);
}

function onUnix(env: Io["env"]): UserFolders {
  const home = env.HOME ?? homedir();
  const folder = (variable: string, below: string): string | null => {
    const base = env[variable] ?? "";
    if (posix.isAbsolute(base)) return posix.join(base, name);
    return home === "" ? null : posix.join(home, below, name);
  };
  return {
    config: folder("XDG_CONFIG_HOME", ".config"),
    data: folder("XDG_DATA_HOME", ".local/share"),
    state: folder("XDG_STATE_HOME", ".local/state"),
    cache: folder("XDG_CACHE_HOME", ".cache"),
  };
}

function onWindows(env: Io["env"]): UserFolders {
  const home = env.USERPROFILE ?? homedir();
  const under = (variable: string, ...below: string[]): string | null => {
    const base = env[variable] ?? "";
    return win32.isAbsolute(base) ? win32.join(base, name, ...below) : null;
  };
  const inProfile = (kind: string, ...below: string[]): string | null =>
    home === "" ? null : win32.join(home, "AppData", kind, name, ...below);
  const local = (variable: string, ...below: string[]): string | null =>
    under(variable) ?? under("LOCALAPPDATA", ...below) ?? inProfile("Local", ...below);
  return {
    config: under("XDG_CONFIG_HOME") ?? under("APPDATA") ?? inProfile("Roaming"),
    data: local("XDG_DATA_HOME"),
    state: local("XDG_STATE_HOME", "state"),
    cache: local("XDG_CACHE_HOME", "cache"),
  };
}
