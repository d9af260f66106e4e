import { appendFileSync, closeSync, constants, fchmodSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { openRegular } from "../files/open-regular.ts";
import { readOwnFile } from "../files/read-own-file.ts";
import { redactKeys } from "../keys/redact-keys.ts";

/** One line as it was submitted, with the pastes that stand in it as words. */
export type HistoryEntry = { readonly line: string; readonly pastes: Readonly<Record<string, string>> };

const mostEntries = 1_000;
/** A longer paste is material rather than something to type again; a convention. */
const longestEntry = 20_000;
const mostBytes = 8 * 1_048_576;

/**
 * The lines of earlier sessions, the oldest first: one JSON value a line, in a file that only its owner can
 * read. A history that cannot be read or written is no reason to stop anybody, so nothing here throws.
 */
export async function readHistory(path: string): Promise<HistoryEntry[]> {
  const text = readText(path);
  const lines = text.split("\n").filter((line) => line !== "");
  const kept = lines.slice(-mostEntries);
  // Twice as much as is kept: cut it, but not at every start.
  if (lines.length > mostEntries * 2) await overwrite(path, `${kept.join("\n")}\n`);
  return kept.flatMap(parseEntry);
}

/** What looks like a key is replaced: sooner or later somebody pastes one into the wrong window. */
export async function appendHistory(path: string, { line, pastes }: HistoryEntry): Promise<void> {
  const json = redactKeys(JSON.stringify(Object.keys(pastes).length === 0 ? line : { line, pastes }), []);
  if (json.length > longestEntry) return;
  try {
    makeFolder(dirname(path));
    const fd = openRegular(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
    try {
      appendFileSync(fd, `${json}\n`);
      fchmodSync(fd, 0o600);
    } finally {
      closeSync(fd);
    }
  } catch {
    return;
  }
}

function readText(path: string): string {
  try {
    return readOwnFile(path, mostBytes) ?? "";
  } catch {
    return "";
  }
}

const overwrite = (path: string, text: string): Promise<void> =>
  writeFile(path, text, { mode: 0o600 }).catch(() => undefined);

function parseEntry(json: string): HistoryEntry[] {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "string") return [{ line: oneLine(value), pastes: {} }];
    if (typeof value !== "object" || value === null || !("line" in value) || !("pastes" in value)) return [];
    const { line, pastes } = value;
    if (typeof line !== "string" || typeof pastes !== "object" || pastes === null) return [];
    const texts = Object.entries(pastes).filter(([, text]) => typeof text === "string");
    return [{ line: oneLine(line), pastes: Object.fromEntries(texts) }];
  } catch {
    return [];
  }
}

/** What is put back into the line being edited may not drive the terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ");
