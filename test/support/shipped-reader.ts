import { readdirSync, readFileSync } from "node:fs";
import { createReaders } from "../../src/reader/phrasebook/create-reader.ts";
import { parsePhrasebook } from "../../src/reader/phrasebook/parse-phrasebook.ts";
import type { PhrasebookData } from "../../src/reader/phrasebook/phrasebook.ts";

const folder = new URL("../../persona/practice/reading/", import.meta.url);
let data: PhrasebookData | null = null;

/** The phrasebook as the build embeds it. */
export function shippedPhrasebook(): PhrasebookData {
  if (data !== null) return data;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      name: name.replaceAll("\\", "/"),
      path: name,
      bytes: readFileSync(new URL(name, folder)),
    }));
  const parsed = parsePhrasebook(files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  data = parsed.value;
  return data;
}

/** Reads texts as the program does. */
export const { reader: shippedReader, prove: shippedProver } = createReaders(shippedPhrasebook);
