import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { parseStoredFacts } from "../../src/session/parse-stored-facts.ts";
import { resumeLedger } from "../../src/session/resume-ledger.ts";
import type { StoredSession } from "../../src/session/stored-session.ts";

const fact = (id: string, key: string, value: unknown, more: object = {}) => ({
  id,
  key,
  value,
  unit: "count",
  source: "question",
  quote: "words",
  account: "Contoso",
  ...more,
});

const stored = (facts: readonly object[]): StoredSession => ({
  session: "s",
  persona: "customer-success-manager",
  turns: 2,
  asOf: "2026-11-23" as CalendarDate,
  facts: parseStoredFacts(facts),
  past: [],
  unanswered: null,
});

const on = (day: string) => day as CalendarDate;

describe("a recorded conversation", () => {
  it("goes on with its statements, their numbers and the count of its answers", () => {
    const ledger = resumeLedger(
      stored([
        fact("F1", "usage.seats", 200),
        fact("F2", "usage.active_users", 140, { source: "answer:3" }),
        fact("F3", "usage.active_rate", 0.7, { source: "computed", from: ["F2", "F1"] }),
      ]),
      on("2026-11-23"),
    );
    expect(ledger.statements.map(({ key, source }) => [key, source])).toEqual([
      ["usage.seats", "turn 2:question"],
      ["usage.active_users", "answer:3"],
    ]);
    expect([ledger.turns, ledger.answers]).toEqual([2, 3]);
    expect([...ledger.ids.values()]).toEqual(["F1", "F2", "F3"]);
  });

  it("is older on a later day: times since an event have grown, all else is of its day", () => {
    const { statements } = resumeLedger(
      stored([
        fact("F1", "relationship.touch_days", 5, { unit: "days" }),
        fact("F2", "usage.seats", 200),
        fact("F3", "relationship.nps_rating", 8, { unit: "rating", as_of: "2026-10-01" }),
      ]),
      on("2026-11-30"),
    );
    expect(statements.map(({ value, asOf }) => [value, asOf])).toEqual([
      [12, undefined],
      [200, "2026-11-23"],
      [8, "2026-10-01"],
    ]);
  });

  it.each([
    ["an unknown key", fact("F1", "usage.nothing", 1)],
    ["a value of no kind", fact("F1", "usage.seats", { deep: true })],
    ["no id", fact("", "usage.seats", 1)],
    ["nothing", null],
  ])("leaves out what is no fact: %s", (_, wrong) => {
    expect(parseStoredFacts([wrong])).toEqual([]);
  });
});
