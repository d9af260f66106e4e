import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/finding/display-width.ts";
import { createTerminalText } from "../../src/output/terminal-text.ts";

const marks = {
  heading: (text: string) => `\u001b[36m${text}\u001b[39m`,
  strong: (text: string) => `\u001b[1m${text}\u001b[22m`,
};
const escapes = /\u001b\[\d+m/g;

/** What a terminal is sent for a text that comes in pieces of so many characters. */
function show(text: string, columns: number, pieceLength = text.length || 1): string {
  const shown = createTerminalText({ columns: () => columns, palette: marks });
  let out = "";
  for (let at = 0; at < text.length; at += pieceLength) out += shown.push(text.slice(at, at + pieceLength));
  return out + shown.end();
}

const bare = (text: string): string => text.replace(escapes, "");
const styled = (text: string, code: string): string[] =>
  [...text.matchAll(new RegExp(`\\u001b\\[${code}m(.*?)\\u001b`, "g"))].map(([, words = ""]) => words);

describe("lines on a terminal", () => {
  it("end between words, and the space stays at the end of its line", () => {
    expect(bare(show("verify that the champion has really gone", 16))).toBe(
      "verify that the \nchampion has \nreally gone",
    );
  });

  it("are filled to the last column", () => {
    expect(bare(show("abcd efgh\nabcd efghi", 9))).toBe("abcd efgh\nabcd \nefghi");
  });

  it("keep a word that is too long in one piece", () => {
    const address = `https://example.com/${"x".repeat(55)}`;
    expect(bare(show(`see ${address} over there`, 20))).toBe(`see \n${address} \nover there`);
  });

  it.each([
    ["👨‍👩‍👧 👨‍👩‍👧 👨‍👩‍👧", 7, "👨‍👩‍👧 👨‍👩‍👧 \n👨‍👩‍👧"],
    ["🇩🇪 🇩🇪 🇩🇪", 8, "🇩🇪 🇩🇪 🇩🇪"],
    ["❤️ ❤️ ❤️", 7, "❤️ ❤️ \n❤️"],
    ["客户 成功 客户", 8, "客户 \n成功 \n客户"],
  ])("know the width of %s in %i columns", (text, columns, expected) => {
    expect(bare(show(text, columns))).toBe(expected);
  });

  it("stay as they are where there is no width", () => {
    const text = `${"word ".repeat(50)}\n`;
    expect(show(text, 0)).toBe(text);
  });

  it("follow a window that changes", () => {
    let columns = 40;
    const shown = createTerminalText({ columns: () => columns, palette: marks });
    const first = shown.push("one two three four five six\n");
    columns = 10;
    expect(bare(first + shown.push("one two three four\n") + shown.end())).toBe(
      "one two three four five six\none two \nthree four\n",
    );
  });
});

describe("styles on a terminal", () => {
  it.each([
    ["## 1. Customer Assessment", "36", ["##", "1.", "Customer", "Assessment"]],
    ["   ### Deep", "36", ["###", "Deep"]],
    ["#hashtag", "36", []],
    ["**What to do now.** In", "1", ["**What", "to", "do", "now.**"]],
    ["(**A:**) and **B**", "1", ["**A:**", "**B**"]],
    ["an open **run that never closes", "1", []],
    ["2 ** 3 ** 4", "1", []],
    ["`code **not bold** code`", "1", []],
    ["snake__case__name", "1", []],
    ["**over\na line**", "1", []],
    ["```\n# no **heading**\n```", "36", []],
  ])("%j", (text, code, expected) => {
    expect(styled(show(text, 80), code)).toEqual(expected);
  });

  it("hold a word back until it is known to be bold, and nothing longer than that", () => {
    const shown = createTerminalText({ columns: () => 80, palette: marks });
    expect(shown.push("plain words ar")).toBe("plain words ");
    expect(shown.push("e **bold wor")).toBe("are ");
    expect(bare(shown.push("ds** and mo"))).toBe("**bold words** and ");
    expect(shown.end()).toBe("mo");
  });
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\n\n",
        "**",
        "__",
        "`",
        "```",
        "#",
        "## ",
        "- ",
        "\t",
        "|",
        "👨‍👩‍👧",
        "客",
        "❤️",
      ),
      fc
        .string({ unit: "grapheme", maxLength: 8 })
        .filter((text) => !/[\u0000-\u001f\u007f-\u009f]/.test(text)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("whatever the text", () => {
  it("no character is taken out or added but line breaks", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, columns) => {
        const shown = bare(show(text, columns));
        expect(shown.replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
        expect(shown.split("\n").length).toBeGreaterThanOrEqual(text.split("\n").length);
      }),
    );
  });

  it("the pieces it comes in make no difference", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, length) => {
        expect(show(text, 20, length)).toBe(show(text, 20));
      }),
    );
  });

  it("no word is broken that a row can hold", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, columns) => {
        for (const [word, column] of wordsOnRows(bare(show(text, columns)), columns)) {
          const width = displayWidth(word);
          if (width <= columns) expect(column + width, word).toBeLessThanOrEqual(columns);
        }
      }),
      // A word wider than the row, a tab behind it, and a word that its row cannot hold.
      { examples: [["\u2e80!!!!!\u{16fe2}\t!!", 8] as [string, number]] },
    );
  });
});

/** Every word with the column a terminal puts it at, which begins a new row by itself where one is full. */
function wordsOnRows(text: string, columns: number): readonly (readonly [string, number])[] {
  let column = 0;
  return (text.match(/[^ \t\n]+|[ \t\n]/g) ?? []).flatMap((part): readonly (readonly [string, number])[] => {
    if (part === "\n") {
      column = 0;
      return [];
    }
    const from = column % columns;
    const isSpace = part === " " || part === "\t";
    const stop = Math.min(column + 8 - (column % 8), Math.max(column, columns - 1));
    column = part === "\t" ? stop : column + displayWidth(part);
    if (column > columns) column %= columns;
    return isSpace ? [] : [[part, from]];
  });
}
