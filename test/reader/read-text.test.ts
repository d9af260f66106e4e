import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { factCatalogue } from "../../src/facts/fact-catalogue.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";
import { heldOut } from "./held-out-sentences.ts";
import { secondHeldOut } from "./second-held-out-sentences.ts";
import {
  ambiguous,
  asked,
  type Expected,
  hypothetical,
  negated,
  orders,
  plain,
  type Row,
} from "./sentences.ts";

const asOf = "2026-11-23" as CalendarDate;
const read = async (text: string) => (await readText(text, { source: "question", asOf })).statements;

const same = (value: unknown, expected: Expected[1]): boolean =>
  expected instanceof RegExp ? expected.test(String(value)) : value === expected;

type Score = {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

async function score(rows: readonly Row[]): Promise<Score> {
  let right = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [sentence, ...facts] of rows) {
    const found = await read(sentence);
    for (const [key, value] of facts) {
      if (found.some((each) => each.key === key && same(each.value, value))) right += 1;
      else missed.push(`${sentence} — ${key} ${value}`);
    }
    for (const { key, value } of found)
      if (!facts.some((expected) => key === expected[0] && same(value, expected[1])))
        wrong.push(`${sentence} — ${key} ${value}`);
  }
  return { right, missed, wrong };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function print(name: string, rows: readonly Row[], { right, missed, wrong }: Score): void {
  console.info(
    [
      `${name}: ${rows.length} sentences, ${right} facts right, ${missed.length} missed, ${wrong.length} false`,
      `precision ${ratio(right, right + wrong.length).toFixed(3)}, recall ${ratio(right, right + missed.length).toFixed(3)}`,
      ...missed.map((each) => `  missed: ${each}`),
      ...wrong.map((each) => `  false: ${each}`),
    ].join("\n"),
  );
}

describe("a number with a letter at the end of a sentence", () => {
  it.each(["The contract is worth $240k. What do I do?", "ARR is $1.2m. How do I save it?"])(
    "ends it, so that the question behind it takes nothing away: %s",
    async (text) => {
      expect((await read(text)).map(({ key }) => key)).toContain("account.arr");
    },
  );
});

describe("reading sentences", () => {
  it.each([
    ["plain sentences", plain, 0.98, 0.96],
    ["sentences written after the first rules", heldOut, 0.93, 0.94],
    ["sentences written after the second", secondHeldOut, 0.93, 0.97],
  ])("reads what %s state, and hardly anything else", async (name, rows, recall, precision) => {
    const result = await score(rows);
    print(name, rows, result);
    expect(ratio(result.right, result.right + result.missed.length)).toBeGreaterThanOrEqual(recall);
    expect(ratio(result.right, result.right + result.wrong.length)).toBeGreaterThanOrEqual(precision);
  });

  it.each([
    ["denied", negated],
    ["supposed or planned", hypothetical],
    ["asked about", asked],
    ["posing as instructions", orders],
    [
      "of a held-out table and state nothing",
      [...heldOut, ...secondHeldOut].filter(([, ...facts]) => facts.length === 0),
    ],
  ])("reads no false fact out of sentences that are %s", async (name, rows) => {
    const result = await score(rows);
    print(name, rows, result);
    expect(result.wrong).toEqual([]);
    expect(result.missed).toEqual([]);
  });

  it("marks every ambiguous value with the reading taken, the others and the reason", async () => {
    for (const [sentence, ...facts] of ambiguous) {
      const found = await read(sentence);
      for (const [key, value] of facts) {
        const statement = found.find((each) => each.key === key && same(each.value, value));
        expect(statement, sentence).toBeDefined();
        expect(statement?.ambiguous?.others.length, sentence).toBeGreaterThan(0);
        expect(statement?.ambiguous?.why, sentence).not.toBe("");
      }
      expect(found).toHaveLength(facts.length);
    }
  });
});

describe("the evidence of the same text", () => {
  const dateOf = async (text: string) => (await read(text)).find(({ key }) => key === "renewal.date");

  it("reads 05/03/2027 day first when another date can only be day first", async () => {
    const found = await dateOf("We met on 25/03/2026. The renewal is on 05/03/2027.");
    expect(found?.value).toBe("2027-03-05");
    expect(found?.ambiguous?.others).toEqual(["3 May 2027"]);
    expect(found?.ambiguous?.why).toContain("25/03/2026");
  });

  it("reads 05/03/2027 month first when another date can only be month first", async () => {
    expect((await dateOf("Signed 10/28/2024. The renewal is on 05/03/2027."))?.value).toBe("2027-05-03");
  });

  it("reads 05/03/2027 month first beside dollars and day first beside euros", async () => {
    expect((await dateOf("ARR $96,000. The renewal is on 05/03/2027."))?.value).toBe("2027-05-03");
    expect((await dateOf("ARR 96.000 €. The renewal is on 05/03/2027."))?.value).toBe("2027-03-05");
  });

  it("finds nothing ambiguous in a date that has one reading", async () => {
    expect((await dateOf("The renewal is on 25/03/2027."))?.ambiguous).toBeUndefined();
    expect((await dateOf("The renewal is on 25.03.2027."))?.value).toBe("2027-03-25");
  });

  it("names the decimal comma as the reason to read 96.000 as ninety-six thousand", async () => {
    const found = (await read("ARR ist 96.000 €, up 12,5 % on last year.")).find(
      ({ key }) => key === "account.arr",
    );
    expect(found?.value).toBe(96000);
    expect(found?.ambiguous?.why).toContain("12,5");
  });
});

describe("money", () => {
  it.each([
    ["ARR is $240k.", 240000, "USD"],
    ["ARR: USD 240,000", 240000, "USD"],
    ["ARR of 1.2M EUR", 1200000, "EUR"],
    ["ARR: £1,250.50", 1250.5, "GBP"],
    ["ARR: 1,2 Mio €", 1200000, "EUR"],
    ["ARR 180k", 180000, "money"],
  ])("reads %s", async (text, value, unit) => {
    expect(await read(text)).toMatchObject([{ key: "account.arr", value, unit }]);
  });

  it("takes neither savings nor invoices nor a customer's turnover for recurring revenue", async () => {
    for (const text of [
      "They saved $200k a year.",
      "The $12,000 invoice is open.",
      "Their turnover is $80M a year.",
    ])
      expect((await read(text)).filter(({ key }) => key === "account.arr")).toEqual([]);
  });
});

describe("who gave a rating", () => {
  it.each([
    ["NPS 9 from the VP Operations", "VP Operations"],
    ["The CFO gave us a 4.", "CFO"],
    ["NPS: 8 (Head of IT)", "Head of IT"],
    ["Dana rated us 3 out of 10.", "Dana"],
  ])("reads %s", async (text, by) => {
    expect((await read(text)).find(({ key }) => key === "relationship.nps_rating")?.by).toBe(by);
  });
});

describe("sources and quotes", () => {
  it("keeps the line of a note, and plain 'question' for the question", async () => {
    const text = "Notes of the call\n\nUsage is down 31%.\nCSAT is 82%.";
    const noted = (await readText(text, { source: "notes.txt", asOf })).statements;
    expect(noted.map(({ source }) => source)).toEqual(["notes.txt:3", "notes.txt:4"]);
    expect((await read(text)).map(({ source }) => source)).toEqual(["question", "question"]);
  });

  it("quotes the clause as it was written", async () => {
    const [found] = await read("The P1 is closed, and usage is down 31% since May.");
    expect(found?.quote).toBe("usage is down 31%");
  });

  it("quotes at most 200 characters", async () => {
    const long = `${"very ".repeat(45)}long words before usage is down 31% and after`;
    for (const { quote } of await read(long)) expect(quote.length).toBeLessThanOrEqual(200);
    expect(await read(long)).not.toEqual([]);
  });
});

describe("the three questions of the cases", () => {
  it("reads the champion, the renewal and the account out of the first", async () => {
    const found = await read(
      "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
    );
    expect(found.map(({ account, key, value }) => [account, key, value])).toEqual([
      ["Northwind", "account.name", "Northwind"],
      ["Northwind", "stakeholder.champion", "departed"],
      ["Northwind", "renewal.date", "2027-02-05"],
    ]);
  });

  it("reads nothing but the account out of the second", async () => {
    expect(await read("Is Contoso healthy?")).toMatchObject([{ key: "account.name", value: "Contoso" }]);
  });

  it("reads the used seats, the ask and the proposed size out of the third, and no account", async () => {
    const found = await read(
      "They are at 96% of seats and two other teams want in. Upsell 100 seats before year end?",
    );
    expect(found.map(({ account, key, value }) => [account, key, value])).toEqual([
      [null, "usage.active_rate", 0.96],
      [null, "commercial.expansion_asked", "two other teams want in"],
      [null, "commercial.expansion_seats", 100],
    ]);
  });
});

describe("several accounts", () => {
  it("gives each statement to the account named in its clause, else to the last one named", async () => {
    const found = await read(
      "Northwind's champion left and Contoso's renewal is on Jan 22. Usage is down 31%. At Northwind the invoice is 52 days late.",
    );
    expect(
      found.filter(({ key }) => key !== "account.name").map(({ account, key }) => [account, key]),
    ).toEqual([
      ["Northwind", "stakeholder.champion"],
      ["Contoso", "renewal.date"],
      ["Contoso", "usage.change"],
      ["Northwind", "commercial.invoice_late_days"],
    ]);
  });

  it.each([
    "Dana at the front desk called.",
    "I had a call with Dana Whitfield about Slack.",
    "In March we met in Berlin.",
    "QBR deck for Monday is ready.",
    "Usage at 40%.",
  ])("finds no account in: %s", async (text) => {
    expect((await read(text)).filter(({ key }) => key === "account.name")).toEqual([]);
  });

  it("recognises a name it was told, in any case of its first letters", async () => {
    const { statements } = await readText("Call with acme. Acme: usage is down 31%.", {
      source: "question",
      asOf,
      accounts: ["ACME"],
    });
    expect(statements.find(({ key }) => key === "usage.change")?.account).toBe("ACME");
  });
});

describe("the vocabulary", () => {
  it("reads only keys of the catalogue", async () => {
    for (const [text] of plain)
      for (const { key } of await read(text)) expect(factCatalogue).toHaveProperty([key]);
  });
});
