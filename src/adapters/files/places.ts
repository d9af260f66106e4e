import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Io } from "../process/io.ts";
import { userFolders } from "./user-folders.ts";

/** The folders the program looks into, most particular first. */
export type Places = {
  /** The nearest `.consult-customer` folder, from the working folder upward; null when there is none. */
  readonly project: string | null;
  /** The user's config folder; null when no home is known. */
  readonly user: string | null;
  /** The user's data folder, where the journal stands; null when no home is known. */
  readonly data: string | null;
};

export function findPlaces({ cwd, env }: Pick<Io, "cwd" | "env">): Places {
  const { config, data } = userFolders(env);
  return { project: findUpward(cwd), user: config, data };
}

function findUpward(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, ".consult-customer");
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return null;
  }
}
