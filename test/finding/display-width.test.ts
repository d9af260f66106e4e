import { expect, it } from "vitest";
import { displayWidth } from "../../src/finding/display-width.ts";

it.each([
  ["plain", 5],
  ["", 0],
  ["é", 1],
  ["e\u0301", 1],
  ["客户", 4],
  ["ﾊﾞ", 2],
  ["한글", 4],
  ["\u1112\u1161\u11ab", 2],
  ["👨‍👩‍👧", 2],
  ["👩🏽‍💻", 2],
  ["🇩🇪", 2],
  ["❤️", 2],
  ["❤", 1],
  ["1️⃣", 2],
  ["✅", 2],
  ["…", 1],
  ["\u001b[1mbold\u001b[22m", 4],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
