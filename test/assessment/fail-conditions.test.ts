import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { parseFailConditions } from "../../src/assessment/fail-conditions.ts";
import { accountOf, type Known, practice, today } from "./account.ts";

const flags = [...practice.redFlags.flags, ...practice.redFlags.compounds];
function holds(text: string, known: Known): boolean | string {
  const parsed = parseFailConditions(text, flags);
  if (!parsed.ok) return parsed.unknown;
  const assessment = assess({ account: accountOf(known), practice, asOf: today });
  return parsed.conditions.some((condition) => condition.holds(assessment, 0));
}
const left: Known = { "stakeholder.champion": "departed", "renewal.date": "2027-02-05" };

describe("conditions of --fail-on", () => {
  it.each<[string, Known, boolean]>([
    ["escalate", left, true],
    ["consult", left, true],
    ["escalate", {}, false],
    ["flag:RF05", left, true],
    ["flag:rf05", left, true],
    ["flag:champion_change", left, true],
    ["flag:RF01", left, false],
    ["coverage<0.5", {}, true],
    ["coverage<0", {}, false],
    ["red", left, false],
    ["red,escalate", left, true],
  ])("%s of %j: %s", (text, known, expected) => {
    expect(holds(text, known)).toBe(expected);
  });

  it("newly-red holds for a red account that was not red before", () => {
    const parsed = parseFailConditions("newly-red", flags);
    if (!parsed.ok) throw new Error(parsed.unknown);
    const [condition] = parsed.conditions;
    const overview = { ...assess({ account: accountOf({}), practice, asOf: today }) };
    const of = (band: "red" | "yellow") => ({ ...overview, health: { ...overview.health, band } });
    const told = [of("red"), of("yellow")].map((one) =>
      [false, true].map((was) => condition?.holds(one, 0, was)),
    );
    expect(told).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(condition).toMatchObject({ needsHistory: true, needsColour: true });
  });

  it.each(["blue", "flag:RF99", "coverage<half", "", "red,,escalate"])(
    "refuses %j and says which part",
    (text) => {
      expect(typeof holds(text, {})).toBe("string");
    },
  );
});
