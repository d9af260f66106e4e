import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { buildCase } from "../../src/case/build-case.ts";
import { allFacts } from "../../src/case/case.ts";
import type { Statement } from "../../src/facts/fact.ts";
import { factIdentity, rememberIds } from "../../src/facts/fact-ids.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;

const stated = (
  key: Statement["key"],
  value: Statement["value"],
  more: Partial<Statement> = {},
): Statement => ({
  account: "Contoso",
  key,
  value,
  unit: "count",
  source: "turn 1:question",
  quote: String(value),
  said: 1,
  ...more,
});

const build = (
  question: string,
  statements: readonly Statement[],
  more: Partial<Parameters<typeof buildCase>[0]> = {},
) =>
  buildCase({
    reader: shippedReader,
    question,
    asOf,
    notes: [],
    statements,
    conversation: { said: 9, ids: new Map(), dropped: new Set(), earlier: [] },
    ...more,
  });

const values = (of: Awaited<ReturnType<typeof build>>, key: Statement["key"]) =>
  allFacts(of)
    .filter((fact) => fact.key === key)
    .map(({ value }) => value);

describe("in a conversation", () => {
  it("a later word replaces an earlier one, which is kept as a correction", async () => {
    const of = await build("The renewal is on 2027-03-01.", [
      stated("renewal.date", "2027-02-05", { unit: "date" }),
    ]);
    expect(values(of, "renewal.date")).toEqual(["2027-03-01"]);
    expect(of.conflicts).toEqual([]);
    expect(of.corrections).toMatchObject([
      { account: "Contoso", key: "renewal.date", was: { value: "2027-02-05", source: "turn 1:question" } },
    ]);
    const by = allFacts(of).find(({ key }) => key === "renewal.date")?.id;
    expect(of.corrections[0]?.by).toBe(by);
  });

  it("replaces even what would win by its nature: the later of two events", async () => {
    const touch = stated("relationship.touch_days", 2, { unit: "days" });
    const of = await build("", [
      touch,
      stated("relationship.touch_days", 30, { unit: "days", source: "answer:1", said: 2 }),
    ]);
    expect(values(of, "relationship.touch_days")).toEqual([30]);
  });

  it("a record handed over later does not correct what was said: both stand and the word counts", async () => {
    const of = await build("", [
      stated("usage.seats", 200),
      stated("usage.seats", 250, { source: "contoso.yaml:usage.seats", said: 2 }),
    ]);
    expect(of.corrections).toEqual([]);
    expect(of.conflicts).toMatchObject([{ key: "usage.seats" }]);
    const [used] = of.conflicts[0]?.facts ?? [];
    expect(allFacts(of).find(({ id }) => id === used)?.value).toBe(200);
  });

  it("goals, contacts and complaints add up", async () => {
    const of = await build("Goal: fewer errors.", [
      stated("outcome.goal", "invoices paid in two days", { unit: "text" }),
    ]);
    expect(values(of, "outcome.goal").toSorted()).toEqual(["fewer errors", "invoices paid in two days"]);
  });

  it("a rating replaces the earlier one by the same giver only", async () => {
    const of = await build("", [
      stated("relationship.nps_rating", 4, { unit: "rating", by: "CFO" }),
      stated("relationship.nps_rating", 6, { unit: "rating", by: "CTO" }),
      stated("relationship.nps_rating", 9, { unit: "rating", by: "CFO", said: 2 }),
    ]);
    expect(values(of, "relationship.nps_rating").toSorted()).toEqual([6, 9]);
  });

  it("a new part of a stated ratio makes it be computed again", async () => {
    const of = await build("They have 150 active users.", [
      stated("usage.active_rate", 0.5, { unit: "ratio" }),
      stated("usage.seats", 200),
    ]);
    expect(values(of, "usage.active_rate")).toEqual([0.75]);
    expect(of.corrections).toMatchObject([{ key: "usage.active_rate", was: { value: 0.5 } }]);
  });

  it("saying again what was said before takes the correction back", async () => {
    const of = await build("There are 200 seats.", [
      stated("usage.seats", 200),
      stated("usage.seats", 300, { source: "turn 2:question", said: 2 }),
    ]);
    expect(values(of, "usage.seats")).toEqual([200]);
  });

  it("facts keep their numbers, and new ones get new numbers", async () => {
    const first = await build("Contoso has 140 active users of 200 seats.", []);
    const ids = rememberIds(new Map(), allFacts(first));
    const known = new Map(allFacts(first).map((fact) => [factIdentity(fact), fact.id]));
    const statements = allFacts(first).filter(({ from }) => from === undefined);
    const second = await build(
      "The renewal is on 2027-03-01.",
      statements.map((one) => ({ ...one, said: 1, source: "turn 1:question" })),
      { conversation: { said: 2, ids, dropped: new Set(), earlier: [] } },
    );
    for (const fact of allFacts(second))
      expect(fact.id).toBe(known.get(factIdentity(fact)) ?? `F${known.size + 1}`);
  });

  it("a fact that was dropped is out, wherever it is read", async () => {
    const seats = stated("usage.seats", 200);
    const of = await build("Contoso has 200 seats.", [seats], {
      conversation: { said: 2, ids: new Map(), dropped: new Set([factIdentity(seats)]), earlier: [] },
    });
    expect(values(of, "usage.seats")).toEqual([]);
  });
});
