import type { Candidate } from "./candidate.ts";

/** "Quillmark" beside "Quillmark Insurance" is the same account, shortened. */
export function dropShortened(accounts: Map<string, string>): void {
  const beginnings = beginningsOf(accounts);
  for (const key of [...accounts.keys()]) if ((beginnings.get(key) ?? null) !== null) accounts.delete(key);
}

/** A mention names an account when it is one of its names, or their first word or words. */
export function accountOf(
  { name }: Candidate,
  accounts: ReadonlyMap<string, string>,
  beginnings: ReadonlyMap<string, string | null>,
): string | null {
  const key = name.toLowerCase();
  return accounts.get(key) ?? beginnings.get(key) ?? null;
}

/** What a name may be shortened to: its first words, where no other account begins with them (null where one does). */
export function beginningsOf(accounts: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const beginnings = new Map<string, string | null>();
  for (const [key, name] of accounts) {
    const words = key.split(" ");
    for (let length = 1; length < words.length; length += 1) {
      const start = words.slice(0, length).join(" ");
      beginnings.set(start, beginnings.has(start) ? null : name);
    }
  }
  return beginnings;
}
