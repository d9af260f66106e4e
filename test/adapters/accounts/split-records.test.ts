import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/adapters/accounts/csv.ts";
import { splitRecords } from "../../../src/adapters/accounts/split-records.ts";
import { toUtf8 } from "../../../src/adapters/accounts/to-utf8.ts";
import { bytesOf } from "./accounts-of.ts";

const form = { delimiter: ",", lineBreak: "\n" } as const;

describe("splitting text into records", () => {
  it.each([
    [
      "lines",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["an empty line", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["quoted cells", '"a,b","c\nd"\n', [["a,b", "c\nd"]]],
    ["doubled quotes", '"a ""b"" c",""\n', [['a "b" c', ""]]],
    ["a quote within a bare cell", '5" pipe,b\n', [['5" pipe', "b"]]],
  ])("reads %s", (_what, text, records) => {
    expect(splitRecords(text, form, false)).toEqual({ records, rest: "", irregular: false });
  });

  it("leaves what is not yet whole", () => {
    expect(splitRecords("a,b\nc,", form, false)).toMatchObject({ rest: "c,", irregular: false });
    expect(splitRecords('a\n"b\nc', form, false)).toMatchObject({ rest: '"b\nc', irregular: false });
    expect(splitRecords("a,b\nc,", form, true)).toMatchObject({
      records: [
        ["a", "b"],
        ["c", ""],
      ],
      rest: "",
    });
  });

  it("stops at what is not well-formed", () => {
    expect(splitRecords('a\n"b"c\nd\n', form, false)).toMatchObject({ rest: '"b"c\nd\n', irregular: true });
    expect(splitRecords('a\n"b\n', form, true)).toMatchObject({ rest: '"b\n', irregular: true });
  });
});

describe("reading CSV", () => {
  it("gives the records that csv-parse alone gives, however the bytes are cut", async () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom("a", "bc", "é", "😀", " ", "12.5", "") },
      { weight: 4, arbitrary: fc.constantFrom(",", "\n", "\r\n", "\r") },
      { weight: 2, arbitrary: fc.constantFrom('"', '""', '"a"', '"b,c"', '"d\ne"') },
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => `x,y\n${pieces.join("")}`);
    const regular = fc
      .tuple(
        fc.array(
          fc.array(fc.constantFrom("a", "é", '"b"', '"c,""d"""', '"e\r\nf"', "", '""'), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
        fc.constantFrom("\n", "\r\n"),
      )
      .map(([rows, end]) => `\ufeffx,y${end}${rows.map((row) => row.join(",")).join(end)}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, regular), fc.integer({ min: 1, max: 50 }), async (csv, size) => {
        // Long enough in front that the first bytes show encoding and delimiter.
        const end = csv.startsWith("\ufeff") && csv.includes("\r\n") ? "\r\n" : "\n";
        const bytes = Buffer.from(csv.replace(end, `${end}${`f,g${end}`.repeat(1400)}`));
        let expected: string[][] | null = null;
        try {
          expected = parse(bytes, { bom: true, relax_column_count: true, relax_quotes: true });
        } catch {
          // What csv-parse refuses ends in a broken file.
        }
        const records: (readonly string[])[] = [];
        let broken = false;
        for await (const batch of readCsv(toUtf8("utf8", cut(bytes, size)).bytes)) {
          records.push(...batch.records);
          broken ||= batch.broken !== null;
        }
        expect(broken).toBe(expected === null);
        if (expected !== null) expect(records).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});

/** A first chunk as a file gives it, then small ones. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 5000);
  yield* bytesOf(bytes.subarray(5000), size);
}
