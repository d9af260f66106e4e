import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Parsed } from "../../finding/finding.ts";
import type { Practice } from "../../practice/practice.ts";
import { isFolder } from "../files/is-folder.ts";
import { readFileBytes } from "../files/read-file.ts";
import { loadEmbedded } from "./embedded.ts";

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

/**
 * The shipped practice with one of its files, or a folder of them, on top: `practice/`, or a folder that has one. Else
 * all findings. Throws a usage Failure for what cannot be read.
 */
export async function readPracticePath(path: string): Promise<Parsed<Practice>> {
  const inside = join(path, "practice");
  const paths = !(await isFolder(path)) ? [path] : filesIn(existsSync(inside) ? inside : path);
  const files = await Promise.all(
    paths.map(async (file) => ({
      name: basename(file),
      path: file,
      bytes: await readFileBytes(file, maxBytes),
    })),
  );
  const { readPractice } = await import("#lazy/files");
  return readPractice(files, { base: loadEmbedded().practice });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name !== "fields.yaml")
    .toSorted()
    .map((name) => join(folder, name));
