import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Override } from "../../config/override.ts";
import {
  createReaders,
  type OwnWords,
  type PhrasebookReaders,
} from "../../reader/phrasebook/create-reader.ts";
import type { Places } from "../files/places.ts";
import { readFileBytes } from "../files/read-file.ts";
import { dataFailure } from "./data-failure.ts";
import { loadLanguage, loadReading } from "./embedded.ts";

const maxBytes = 1_048_577;

export type LoadedReader = PhrasebookReaders & {
  /** The words a project adds: they change what is understood. */
  readonly overrides: readonly Override[];
};

/**
 * The shipped phrasebook with the words that the user and the project add in `practice/reading/*.yaml`. Throws a data
 * Failure with every finding; the YAML parser is loaded only when there is such a folder.
 */
export async function loadReader({ project, user }: Pick<Places, "project" | "user">): Promise<LoadedReader> {
  const folders = [user, project]
    .flatMap((place) => (place === null ? [] : join(place, "practice", "reading")))
    .filter((path) => existsSync(path));
  const own: OwnWords[] = [];
  const overrides: Override[] = [];
  for (const folder of folders) {
    const { parseOwnWords } = await import("#lazy/files");
    const known = Object.keys(loadReading().terms);
    for (const name of readdirSync(folder)
      .filter((each) => /\.ya?ml$/.test(each))
      .sort()) {
      const path = join(folder, name);
      const words = parseOwnWords({ path, bytes: await readFileBytes(path, maxBytes) }, known);
      if (!words.ok) throw dataFailure("practice", path, words.findings);
      own.push(words.value);
      if (project !== null && folder.startsWith(project))
        overrides.push({ file: path, what: `words read: ${countWords(words.value)}` });
    }
  }
  return { ...createReaders(loadReading, own, loadLanguage), overrides };
}

/** "2 for left, 1 for champion". */
const countWords = (words: OwnWords): string =>
  Object.entries(words)
    .map(([concept, phrases]) => `${phrases.length} for ${concept}`)
    .join(", ");
