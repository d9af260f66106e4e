import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Override } from "../../config/override.ts";
import type { Practice } from "../../practice/practice.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";
import { loadEmbedded } from "./embedded.ts";
import { readProjectFile } from "./read-project-file.ts";

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

export type LoadedPractice = {
  readonly practice: Practice;
  /** What a project changes in it. */
  readonly overrides: readonly Override[];
};

/**
 * The shipped practice with the project's own `practice/*.yaml` on top, or else the user's. Throws a data Failure with
 * every finding; the YAML parser is loaded only when there is such a folder.
 */
export async function loadPractice({
  project,
  user,
}: Pick<Places, "project" | "user">): Promise<LoadedPractice> {
  const own = practiceFolder(user);
  const folder = practiceFolder(project);
  if (project === null || folder === null)
    return {
      practice: own === null ? loadEmbedded().practice : await readFolder(own, readFileBytes),
      overrides: [],
    };
  const practice = await readFolder(folder, (path, most) => readProjectFile(path, project, most));
  const { listPracticeChanges } = await import("#lazy/files");
  return {
    practice,
    overrides: [
      ...(own === null ? [] : [{ file: folder, what: "a practice of its own, in place of yours" }]),
      ...listPracticeChanges(loadEmbedded().practice, practice).map(({ name, what }) => ({
        file: join(folder, name),
        what,
      })),
    ],
  };
}

function practiceFolder(place: string | null): string | null {
  const path = place === null ? null : join(place, "practice");
  return path !== null && existsSync(path) ? path : null;
}

async function readFolder(
  folder: string,
  read: (path: string, most: number) => Promise<Uint8Array>,
): Promise<Practice> {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name, path, bytes: await read(path, maxBytes) };
    }),
  );
  const { readPractice } = await import("#lazy/files");
  const practice = readPractice(files, { base: loadEmbedded().practice });
  if (!practice.ok) throw dataFailure("practice", folder, practice.findings);
  return practice.value;
}
