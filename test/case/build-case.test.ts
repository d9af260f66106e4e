import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { type BuildCaseOptions, buildCase } from "../../src/case/build-case.ts";
import { allFacts } from "../../src/case/case.ts";
import type { Statement } from "../../src/facts/fact.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;
const build = (options: Partial<BuildCaseOptions>) =>
  buildCase({ reader: shippedReader, question: "", asOf, notes: [], statements: [], ...options });

const record = (
  key: Statement["key"],
  value: Statement["value"],
  more: Partial<Statement> = {},
): Statement => ({
  account: "Proseware",
  key,
  value,
  unit: "count",
  source: `proseware.yaml:${key}`,
  quote: String(value),
  ...more,
});

const note = (text: string, source = "notes.txt") => ({ source, text });

describe("accounts", () => {
  it("has one account without a name when nothing names one", async () => {
    expect((await build({ question: "Usage is down 31%." })).accounts).toMatchObject([
      { name: null, facts: [{ id: "F1", key: "usage.change" }] },
    ]);
  });

  it("has one account without a name and facts when nothing is said at all", async () => {
    expect((await build({ question: "Help?" })).accounts).toEqual([{ name: null, facts: [] }]);
  });

  it("gives what names no account to the only account", async () => {
    const { accounts } = await build({
      question: "They are at 96% of seats.",
      statements: [record("usage.seats", 300)],
    });
    expect(accounts.map(({ name }) => name)).toEqual(["Proseware"]);
    expect(accounts[0]?.facts.map(({ key, account }) => [key, account])).toEqual([
      ["usage.active_rate", "Proseware"],
      ["usage.seats", "Proseware"],
    ]);
  });

  it("matches names in any case and by a unique beginning, and keeps the longest form", async () => {
    const { accounts } = await build({
      question: "Is Proseware healthy?",
      notes: [note("Account: PROSEWARE\nUsage is down 31%.")],
      statements: [record("usage.seats", 300, { account: "Proseware Ltd." })],
    });
    expect(accounts.map(({ name }) => name)).toEqual(["Proseware Ltd."]);
    expect(accounts[0]?.facts.filter(({ key }) => key === "account.name")).toHaveLength(1);
  });

  it("keeps two accounts apart that share a beginning", async () => {
    const { accounts } = await build({
      statements: [
        record("usage.seats", 10, { account: "Acme North" }),
        record("usage.seats", 20, { account: "Acme South" }),
      ],
    });
    expect(accounts.map(({ name }) => name)).toEqual(["Acme North", "Acme South"]);
  });

  it("lists several accounts in the order of first mention", async () => {
    const { accounts } = await build({
      question: "Compare Northwind and Contoso.",
      notes: [note("Contoso's renewal is on Jan 22. Fabrikam renews in 30 days.")],
    });
    expect(accounts.map(({ name }) => name)).toEqual(["Northwind", "Contoso", "Fabrikam"]);
  });
});

describe("numbers", () => {
  it("numbers facts in the order question, notes, records, computed, through all accounts", async () => {
    const built = await build({
      question: "Northwind's champion left.",
      notes: [note("288 of 300 seats are active at Northwind.")],
      statements: [
        record("account.mrr", 1000, { account: "Contoso", unit: "USD" }),
        record("support.open_p1", 1, { account: "Northwind" }),
      ],
    });
    expect(allFacts(built).map(({ id, account, key }) => [id, account, key])).toEqual([
      ["F1", "Northwind", "account.name"],
      ["F2", "Northwind", "stakeholder.champion"],
      ["F3", "Northwind", "usage.active_users"],
      ["F4", "Northwind", "usage.seats"],
      ["F5", "Contoso", "account.mrr"],
      ["F6", "Northwind", "support.open_p1"],
      ["F7", "Northwind", "usage.active_rate"],
      ["F8", "Contoso", "account.arr"],
    ]);
  });

  it("merges equal statements and keeps the first source", async () => {
    const { accounts, conflicts } = await build({
      question: "Usage is down 31%.",
      notes: [note("usage dropped by 31 %")],
      statements: [record("usage.change", -0.31, { account: null, unit: "ratio" })],
    });
    expect(accounts[0]?.facts.map(({ source }) => source)).toEqual(["question"]);
    expect(conflicts).toEqual([]);
  });

  it("keeps equal ratings by different people", async () => {
    const { accounts, conflicts } = await build({
      question: "The CFO gave us a 4. The CIO gave us a 4.",
    });
    expect(accounts[0]?.facts.map(({ by }) => by)).toEqual(["CFO", "CIO"]);
    expect(conflicts).toEqual([]);
  });
});

describe("conflicts", () => {
  const used = async (options: Partial<BuildCaseOptions>) => {
    const built = await build(options);
    const [conflict] = built.conflicts;
    const facts = allFacts(built);
    return {
      values: conflict?.facts.map((id) => facts.find((fact) => fact.id === id)?.value),
      why: conflict?.why,
    };
  };

  it("keeps both values and puts the question before the notes and the notes before the record", async () => {
    const { values, why } = await used({
      question: "They have 320 seats.",
      notes: [note("They have 310 seats.")],
      statements: [record("usage.seats", 300)],
    });
    expect(values).toEqual([320, 310, 300]);
    expect(why).toContain("F1 is used");
    expect(why).toContain("the question goes before the notes");
  });

  it("puts a given answer first", async () => {
    const { values } = await used({
      question: "They have 320 seats.",
      statements: [record("usage.seats", 330, { account: null, source: "answer:1" })],
    });
    expect(values).toEqual([330, 320]);
  });

  it("puts the value observed later first, whatever its source", async () => {
    const { values, why } = await used({
      notes: [note("2026-10-01: they have 310 seats")],
      statements: [
        record("usage.seats", 300, {
          account: null,
          asOf: "2026-11-20" as CalendarDate,
        }),
      ],
    });
    expect(values).toEqual([300, 310]);
    expect(why).toContain("more recent");
  });

  it("takes the later contact, since it knows of the earlier one too", async () => {
    const { values } = await used({
      question: "Last call was on Oct 3.",
      notes: [note("Last call was on Nov 2.")],
    });
    expect(values).toEqual([21, 51]);
  });

  it("reports no conflict between values of a key that can have several", async () => {
    const { conflicts } = await build({
      question: "They are evaluating Acmeware.",
      notes: [note("They had a demo from Zentro last week.")],
    });
    expect(conflicts).toEqual([]);
  });

  it("reports a disagreement about each account by itself", async () => {
    const { conflicts } = await build({
      statements: [
        record("usage.seats", 10, { account: "A1" }),
        record("usage.seats", 20, { account: "B2" }),
      ],
    });
    expect(conflicts).toEqual([]);
  });
});

describe("computed facts", () => {
  it("computes what follows, with the calculation and the facts it rests on", async () => {
    const { accounts } = await build({
      question: "Sessions went from 9,840 to 6,790.",
    });
    expect(accounts[0]?.facts.at(-1)).toMatchObject({
      id: "F3",
      key: "usage.change",
      value: -0.31,
      source: "computed",
      quote: "(6790 - 9840) / 9840",
      from: ["F2", "F1"],
    });
  });

  it("computes nothing that is stated", async () => {
    const { accounts } = await build({
      question: "288 of 300 seats are active. The active rate is 90%.",
    });
    expect(accounts[0]?.facts.filter(({ key }) => key === "usage.active_rate")).toMatchObject([
      { value: 0.9, source: "question" },
    ]);
  });

  it("computes from the value that a conflict puts first", async () => {
    const { accounts } = await build({
      question: "288 of 300 seats are active.",
      statements: [record("usage.seats", 400, { account: null })],
    });
    expect(accounts[0]?.facts.at(-1)).toMatchObject({
      key: "usage.active_rate",
      value: 0.96,
    });
  });
});
