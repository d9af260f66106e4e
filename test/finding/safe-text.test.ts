import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneSafeLine } from "../../src/finding/safe-text.ts";
import { anyText } from "../support/any-text.ts";

describe("foreign text as one line", () => {
  it.each([
    ["plain words", "plain words"],
    ["  two\r\n lines\t and\u2028 more ", "two lines and more"],
    ["\u001b[31mred\u001b[0m", "[31mred [0m"],
    ["left\u202Eright\u2066x", "left right x"],
    ["half \ud83d pair", "half pair"],
    ["whole 😀 pair, Ärger, 日本", "whole 😀 pair, Ärger, 日本"],
    ["", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(oneSafeLine(text)).toBe(expected);
  });

  it("is cut where it is too long, never through a character", () => {
    expect(oneSafeLine("abcdef", 4)).toBe("abc…");
    expect(oneSafeLine("ab😀😀", 4)).toBe("ab…");
    expect(oneSafeLine("x".repeat(5_000_000), 10)).toBe("xxxxxxxxx…");
  });

  it("never holds anything that could drive a terminal, and is never too long", () => {
    fc.assert(
      fc.property(anyText(), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const line = oneSafeLine(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
