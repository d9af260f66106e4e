import { readdirSync, readFileSync } from "node:fs";
import type { LanguageData } from "../../src/reader/phrasebook/add-language.ts";
import { createReader } from "../../src/reader/phrasebook/create-reader.ts";
import { parseLanguage } from "../../src/reader/phrasebook/parse-language.ts";
import { type PhrasebookFile, parsePhrasebook } from "../../src/reader/phrasebook/parse-phrasebook.ts";
import type { PhrasebookData } from "../../src/reader/phrasebook/phrasebook.ts";

const folder = new URL("../../persona/practice/reading/", import.meta.url);
let data: PhrasebookData | null = null;

const languages = new Map<string, LanguageData>();

function phrasebookFiles(): PhrasebookFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      name: name.replaceAll("\\", "/"),
      path: name,
      bytes: readFileSync(new URL(name, folder)),
    }));
}

/** The phrasebook as the build embeds it. */
export function shippedPhrasebook(): PhrasebookData {
  if (data !== null) return data;
  const parsed = parsePhrasebook(phrasebookFiles());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  data = parsed.value;
  return data;
}

/** What a language adds to it; null for one that is not read. */
export function shippedLanguage(id: string): LanguageData | null {
  if (!["de", "fr", "es"].includes(id)) return null;
  const known = languages.get(id);
  if (known !== undefined) return known;
  const parsed = parseLanguage(id, phrasebookFiles(), Object.keys(shippedPhrasebook().terms));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  languages.set(id, parsed.value);
  return parsed.value;
}

/** Reads texts as the program does. */
export const shippedReader = createReader(shippedPhrasebook, [], shippedLanguage);
