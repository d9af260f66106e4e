import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeCsvCell } from "../../src/output/escape-csv-cell.ts";

describe("a cell of CSV output", () => {
  it.each([
    ["=1+2", '"\'=1+2"'],
    ["+49 30 1234", '"\'+49 30 1234"'],
    ["-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\""],
    ["@SUM(A1)", '"\'@SUM(A1)"'],
    ["\t=1", '"\'\t=1"'],
    ["\r=1", '"\'\r=1"'],
    ["  =1+2", '"\'  =1+2"'],
    ["＝1+2", '"\'＝1+2"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ])("%j is shown and not run", (text, cell) => {
    expect(escapeCsvCell(text)).toBe(cell);
  });

  it.each(["-5", "-0.31", "42", "1.5", "", "Contoso", "a-b", "2027-05-31", "O'Neil"])(
    "%j stays as it is",
    (text) => {
      expect(escapeCsvCell(text)).toBe(text);
    },
  );

  it.each(["a,b", 'say "hi"', "two\nlines", "a;b"])("%j is quoted and comes back whole", (text) => {
    expect(parse(`${escapeCsvCell(text)},x`)).toEqual([[text, "x"]]);
  });

  it("never begins like a formula, and comes back with at most an apostrophe more", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [[back = ""] = []] = parse(`${escapeCsvCell(text)},x`, {
          relax_column_count: true,
        }) as string[][];
        expect([text, `'${text}`]).toContain(back);
        if (!/^-?\d+(\.\d+)?$/.test(back)) expect(back).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
