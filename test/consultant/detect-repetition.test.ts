import { describe, expect, it } from "vitest";
import { createRepetitionDetector } from "../../src/consultant/detect-repetition.ts";

/** How many characters came before the circle was seen; null: it was not. */
function seenAfter(pieces: readonly string[]): number | null {
  const detect = createRepetitionDetector();
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    if (detect(piece)) return length;
  }
  return null;
}

const inTokens = (text: string): readonly string[] => text.match(/[\s\S]{1,5}/g) ?? [];
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

describe("a circle is seen", () => {
  it.each([
    ["a sentence", "They are a great team. ".repeat(400)],
    ["a word", "very ".repeat(2_000)],
    ["a letter", "a".repeat(10_000)],
    [
      "a line, with blank lines here and there",
      numbered(300, (index) => `Elena: call them today.\n${index % 3 === 0 ? "\n" : ""}`),
    ],
    ["a numbered step", numbered(300, (index) => `Step ${index}: call the customer and ask for feedback.\n`)],
    ["a paragraph", `${"The renewal is near, and the champion left. ".repeat(10)}\n\n`.repeat(40)],
    [
      "a whole section",
      `${numbered(40, (index) => `Sentence ${index} of a section that begins again. `)}\n`.repeat(12),
    ],
    [
      "a few lines in no order",
      numbered(400, (index) =>
        (index * index) % 7 < 3 ? "The customer wants a plan.\n" : "The customer wants a call.\n",
      ),
    ],
  ])("%s", (_name, text) => {
    const seen = seenAfter(inTokens(`## 1. Customer Assessment\n\nThey left us.\n${text}`));
    expect(seen).not.toBeNull();
    // Long before its end, which would cost by the token.
    expect(seen ?? 0).toBeLessThan(16_000);
  });
});

describe("what an answer may hold is no circle", () => {
  it.each([
    [
      "a table of thirty rows",
      numbered(
        30,
        (index) =>
          `| Account ${String.fromCharCode(65 + index)} | ${index} | 2026-12-${10 + (index % 20)} | to do |\n`,
      ),
    ],
    [
      "steps that begin alike",
      numbered(
        12,
        (index) =>
          `${index + 1}. Owner: Elena, by 2026-12-${10 + index} (can decide; F${index}): ${"abcdefghijkl"[index]} is called.\n`,
      ),
    ],
    ["a rule", `${"-".repeat(200)}\n${"=".repeat(200)}\n`],
    ["an indented block", " ".repeat(400)],
    [
      "eight headings with one sentence each",
      numbered(
        8,
        (index) =>
          `## ${index}. Element ${index}\n\nI can decide this: first call the administrator today.\n\n`,
      ),
    ],
  ])("%s", (_name, text) => {
    expect(seenAfter(inTokens(text))).toBeNull();
  });

  it("nor is a repetition that has come to its end by itself, in a few large pieces", () => {
    const line = "A line of the answer that is long enough to be read.\n";
    expect(seenAfter([line.repeat(10_000), line.repeat(10_000)])).toBeNull();
  });
});
