/** A known name where it stands in a text. */
export type NameMention = {
  /** Its place in the list of names. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
};

/** Letters and digits of scripts that put spaces between words: beside one of them a name is part of a longer word. */
const joins = /[\dA-Za-z\u00c0-\u024f\u0370-\u052f]/;
/** So many letters tell most names apart. */
const keyLength = 3;

/**
 * Finds known names in texts, in any case: the longest at each place, without overlaps, and no part of a word. The work
 * on a text grows with the text, not with the number of names. Empty names are never found; of equal ones the first is.
 */
export function indexNames(names: readonly string[]): (text: string) => NameMention[] {
  const places = new Map<string, number>();
  const lengths = new Map<string, Set<number>>();
  for (const [index, name] of names.entries()) {
    const lower = lowerCase(name);
    if (lower === "" || places.has(lower)) continue;
    places.set(lower, index);
    const key = lower.slice(0, keyLength);
    const of = lengths.get(key);
    if (of === undefined) lengths.set(key, new Set([lower.length]));
    else of.add(lower.length);
  }
  const firstLetters = new Set([...places.keys()].map((name) => name.charCodeAt(0)));
  const longestFirst = new Map([...lengths].map(([key, of]) => [key, [...of].sort((a, b) => b - a)]));

  return (text) => {
    if (places.size === 0) return [];
    const lower = lowerCase(text);
    const found: NameMention[] = [];
    for (let at = 0; at < lower.length; at += 1) {
      if (!firstLetters.has(lower.charCodeAt(at))) continue;
      if (at > 0 && joins.test(lower[at - 1] ?? "") && joins.test(lower[at] ?? "")) continue;
      const mention = mentionAt(lower, at);
      if (mention === null) continue;
      found.push(mention);
      at = mention.end - 1;
    }
    return found;
  };

  function mentionAt(text: string, start: number): NameMention | null {
    const ofKey = longestFirst.get(text.slice(start, start + keyLength)) ?? [];
    // Names shorter than a key are keys themselves.
    for (const length of [...ofKey, keyLength - 1, keyLength - 2]) {
      const mention = nameAt(text, start, start + length);
      if (mention !== null) return mention;
    }
    return null;
  }

  function nameAt(text: string, start: number, end: number): NameMention | null {
    const index = places.get(text.slice(start, end));
    const isPart = joins.test(text[end] ?? "") && joins.test(text[end - 1] ?? "");
    return index === undefined || isPart ? null : { index, start, end };
  }
}

/** With the length kept, so that places stay: the few letters whose small form is longer stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text]
        .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
        .join("");
}
