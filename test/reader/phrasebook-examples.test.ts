import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { factKeys } from "../../src/facts/fact-catalogue.ts";
import { factsFileSchema } from "../../src/reader/phrasebook/phrasebook-schema.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const folder = new URL("../../persona/practice/reading/facts/", import.meta.url);
const facts = Object.assign(
  {},
  ...readdirSync(folder).map((name) =>
    factsFileSchema.parse(parse(readFileSync(new URL(name, folder), "utf8"))),
  ),
) as ReturnType<typeof factsFileSchema.parse>;

const asOf = "2026-11-23" as CalendarDate;

const valuesOf = async (text: string, key: string): Promise<readonly unknown[]> =>
  (await shippedReader(text, { source: "question", asOf })).statements
    .filter((statement) => statement.key === key)
    .map(({ value }) => value);

/** Words are held to what they must contain, shares to two places. */
const isSaid = (value: unknown, wanted: unknown): boolean =>
  typeof value === "string" && typeof wanted === "string"
    ? value.toLowerCase().includes(wanted.toLowerCase())
    : typeof value === "number" && typeof wanted === "number"
      ? Math.abs(value - wanted) <= 0.006
      : value === wanted;

describe("the examples beside each fact", () => {
  it("are there: three that say it and two that do not, for every fact of the catalogue", () => {
    // Names of accounts and people are found by what tells names apart, not by ways of saying.
    const named: ReadonlySet<string> = new Set(["account.name", "stakeholder.contact"]);
    const thin = factKeys.filter((key) => {
      if (named.has(key)) return false;
      const { says = {}, not = [] } = facts[key] ?? { ways: [] };
      return Object.keys(says).length < 3 || not.length < 2;
    });
    expect(thin).toEqual([]);
  });

  it.each(Object.entries(facts))("%s: what says it is read, and the value", async (key, { says = {} }) => {
    const missed: string[] = [];
    for (const [text, wanted] of Object.entries(says)) {
      const values = await valuesOf(text, key);
      if (!values.some((value) => isSaid(value, wanted)))
        missed.push(`${text} — ${String(wanted)}, read ${values.join(", ") || "nothing"}`);
    }
    expect(missed).toEqual([]);
  });

  it.each(Object.entries(facts))("%s: what does not say it is not read as it", async (key, { not = [] }) => {
    const wrong: string[] = [];
    for (const text of not) {
      const values = await valuesOf(text, key);
      if (values.length > 0) wrong.push(`${text} — ${values.join(", ")}`);
    }
    expect(wrong).toEqual([]);
  });
});
