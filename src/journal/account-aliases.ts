/** Two names of one account, as somebody noted it. */
export type Alias = {
  readonly name: string;
  /** The name it counts under; its own name says that it is an account of its own. */
  readonly account: string;
};

/** Under which name each account counts. */
export type AccountAliases = {
  /** The same text for every name of one account. */
  readonly key: (name: string) => string;
  /** The name to show. */
  readonly shown: (name: string) => string;
  /** Whether somebody settled that a name is no other account's. */
  readonly isSettled: (name: string) => boolean;
  /** Those that count, in the order they were noted. */
  readonly list: () => readonly Alias[];
};

/** Names are the same whatever their case and the blanks in them. */
export const foldName = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** Makes aliases, the oldest first, ready to be looked up: of one name the newest counts, and one may lead to another. */
export function readAliases(aliases: readonly Alias[]): AccountAliases {
  const noted = new Map<string, Alias>();
  for (const alias of aliases) {
    noted.delete(foldName(alias.name));
    noted.set(foldName(alias.name), alias);
  }
  const end = (name: string): string => {
    const seen = new Set<string>();
    let shown = name;
    for (let key = foldName(name); !seen.has(key); key = foldName(shown)) {
      seen.add(key);
      shown = noted.get(key)?.account ?? shown;
    }
    return shown;
  };
  // Most journals have none: their names cost nothing then.
  return {
    key: (name) => foldName(noted.size === 0 ? name : end(name)),
    shown: (name) => (noted.size === 0 ? name : end(name)),
    isSettled: (name) => noted.has(foldName(name)),
    list: () => [...noted.values()],
  };
}

export const noAliases: AccountAliases = readAliases([]);
