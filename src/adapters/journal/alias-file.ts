import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { type AccountAliases, type Alias, readAliases } from "../../journal/account-aliases.ts";
import { makeFolder } from "../files/make-folder.ts";
import { journalPath } from "./journal-path.ts";

/** Beside the journal: a line of JSON for each alias, the oldest first. */
export const aliasPath = (journal: string): string => join(dirname(journal), "aliases.jsonl");

/** The aliases beside a journal, as they were noted. A line that is none is left out. Throws what the system throws. */
export function loadAliases(journal: string): Alias[] {
  const path = aliasPath(journal);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").flatMap(parseAlias) : [];
}

/** Those of a user's journal, ready to be looked up. */
export function accountAliases(places: Parameters<typeof journalPath>[0]): AccountAliases {
  const journal = journalPath(places);
  return readAliases(journal === null ? [] : loadAliases(journal));
}

function parseAlias(line: string): Alias[] {
  try {
    const { name, account } = JSON.parse(line) as Record<string, unknown>;
    return typeof name === "string" && typeof account === "string" && name !== "" && account !== ""
      ? [{ name, account }]
      : [];
  } catch {
    return [];
  }
}

/** Notes an alias: one write behind all others, whole or seen as damaged. Throws what the system throws. */
export function appendAlias(journal: string, { name, account }: Alias): void {
  const path = aliasPath(journal);
  makeFolder(dirname(path));
  const isTorn = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, "utf8"));
  const fd = openSync(path, "a", 0o600);
  try {
    const alias = { name: oneSafeLine(name, 200), account: oneSafeLine(account, 200) };
    writeSync(fd, `${isTorn ? "\n" : ""}${JSON.stringify(alias)}\n`);
  } finally {
    closeSync(fd);
  }
}
