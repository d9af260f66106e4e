import { expect, it } from "vitest";
import { wrapText } from "../../src/output/wrap-text.ts";

it.each([
  ["breaks between words", "one two three", 8, "one two\nthree"],
  ["keeps line breaks", "one\ntwo", 8, "one\ntwo"],
  ["keeps a word that is too long", "a verylongword b", 8, "a\nverylongword\nb"],
  ["goes on below the indent", "  one two three", 10, "  one two\n  three"],
  ["counts no colour", "\u001b[1mone two\u001b[22m three", 7, "\u001b[1mone two\u001b[22m\nthree"],
  ["counts wide characters twice", "漢字 漢字", 8, "漢字\n漢字"],
])("%s", (_, text, columns, wrapped) => {
  expect(wrapText(text, columns)).toBe(wrapped);
});
