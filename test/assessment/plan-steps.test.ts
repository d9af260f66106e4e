import { describe, expect, test } from "vitest";
import { assessAccount } from "../../src/assessment/assess.ts";
import { planSteps } from "../../src/assessment/plan-steps.ts";
import { accountOf, day, type Known, practice, today } from "./account.ts";

function planned(known: Known, asOf = today) {
  return planSteps(assessAccount({ account: accountOf(known), practice, asOf }));
}
const dates = (known: Known, play: string, asOf = today) =>
  planned(known, asOf)
    .filter((one) => one.play.id === play)
    .map((one) => [one.step.id, one.due]);

describe("who does a step", () => {
  const steps = practice.plays.plays.flatMap((play) =>
    play.steps.map((step) => ({ ...step, play: play.id })),
  );

  test("nobody consults themselves, and what Leadership does is escalated to Leadership", () => {
    for (const step of steps) {
      const where = `${step.play}/${step.id}`;
      if (step.owner === "Leadership")
        expect([step.authority, step.with], where).toEqual(["escalate", "Leadership"]);
      else expect(step.with, where).not.toBe(step.owner);
    }
  });
});

describe("the steps of the chosen plays, dated", () => {
  test("the rungs that lie ahead of a renewal in 74 days are T-60 and T-30", () => {
    expect(dates({ "renewal.date": "2027-02-05" }, "renewal_120_90_60_30")).toEqual([
      ["confirm", "2026-11-25"],
      ["catch_up", "2026-11-25"],
      ["quote", "2026-12-07"],
      ["signature", "2027-01-06"],
      ["forecast", "2026-11-30"],
    ]);
  });

  test("within the first 48 hours of a champion's leaving: verify, senior outreach, successor", () => {
    const first = dates(
      { "stakeholder.champion": "departed", "renewal.date": "2027-02-05" },
      "champion_left",
    ).filter(([, due]) => (due ?? "") <= "2026-11-25");
    expect(first.map(([id]) => id)).toEqual([
      "verify",
      "senior_note",
      "successor",
      "risk",
      "introduction",
      "freeze",
    ]);
  });

  test("counted back from the deadline, not from the renewal", () => {
    const quote = (known: Known) => dates(known, "renewal_120_90_60_30").find(([id]) => id === "quote")?.[1];
    expect(quote({ "renewal.date": "2027-03-08", "renewal.notice_days": 31 })).toBe("2026-12-07");
  });

  test("intention comes before quote, quote before signature, and nothing is due after a deadline still ahead", () => {
    expect(dates({ "renewal.date": "2026-11-30" }, "renewal_120_90_60_30")).toEqual([
      ["confirm", "2026-11-25"],
      ["catch_up", "2026-11-25"],
      ["quote_now", "2026-11-26"],
      ["signature", "2026-11-30"],
      ["forecast", "2026-11-30"],
    ]);
  });

  test("what needs more time than is left is left out, not squeezed", () => {
    const left = { "stakeholder.champion": "departed", "renewal.date": "2026-11-27" } as const;
    expect(dates(left, "champion_left").map(([id]) => id)).toEqual([
      "verify",
      "senior_note",
      "successor",
      "risk",
      "first_meeting",
      "introduction",
      "freeze",
    ]);
  });

  test("steps of two plays with one topic are one, on the soonest of their days", () => {
    const both = planned({ "stakeholder.champion": "departed", "relationship.touch_days": 60 });
    const notes = both.filter(({ step }) => step.topic === "senior_note");
    expect(notes.map(({ play, due }) => [play.id, due])).toEqual([["champion_left", "2026-11-25"]]);
  });

  test("a small account asks for nobody's time but hers", () => {
    const owners = (arr: number) =>
      planned({ "stakeholder.champion": "departed", "account.arr": arr })
        .filter(({ step }) => step.topic === "senior_note")
        .map(({ step }) => step.owner);
    expect(owners(9_000)).toEqual(["Elena"]);
    expect(owners(90_000)).toEqual(["Leadership"]);
  });

  test("a deadline that has passed asks for the state of the contract", () => {
    expect(dates({ "renewal.date": "2026-11-01" }, "renewal_passed").map(([id]) => id)).toContain("state");
    expect(dates({ "renewal.date": "2026-11-01" }, "renewal_120_90_60_30")).toEqual([]);
  });

  test.each(["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"])(
    "no quote, paper or signature is due after a decision deadline on %s",
    (renewal) => {
      const late = planned({
        "renewal.date": renewal,
        "commercial.discount_asked": true,
        "renewal.success_plan": false,
      }).filter(({ due }) => due > renewal);
      const ids = late.map(({ step }) => step.id);
      for (const id of ["quote", "quote_now", "paper", "signature", "catch_up"])
        expect(ids).not.toContain(id);
    },
  );

  test.each<[string, string]>([
    ["2026-11-23", "last_day"],
    ["2026-11-24", "last_day"],
    ["2026-11-25", "signature"],
  ])("a renewal on %s, two days ahead or less, has one way to end: %s", (renewal, expected) => {
    const ends = dates({ "renewal.date": renewal }, "renewal_120_90_60_30")
      .map(([id]) => id)
      .filter((id) => ["last_day", "signature"].includes(id ?? ""));
    expect(ends).toEqual([expected]);
  });

  test("every date is a working day and not in the past, on any day of the week", () => {
    const known: Known = {
      "stakeholder.champion": "departed",
      "renewal.date": "2026-12-20",
      "support.p1_age_days": 40,
      "commercial.expansion_seats": 5,
      "relationship.nps_rating": 2,
    };
    for (const weekday of ["2026-11-23", "2026-11-27", "2026-11-28", "2026-11-29"]) {
      const steps = planned(known, day(weekday));
      expect(steps.length).toBeGreaterThan(20);
      for (const { due, step } of steps) {
        expect(due >= weekday, step.id).toBe(true);
        expect([0, 6], step.id).not.toContain(new Date(due).getUTCDay());
      }
    }
  });

  test("a step with a condition is left out unless it is known to hold", () => {
    const ids = (known: Known) =>
      planned({ "commercial.expansion_seats": 5, ...known }).map((one) => one.step.id);
    expect(ids({})).not.toContain("invoice");
    expect(ids({ "commercial.invoice_late_days": 52 })).toContain("invoice");
  });
});
