import { describe, expect, test } from "vitest";
import { evaluateCondition } from "../../src/assessment/evaluate-condition.ts";
import { openView } from "../../src/assessment/open-view.ts";
import { factsBeneath, sayEvidence } from "../../src/assessment/say-proof.ts";
import type { Condition } from "../../src/practice/condition.ts";
import { accountOf, type Known, practice, today } from "./account.ts";

const view = (known: Known) => openView({ account: accountOf(known), practice, asOf: today });
const verdict = (condition: Condition, known: Known) => evaluateCondition(condition, view(known)).verdict;

type Row = [verdict: string, condition: Condition, known: Known];
const change = { "usage.change": -0.3 } satisfies Known;
const rows: Row[] = [
  ["unknown", { fact: "usage.change", at_most: -0.2 }, {}],
  ["holds", { fact: "usage.change", at_most: -0.3 }, change],
  ["not", { fact: "usage.change", below: -0.3 }, change],
  ["holds", { fact: "usage.change", at_least: -0.3, at_most: 0 }, change],
  ["not", { fact: "usage.change", above: -0.3 }, change],
  ["unknown", { fact: "account.name", above: 3 }, { "account.name": "A" }],
  ["holds", { fact: "stakeholder.champion", is_not: "departed" }, { "stakeholder.champion": "active" }],
  [
    "not",
    { fact: "stakeholder.champion", one_of: ["none", "departed"] },
    { "stakeholder.champion": "active" },
  ],
  ["not", { fact: "usage.change", present: true }, {}],
  ["holds", { fact: "usage.change", present: false }, {}],
  ["holds", { not: { fact: "usage.change", above: 0 } }, change],
  ["unknown", { not: { fact: "usage.change", above: 0 } }, {}],
  ["holds", { unless: { fact: "usage.change", above: 0 } }, {}],
  ["holds", { unless: { fact: "usage.change", above: 0 } }, change],
  ["not", { unless: { fact: "usage.change", below: 0 } }, change],
  [
    "unknown",
    {
      all: [
        { fact: "usage.change", below: 0 },
        { fact: "account.arr", above: 0 },
      ],
    },
    change,
  ],
  [
    "not",
    {
      all: [
        { fact: "account.arr", above: 0 },
        { fact: "usage.change", above: 0 },
      ],
    },
    change,
  ],
  [
    "unknown",
    {
      any: [
        { fact: "account.arr", above: 0 },
        { fact: "usage.change", above: 0 },
      ],
    },
    change,
  ],
  [
    "holds",
    {
      any: [
        { fact: "account.arr", above: 0 },
        { fact: "usage.change", below: 0 },
      ],
    },
    change,
  ],
  [
    "not",
    {
      any: [
        { fact: "usage.change", above: 0 },
        { fact: "usage.change", above: 1 },
      ],
    },
    change,
  ],
  ["unknown", { days_to_deadline: { at_most: 5 } }, {}],
  ["unknown", { tenure_days: { at_least: 0 } }, { "account.started": "no date" }],
  ["holds", { tenure_days: { at_least: 365 } }, { "account.started": "2025-11-23" }],
  ["holds", { days_since_live: { below: 0 } }, { "account.went_live": "2026-11-24" }],
  ["unknown", { flag: "RF01" }, change],
  ["unknown", { band: "red" }, change],
  ["unknown", { phase: "renewal" }, change],
  ["unknown", { play: "qbr" }, change],
];

describe("a condition holds, does not, or is unknown", () => {
  test.each(rows)("%s: %j with %j", (expected, condition, known) => {
    expect(verdict(condition, known)).toBe(expected);
  });

  test("the giver's role is found by whole words", () => {
    const by = (giver: string) =>
      verdict(
        { fact: "relationship.nps_rating", at_most: 6, by: "executive" },
        { "relationship.nps_rating": { value: 1, by: giver } },
      );
    for (const giver of ["VP Operations", "vice-president, sales", "the CFO", "Chief of Staff"])
      expect(by(giver), giver).toBe("holds");
    for (const giver of ["developer", "MVP winner", "cfopath", ""]) expect(by(giver), giver).toBe("unknown");
  });

  test("of several facts of a repeatable kind any may prove it, and only those that do are named", () => {
    const proof = evaluateCondition(
      { fact: "relationship.nps_rating", at_most: 6 },
      view({ "relationship.nps_rating": [9, 3, 8, 5] }),
    );
    expect(proof.verdict).toBe("holds");
    expect(factsBeneath(proof.evidence)).toEqual(["F2", "F4"]);
  });

  test("of two values that disagree the one stated first is used", () => {
    expect(verdict({ fact: "usage.change", below: 0 }, { "usage.change": [-0.1, 0.4] })).toBe("holds");
  });

  test("a proof is said once, in words, with its facts", () => {
    const proof = evaluateCondition(
      {
        all: [
          { fact: "usage.change", below: 0 },
          { days_to_deadline: { below: 90 } },
          { fact: "usage.change", below: 1 },
        ],
      },
      view({
        ...change,
        "renewal.date": "2027-02-05",
        "renewal.notice_days": 60,
      }),
    );
    expect(sayEvidence(proof.evidence, view({}))).toBe("usage down 30 % and 14 days to 2026-12-07");
    expect(factsBeneath(proof.evidence)).toEqual(["F1", "F2", "F3"]);
  });

  test.each([
    ["2026-11-20", "the decision deadline passed 3 days ago (2026-11-20)"],
    ["2026-11-22", "the decision deadline passed 1 day ago (2026-11-22)"],
    ["2026-11-23", "the decision deadline is today (2026-11-23)"],
    ["2026-11-24", "1 day to 2026-11-24"],
  ])("a deadline on %s: %s", (date, words) => {
    const proof = evaluateCondition({ days_to_deadline: { below: 90 } }, view({ "renewal.date": date }));
    expect(sayEvidence(proof.evidence, view({}))).toBe(words);
  });
});
