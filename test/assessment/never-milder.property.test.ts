import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { practice, today } from "./account.ts";
import { facts } from "./facts-arbitrary.ts";

const on = (known: readonly Fact[]): Assessment =>
  assess({ account: { name: null, facts: known }, practice, asOf: today });

const inWords = (known: readonly Fact[], from: number): Fact[] =>
  known.map((fact, at) => ({
    ...fact,
    id: `F${from + at + 1}`,
    readBy: { model: "a-model", figure: null },
  }));

const severity = { warn: 1, high: 2, critical: 3 } as const;
const routes = ["decide", "consult", "escalate"];
const bands = ["green", null, "yellow", "red"];

describe("facts that no figure proves, whatever they are and wherever they come from", () => {
  test("leave severity, band, score, coverage and route as severe as without them", () => {
    fc.assert(
      fc.property(facts, facts, (known, words) => {
        const before = on(known);
        const after = on([...known, ...inWords(words, known.length)]);
        for (const flag of before.redFlags) {
          const now = after.redFlags.find(({ id }) => id === flag.id);
          expect(now === undefined ? 0 : severity[now.severity]).toBeGreaterThanOrEqual(
            severity[flag.severity],
          );
        }
        expect(bands.indexOf(after.health.band)).toBeGreaterThanOrEqual(bands.indexOf(before.health.band));
        expect(after.health.coverage).toBe(before.health.coverage);
        expect(after.health.score).toBe(before.health.score);
        expect(routes.indexOf(after.authority.route)).toBeGreaterThanOrEqual(
          routes.indexOf(before.authority.route),
        );
        for (const { level, matter } of before.authority.reasons)
          if (level !== "decide")
            expect(after.authority.reasons.some((reason) => reason.matter === matter)).toBe(true);
        for (const { question, status } of after.keyQuestions)
          if (status === "answered")
            expect(before.keyQuestions.find((one) => one.question === question)?.status).toBe("answered");
      }),
      { numRuns: 200 },
    );
  });

  test("can raise what figures leave open", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const base = known.filter(({ key }) => !key.startsWith("stakeholder."));
        const left: Fact = {
          ...{ id: "F999", account: null, key: "stakeholder.buyer_left", value: true, unit: "flag" },
          ...{ source: "notes.txt:1", quote: "packed her desk", readBy: { model: "a-model", figure: null } },
        };
        const raised = on([...base, left]).redFlags.some(({ facts: beneath }) => beneath.includes("F999"));
        const churned = base.some(({ value }) => value === "churned");
        expect(raised || churned).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
