import { describe, expect, it } from "vitest";
import { PhraseTrie } from "../../src/language/phrase-trie.ts";
import { tokenise } from "../../src/language/tokens.ts";

const trie = (...phrases: readonly string[]): PhraseTrie<string> => {
  const made = new PhraseTrie<string>(new Set(["very", "really"]));
  for (const phrase of phrases) made.add(phrase, phrase);
  return made;
};

const longest = (made: PhraseTrie<string>, text: string): string | null => {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const found = made.longestAt(tokens, at);
    if (found)
      return tokens
        .slice(at, at + found.length)
        .map(({ text: word }) => word)
        .join(" ");
  }
  return null;
};

describe("a phrase", () => {
  it.each([
    ["gone quiet", "She has gone very quiet on us.", "gone very quiet"],
    ["gone quiet", "Gone really, quiet.", null],
    ["gone quiet", "They have gone very", null],
    ["cut * jobs", "They cut 200 more jobs today.", "cut 200 more jobs"],
    ["cut * jobs", "They cut jobs.", "cut jobs"],
    ["cut * jobs", "They cut the price, and jobs were safe.", null],
    ["cut * jobs", "They cut one two three four jobs.", null],
    ["let * go", "They let 12 % go.", "let 12 % go"],
    ["has not left", "He hasn't left.", "has n't left"],
    ["they will leave", "They'll leave.", "They 'll leave"],
    ["go live", "The go-live is near.", "go - live"],
  ])("%s, in «%s»", (phrase, text, found) => {
    expect(longest(trie(phrase), text)).toBe(found);
  });

  it("is found with all shorter ones, also across a gap", () => {
    const found = trie("left", "left * early", "left the call").allAt(tokenise("left the call early"), 0);
    expect(found.map(({ length, values }) => [length, ...values])).toEqual([
      [4, "left * early"],
      [3, "left the call"],
      [1, "left"],
    ]);
  });

  it("ends in a run of fillers and dashes", () => {
    const made = trie("gone quiet");
    for (const run of ["very ", "- ", "very - "])
      expect(longest(made, `gone ${run.repeat(50_000)}quiet`)).toBeNull();
  });

  it("takes a hostile run of fillers and gaps in one pass", () => {
    const tokens = tokenise("cut very ".repeat(4000));
    const made = trie("cut * cut * cut * jobs", "very very very jobs");
    let found = 0;
    for (let at = 0; at < tokens.length; at += 1) found += made.allAt(tokens, at).length;
    expect(found).toBe(0);
  });
});
