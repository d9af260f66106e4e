import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { appendLine } from "../../../src/adapters/journal/append-line.ts";
import type { Rewriting } from "../../../src/adapters/journal/copy-lines.ts";
import { openJournal } from "../../../src/adapters/journal/read-journal.ts";
import { rewriteJournal } from "../../../src/adapters/journal/rewrite-journal.ts";
import { lineOf } from "./line-of.ts";

/** Where a journal can be made, in a folder that is not there yet. */
export const newPath = (): string => join(mkdtempSync(join(tmpdir(), "journal-")), "data", "journal.jsonl");

/** A journal with entries of these ids. */
export function newJournal(...ids: readonly string[]): string {
  const path = newPath();
  for (const id of ids) appendLine(path, lineOf(id, 50));
  return path;
}

/** Ids of the whole lines, the oldest first, what was set aside, and what there was to say. */
export async function readIds(path: string) {
  const journal = await openJournal(path);
  if (journal === null) return { ids: [], damage: [], notices: [] };
  const ids = [...journal.lines()].map((line) => (line.type === "outcome" ? line.outcome.of : line.type));
  journal.close();
  return { ids: ids.reverse(), damage: journal.damage(), notices: journal.notices };
}

export const keepAll: Rewriting = { judge: () => "keep", dropsDamaged: () => false };

/** Rewrites without the entries of these ids. */
export const rewriteWithout = (path: string, ...ids: readonly string[]): void =>
  rewriteJournal(path, {
    judge: (line) => (line.type === "outcome" && ids.includes(line.outcome.of) ? "drop" : "keep"),
    dropsDamaged: () => false,
  });

/** The names in the journal's folder. */
export const beside = (path: string): string[] => readdirSync(dirname(path)).sort();
