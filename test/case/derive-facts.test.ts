import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { deriveFacts } from "../../src/case/derive-facts.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";

const facts = (...values: readonly (readonly [FactKey, number, string?])[]): Fact[] =>
  values.map(([key, value, unit], index) => ({
    id: `F${index + 1}`,
    account: null,
    key,
    value,
    unit: unit ?? factKind(key).unit,
    source: "record",
    quote: String(value),
  }));

describe("facts that follow from others", () => {
  it.each([
    ["usage.active_rate", ["usage.active_users", 288], ["usage.seats", 300], 0.96],
    ["usage.change", ["usage.now", 6790], ["usage.before", 9840], -0.31],
    ["usage.feature_breadth", ["usage.core_features_used", 4], ["usage.core_features_entitled", 10], 0.4],
    ["support.resolution_vs_sla", ["support.resolution_hours", 36], ["support.sla_hours", 24], 1.5],
    [
      "engagement.meeting_attendance",
      ["engagement.meetings_attended", 2],
      ["engagement.meetings_scheduled", 6],
      0.3333,
    ],
    [
      "engagement.training_completion",
      ["engagement.trained_users", 45],
      ["engagement.training_target", 60],
      0.75,
    ],
    ["outcome.goals_met_rate", ["outcome.goals_met", 3], ["outcome.goals_due", 3], 1],
    ["outcome.roi_attainment", ["outcome.value_realized", 140], ["outcome.value_target", 100], 1.4],
    ["outcome.milestone_completion", ["outcome.milestones_done", 5], ["outcome.milestones_due", 8], 0.625],
  ] as const)("computes %s", (key, first, second, value) => {
    expect(deriveFacts(facts(first, second))).toMatchObject([
      { key, value, source: "computed", from: ["F1", "F2"] },
    ]);
    expect(deriveFacts(facts(second, first))).toMatchObject([{ key, value, from: ["F2", "F1"] }]);
  });

  it("computes the annual from the monthly revenue in the same currency", () => {
    expect(deriveFacts(facts(["account.mrr", 8500, "GBP"]))).toMatchObject([
      {
        key: "account.arr",
        value: 102000,
        unit: "GBP",
        quote: "8500 × 12",
        from: ["F1"],
      },
    ]);
  });

  it("computes nothing from one half, a divisor of 0, or a result out of range", () => {
    expect(deriveFacts(facts(["usage.seats", 300]))).toEqual([]);
    expect(deriveFacts(facts(["usage.active_users", 5], ["usage.seats", 0]))).toEqual([]);
    expect(deriveFacts(facts(["usage.active_users", 500], ["usage.seats", 300]))).toEqual([]);
  });

  it("divides no amounts of two currencies", () => {
    expect(
      deriveFacts(facts(["outcome.value_realized", 10, "USD"], ["outcome.value_target", 10, "EUR"])),
    ).toEqual([]);
  });

  it("is as old as the older of its parts", () => {
    const [a, b] = facts(["usage.active_users", 288], ["usage.seats", 300]);
    const dated = (fact: Fact | undefined, day: string): Fact[] =>
      fact ? [{ ...fact, asOf: day as CalendarDate }] : [];
    expect(deriveFacts([...dated(a, "2026-11-01"), ...dated(b, "2026-10-01")])[0]?.asOf).toBe("2026-10-01");
  });
});
