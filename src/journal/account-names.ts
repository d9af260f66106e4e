import { indexNames } from "../language/names/index-names.ts";

/** The accounts of a consultation, as words of its answer name them. */
export type AccountNames = {
  /** The one whose name a text begins with; null when it begins with none. */
  readonly first: (text: string) => string | null;
  /** The one account a text names; with a single account it is always that one. */
  readonly only: (text: string) => string | null;
};

/** Makes the accounts ready to be found, however many they are. */
export function accountNames(names: readonly string[]): AccountNames {
  const find = indexNames(names);
  return {
    first: (text) => {
      const [mention] = find(text);
      return mention?.start === 0 ? (names[mention.index] ?? null) : null;
    },
    only: (text) => {
      if (names.length === 1) return names[0] ?? null;
      const named = new Set(find(text).map(({ index }) => names[index] ?? null));
      const [one = null] = named;
      return named.size === 1 ? one : null;
    },
  };
}
