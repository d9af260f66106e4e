import { describe, expect, it } from "vitest";
import type { HealthRow } from "../../../src/output/health/health-row.ts";
import { type SortKey, sortableOf, sortKeys, sortPlaces } from "../../../src/output/health/sort-rows.ts";
import { row } from "./row.ts";

const sortRows = (unsorted: readonly HealthRow[], key: SortKey): HealthRow[] =>
  [...sortPlaces(unsorted.length, (at) => sortableOf(unsorted[at] ?? row()), key)].flatMap(
    (at) => unsorted[at] ?? [],
  );

const rows = [
  row({ account: "none", coverage: 0.1 }),
  row({ account: "green", band: "green", score: 90, days_to_deadline: 5, arr: 10, coverage: 0.9 }),
  row({ account: "red late", band: "red", score: 30, days_to_deadline: 200, arr: 30, coverage: 0.7 }),
  row({ account: "red soon", band: "red", score: 40, days_to_deadline: -3, arr: 20, coverage: 0.8 }),
  row({ account: "yellow", band: "yellow", score: 60, arr: 40, coverage: 0.6 }),
];

describe("accounts sorted", () => {
  it.each([
    ["risk", ["red soon", "red late", "yellow", "none", "green"]],
    ["score", ["red late", "red soon", "yellow", "green", "none"]],
    ["deadline", ["red soon", "green", "red late", "none", "yellow"]],
    ["arr", ["yellow", "red late", "red soon", "green", "none"]],
    ["coverage", ["none", "yellow", "red late", "red soon", "green"]],
    ["account", ["green", "none", "red late", "red soon", "yellow"]],
  ] as const)("by %s", (key, names) => {
    expect(sortRows(rows, key).map(({ account }) => account)).toEqual(names);
  });

  it("by risk puts a grave flag among the reds whatever the colour, and what is churned last", () => {
    const flagged = row({
      account: "flagged",
      flags: [{ id: "RF13", name: "exit signal", severity: "critical" }],
    });
    const over = row({ account: "over", band: "red", phase: "churned", days_to_deadline: -300 });
    const names = sortRows([over, ...rows, flagged], "risk").map(({ account }) => account);
    expect(names).toEqual(["flagged", "red soon", "red late", "yellow", "none", "green", "over"]);
  });

  it.each(sortKeys)("by %s give the same whatever the order of equals, and lose nothing", (key) => {
    expect(sortRows([...rows, ...rows], key)).toHaveLength(10);
    expect(
      sortRows([row({ source: "a:1" }), row({ source: "a:2" })], key).map(({ source }) => source),
    ).toEqual(["a:1", "a:2"]);
  });
});
