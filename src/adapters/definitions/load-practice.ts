import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Practice } from "../../practice/practice.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";
import { loadEmbedded } from "./embedded.ts";

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

/**
 * The shipped practice with the project's own `practice/*.yaml` on top, or else the user's. Throws a data Failure with
 * every finding; the YAML parser is loaded only when there is such a folder.
 */
export async function loadPractice({ project, user }: Places): Promise<Practice> {
  const base = loadEmbedded().practice;
  const folder = [project, user]
    .flatMap((place) => (place === null ? [] : join(place, "practice")))
    .find((path) => existsSync(path));
  if (folder === undefined) return base;
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name, path, bytes: await readFileBytes(path, maxBytes) };
    }),
  );
  const { readPractice } = await import("#lazy/files");
  const practice = readPractice(files, { base });
  if (!practice.ok) throw dataFailure("practice", folder, practice.findings);
  return practice.value;
}
