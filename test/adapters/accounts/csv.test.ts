import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsOf, bytesOf, factsOf } from "./accounts-of.ts";

const read = (text: string | Uint8Array, options: { size?: number; map?: Record<string, string> } = {}) =>
  accountsOf(bytesOf(text, options.size), {
    source: "a.csv",
    format: "csv",
    ...(options.map && { map: options.map }),
  });

describe("a CSV file", () => {
  it.each([
    ["commas", "name,arr\nA,1200\n"],
    ["semicolons", "name;arr\nA;1200\n"],
    ["tabs", "name\tarr\nA\t1200\n"],
    ["bars", "name|arr\nA|1200\n"],
    ["CRLF", "name,arr\r\nA,1200\r\n"],
    ["no last line break", "name,arr\nA,1200"],
    ["a byte order mark", "\ufeffname,arr\nA,1200\n"],
    ["quotes", '"name","arr"\n"A","1,200"\n'],
    ["blank lines", "\n\nname,arr\n\nA,1200\n\n"],
    ["trailing delimiters", "name,arr\nA,1200,,\n"],
  ])("with %s is read", async (_what, text) => {
    const { rows, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(rows.map(factsOf)).toEqual([{ "account.name": "A", "account.arr": 1200 }]);
    expect(rows[0]?.findings).toEqual([]);
  });

  it("in UTF-16 with its mark is read", async () => {
    const { rows, report } = await read(Buffer.from("\ufeffname\tarr\r\nMüller\t1200\r\n", "utf16le"));
    expect(report).toMatchObject({ encoding: "utf16le", delimiter: "\t" });
    expect(rows.map(factsOf)).toEqual([{ "account.name": "Müller", "account.arr": 1200 }]);
  });

  it("that is no UTF-8 is read as Latin-1, and the report says so", async () => {
    const { rows, report } = await read(Buffer.from("name,arr\nMüller,1200\n", "latin1"));
    expect(report?.encoding).toBe("latin1");
    expect(rows[0]?.account).toBe("Müller");
  });

  it("of which only a late name has an umlaut, in Windows-1252, is read so, and that is told", async () => {
    const good = `name,arr\n${"Contoso,1\n".repeat(1000)}`;
    const bytes = Buffer.concat([
      Buffer.from(good),
      Buffer.from("M\xfcller,2\nX,3\n".repeat(1000), "latin1"),
    ]);
    const { rows, findings, notes } = await read(bytes, { size: 8192 });
    expect(rows).toHaveLength(3000);
    expect(rows[1500]?.account).toBe("Müller");
    expect(findings).toEqual([]);
    expect(notes).toMatchObject([{ code: "value.doubt", expected: expect.stringContaining("Windows-1252") }]);
  });

  it("of UTF-8 whose later bytes are none is read on, with one finding", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`name,arr\n${"Müller,1\n".repeat(1000)}`),
      Buffer.from("M\xfcller,2\nX,3\n".repeat(1000), "latin1"),
    ]);
    const { rows, findings } = await read(bytes, { size: 8192 });
    expect(rows).toHaveLength(3000);
    expect(findings).toMatchObject([{ code: "value.format", expected: "UTF-8 text" }]);
  });

  it("counts rows as a spreadsheet does, over blank lines and line breaks in quotes", async () => {
    const { rows } = await read('name,arr\n"A\nB",1\n\nC,x\n');
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(rows[1]?.findings).toMatchObject([{ file: "a.csv", path: [4, "arr"], found: "x" }]);
  });

  it("with a quote that is never closed gives the rows before it and a finding", async () => {
    const { rows, findings } = await read(`name,arr\nA,1\n"B,2\n${"C,3\n".repeat(10)}`);
    expect(rows.map(({ account }) => account)).toEqual(["A"]);
    expect(findings).toMatchObject([{ path: [3], found: "a quote that is opened and never closed" }]);
  });

  it("with one endless row is not held in memory", async () => {
    const { findings } = await read(`name,arr\nA,1\n"${"x".repeat(3_000_000)}`);
    expect(findings).toMatchObject([{ found: expect.stringContaining("more than 1048576 characters") }]);
  });

  it.each(["", "\n\n", "\ufeff"])("with nothing in it (%j) is a finding", async (text) => {
    expect((await read(text)).findings).toMatchObject([{ code: "file.empty" }]);
  });

  it("with NUL bytes is no text", async () => {
    expect((await read("name,arr\n\0\0\0,1\n")).findings).toMatchObject([{ code: "file.binary" }]);
  });

  it("with a hundred thousand columns is refused at once", async () => {
    const { findings, rows } = await read(`${"arr,".repeat(50_000)}${"mrr,".repeat(50_000)}\n1,2\n`);
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([{ expected: "at most 4096 columns", found: "100001" }]);
  });

  it("without a known column says so", async () => {
    const { findings } = await read("Shoe Size,Favourite\n44,blue\n");
    expect(findings).toMatchObject([{ code: "key.unknown", found: "Shoe Size, Favourite" }]);
  });

  it("gives the meaning of its columns before its first row", async () => {
    expect((await read("name,arr\nA,1\n")).order).toEqual(["columns", "accounts"]);
  });

  it("gives the same rows however its bytes are cut", async () => {
    const text = `\ufeffname;arr;renewal_date\r\n${"Müller;240.000,50;05/31/2027\r\n".repeat(20)}"A\r\nB";1;05/03/2027\r\n`;
    const whole = await read(text);
    for (const size of [1, 2, 3, 7, 64]) expect(await read(text, { size })).toEqual(whole);
  });
});

describe("the user's mappings", () => {
  it("win over the table of names", async () => {
    const { rows, report } = await read("name,AnnualRevenue,Umsatz\nA,5,7\n", {
      map: { Umsatz: "account.arr", AnnualRevenue: "ignore" },
    });
    expect(factsOf(rows[0])).toEqual({ "account.name": "A", "account.arr": 7 });
    expect(report?.dangerous).toEqual([]);
  });

  it("that name no column or no field are findings", async () => {
    const { findings } = await read("name,arr\nA,1\n", { map: { Namee: "account.name", arr: "account.ar" } });
    expect(findings).toMatchObject([
      { found: "Namee", suggestion: "name" },
      { found: "account.ar", suggestion: "account.arr" },
    ]);
  });
});

describe("two columns of one fact", () => {
  it("fill each other's gaps, the better name first", async () => {
    const { rows } = await read(
      "name,EndDate,RenewalDate\nA,2027-01-01,2027-02-02\nB,2027-01-01,\nC,,2027-02-02\n",
    );
    expect(rows.map((row) => factsOf(row)["renewal.date"])).toEqual([
      "2027-02-02",
      "2027-01-01",
      "2027-02-02",
    ]);
    expect(rows[0]?.statements.filter(({ key }) => key === "renewal.date")).toHaveLength(1);
  });
});

describe("values of a column explain each other", () => {
  it.each([
    ["a day above 12 shows the order", "renewal_date", ["05/03/2027", "31/01/2027"], "2027-03-05"],
    ["a value above 1 shows percentages", "feature_adoption", ["1", "82"], 0.01],
    ["a value with decimals shows fractions", "csat", ["1", "0.82"], 100],
    ["a value beyond ratings shows scores", "nps", ["9", "45"], 9],
    ["a decimal comma shows points to be thousands", "arr", ["96.000", "12.500,00"], 96_000],
  ])("%s", async (_what, header, [first, second], value) => {
    const { rows } = await read(`name;${header}\nA;${first}\nB;${second}\n`);
    expect(rows[0]?.statements.at(-1)).toMatchObject({ value, quote: first });
  });

  it("where nothing does, an ambiguous day is a finding that names both readings", async () => {
    const { rows } = await read("name,renewal_date\nA,05/03/2027\n");
    expect(rows[0]?.findings).toMatchObject([
      { code: "value.format", suggestion: "2027-03-05 or 2027-05-03" },
    ]);
  });
});

describe("any bytes", () => {
  it("never make the reader throw", async () => {
    const line = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('"', ",", ";", "\r\n", "\n", "name", "arr", "1e999", "nps", "05/03/2027"),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          line.map((parts) => Buffer.from(parts.join(","))),
        ),
        async (bytes) => {
          for (const { statements } of (await read(bytes, { size: 13 })).rows)
            for (const { quote } of statements) expect(quote.length).toBeLessThanOrEqual(200);
        },
      ),
      { numRuns: 300 },
    );
  });
});
