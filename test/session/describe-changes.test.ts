import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { buildCase } from "../../src/case/build-case.ts";
import { describeChanges } from "../../src/session/describe-changes.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;

async function assessed(text: string): Promise<Assessment> {
  const of = await buildCase({ reader: shippedReader, question: text, asOf, notes: [], statements: [] });
  const [account] = of.accounts;
  if (account === undefined) throw new Error("a case has an account");
  return assess({ account, practice: shippedPractice(), asOf, accountsSharingIssue: null });
}

const renewal = "The renewal is on 2027-02-05.";

describe("what changed", () => {
  it("is nothing between equal assessments", async () => {
    expect(describeChanges(await assessed(renewal), await assessed(renewal))).toEqual([]);
  });

  it("names flags that are raised and cleared, dates and the route", async () => {
    const left = await assessed(`Our champion left. ${renewal}`);
    const stays = await assessed("Our champion is active. The renewal is on 2027-06-01.");
    expect(describeChanges(left, stays)).toEqual(
      expect.arrayContaining([
        "champion change cleared",
        "deadline 2027-02-05 → 2027-06-01",
        "route escalate → decide",
      ]),
    );
    expect(describeChanges(stays, left)).toContain("champion change raised (critical)");
  });

  it("says the score with its colour, or that there is none", async () => {
    const unknown = await assessed(renewal);
    const known = await assessed(`${renewal} 40 of 200 seats are active.`);
    expect(describeChanges(unknown, known).join("; ")).toMatch(/health unknown → \d+ provisional/);
  });
});
