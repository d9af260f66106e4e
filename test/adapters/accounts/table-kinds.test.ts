import { describe, expect, it } from "vitest";
import { accountsOf, bytesOf, factsOf } from "./accounts-of.ts";

const read = (
  text: string | Uint8Array,
  options: { map?: Record<string, string>; dateOrder?: "dmy" | "mdy" } = {},
) => accountsOf(bytesOf(text), { source: "a.csv", format: null, ...options });
const column = async (header: string, cells: readonly string[], key: string) => {
  const { rows } = await read(`name;${header}\n${cells.map((cell, at) => `A${at};"${cell}"\n`).join("")}`);
  return rows.map((row) => factsOf(row)[key]);
};

describe("separators are told by the column", () => {
  it.each<[string, readonly string[], readonly unknown[]]>([
    ["mrr", ["34.175", "34.5"], [34.175, 34.5]],
    ["mrr", ["1250.625", "34.175"], [1250.625, 34.175]],
    ["mrr", ["0.175", "34.175"], [0.175, 34.175]],
    ["mrr", ["34.175", "1.234.567"], [34_175, 1_234_567]],
    ["mrr", ["34.175", "12,50"], [34_175, 12.5]],
    ["mrr", ["34,175", "34,5"], [34.175, 34.5]],
    ["mrr", ["12,000", "1,500.25"], [12_000, 1500.25]],
    ["mrr", ["12,00,000", "5,00,000.50"], [1_200_000, 500_000.5]],
  ])("%s %j is %j", async (header, cells, values) => {
    expect(await column(header, cells, "account.mrr")).toEqual(values);
  });

  it("what nothing settles is read and told", async () => {
    const { rows } = await read("name,arr\nA,96.000\n");
    expect(factsOf(rows[0])["account.arr"]).toBe(96_000);
    expect(rows[0]?.notes).toMatchObject([
      { code: "value.doubt", path: [2, "arr"], found: "96.000 as 96000" },
    ]);
  });
});

describe("a unit in the name counts", () => {
  it.each<[string, string, string, unknown]>([
    ["ARR (USD)", "12,000", "account.arr", 12_000],
    ["ARR (k€)", "12.5", "account.arr", 12_500],
    ["ARR ($000s)", "12", "account.arr", 12_000],
    ["arr_usd", "12000", "account.arr", 12_000],
    ["ACV (monthly)", "1000", "account.arr", 12_000],
    ["Resolution time (min)", "120", "support.resolution_hours", 2],
    ["resolution_time_days", "2", "support.resolution_hours", 48],
    ["Seat utilisation [%]", "1", "usage.active_rate", 0.01],
    ["NPS (0-10)", "9", "relationship.nps_rating", 9],
    ["Contract renewal date (DD/MM/YYYY)", "05/03/2027", "renewal.date", "2027-03-05"],
    ["Organization - ARR", "5", "account.arr", 5],
  ])("%s: %s", async (header, cell, key, value) => {
    expect(await column(header, [cell], key)).toEqual([value]);
  });

  it("and names the currency of its amounts", async () => {
    const { rows } = await read("name,MRR [€]\nA,100\n");
    expect(rows[0]?.statements.find(({ key }) => key === "account.mrr")).toMatchObject({
      unit: "EUR",
      value: 100,
    });
  });
});

describe("flags that mean the opposite", () => {
  it.each(["churned", "is_churned", "Churn Flag", "has_churned", "Exited", "is_cancelled", "inactive"])(
    "%s",
    async (header) => {
      const status = await column(
        header,
        ["Yes", "0", "1.0", "false", "Churned", "Retained"],
        "account.status",
      );
      expect(status).toEqual(["churned", "active", "churned", "active", "churned", "active"]);
    },
  );
});

describe("shares and percentages in one column", () => {
  it("0.82 beside 45 is refused, and the percentages are read", async () => {
    const { rows } = await read("name,feature_adoption\nA,0.82\nB,45\nC,60 %\nD,0\n");
    expect(rows.map((row) => factsOf(row)["usage.feature_breadth"])).toEqual([undefined, 0.45, 0.6, 0]);
    expect(rows[0]?.findings).toMatchObject([{ code: "value.format", path: [2, "feature_adoption"] }]);
  });
});

describe("the end of a subscription", () => {
  it("that is over is no renewal", async () => {
    const { rows } = await read("name,status,end_date\nA,cancelled,2026-03-01\nB,active,2027-03-01\n");
    expect(rows.map((row) => factsOf(row)["renewal.date"])).toEqual([undefined, "2027-03-01"]);
    expect(rows[0]?.notes).toMatchObject([{ code: "value.doubt", found: "2026-03-01" }]);
  });

  it("is a column that is not read where only past days stand in it", async () => {
    const { rows, report } = await read("name,end_date\nA,2026-03-01\nB,\nC,\n");
    expect(factsOf(rows[0])).not.toHaveProperty("renewal.date");
    expect(report?.dangerous).toMatchObject([{ header: "end_date", treatment: "ignore" }]);
  });
});

describe("columns that other tables use for something else", () => {
  it.each([
    ["status", ["Single", "Married"]],
    ["health", ["Green", "Red"]],
    ["contract", ["Signed", "Draft"]],
    ["usage_trend", ["rising", "falling"]],
  ])("%s %j is not read, in one line and without an error", async (header, cells) => {
    const { rows, report } = await read(`name,${header}\n${cells.map((cell) => `A,${cell}\n`).join("")}`);
    expect(rows.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report?.dangerous).toMatchObject([{ header, treatment: "ignore" }]);
  });

  it("a mean of ratings is neither a rating nor a score", async () => {
    const { rows, report } = await read("name,nps\nA,8.5\nB,7\n");
    expect(Object.keys(factsOf(rows[0]))).toEqual(["account.name"]);
    expect(report?.dangerous.at(-1)?.why).toContain("mean of ratings");
  });

  it("a table of tickets gives its accounts, and no ticket's status to them", async () => {
    const { rows, report } = await read(
      "ticket_id,customer_id,subject,status\n1,A,login,closed\n2,A,export,open\n",
    );
    expect(rows.map(factsOf)).toEqual([{ "account.id": "A" }, { "account.id": "A" }]);
    expect(report?.dangerous).toMatchObject([{ header: "status", why: expect.stringContaining("a ticket") }]);
  });
});

describe("reports", () => {
  it("a title, filters and the names of groups above the header are passed over and told", async () => {
    const { rows, notes } = await read(
      "Customer health\nGenerated 2026-06-30,by Dana\n\nAccount Name,ARR,Seats\nAcme,12000,10\n",
    );
    expect(rows.map(factsOf)).toEqual([{ "account.name": "Acme", "account.arr": 12_000, "usage.seats": 10 }]);
    expect(rows[0]?.row).toBe(5);
    expect(notes).toMatchObject([{ code: "row.skipped", found: expect.stringContaining("Customer health") }]);
  });

  it("a name under a group is looked up with it", async () => {
    const { rows } = await read("Customer,,Usage,\nName,ARR,Now,Before\nAcme,12000,10,20\n");
    expect(factsOf(rows[0])).toMatchObject({ "usage.now": 10, "usage.before": 20 });
  });

  it.each([
    "Total,36000,",
    "Grand Total (2 accounts),36000,",
    ",,\nTotals,36000,30",
    "Copyright 2026 vendor,,",
  ])("%j is no account", async (line) => {
    const { rows, notes } = await read(`name,arr,seats\nAcme,12000,10\n${line}\n`);
    expect(rows.filter(({ statements }) => statements.length > 0)).toHaveLength(1);
    expect(notes.some(({ code }) => code === "row.skipped")).toBe(true);
  });

  it.each(["Total Wine,1,2", "Average Joe's,1,2", "Count Basie Ltd,1,2"])(
    "%s is an account",
    async (line) => {
      expect((await read(`name,arr,seats\n${line}\n`)).rows).toHaveLength(1);
    },
  );

  it("a header that comes again is no account", async () => {
    const { rows } = await read("name,arr\nA,1\nname,arr\nB,2\n");
    expect(rows.map(({ account }) => account)).toEqual(["A", "B"]);
  });

  it("a table whose cells look like names of columns keeps its header", async () => {
    const { rows } = await read("name,status,phase\nAcme,active,renewal\n");
    expect(rows.map(({ account }) => account)).toEqual(["Acme"]);
  });
});

describe("the order of day and month", () => {
  it.each([
    ["dmy", "2027-03-05"],
    ["mdy", "2027-05-03"],
  ] as const)("as %s is taken without a doubt", async (dateOrder, date) => {
    const { rows } = await read("name,renewal_date\nA,05/03/2027\n", { dateOrder });
    expect(rows[0]?.findings).toEqual([]);
    expect(rows[0]?.statements.at(-1)).toMatchObject({ value: date });
    expect(rows[0]?.statements.at(-1)).not.toHaveProperty("ambiguous");
  });
});

describe("encodings", () => {
  const text = "name;arr\r\nMüller “Zoë”;12.000 €\r\n";
  const swapped = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  it.each<[string, Uint8Array]>([
    ["utf16be", swapped],
    ["utf16le", Buffer.from(text, "utf16le")],
    [
      "latin1",
      Buffer.from(
        [...text].flatMap((sign) => [{ "“": 0x93, "”": 0x94, "€": 0x80 }[sign] ?? sign.charCodeAt(0)]),
      ),
    ],
  ])("%s", async (encoding, bytes) => {
    const { rows, report } = await read(bytes);
    expect(report?.encoding).toBe(encoding);
    expect(factsOf(rows[0])).toEqual({ "account.name": "Müller “Zoë”", "account.arr": 12_000 });
  });
});
