import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { readSteps } from "../../src/journal/read-steps.ts";

const elements = [
  "Success Strategy",
  "Action Plan",
  "Risk Mitigation",
  "Timeline",
  "Stakeholder Coordination",
];
const read = (plan: string, timeline = "", accounts: readonly string[] = ["Northwind"]) =>
  readSteps(
    `## 3. Success Strategy\n\n1. No step. Owner: X, by 2026-11-24.\n\n## 4. Action Plan\n\nThe steps are:\n\n${plan}\n\n## 5. Risk Mitigation\n\n- Not a step\n\n## 7. Timeline\n\n${timeline}\n\n## 8. Stakeholder Coordination\n\n- Nor this`,
    { asOf: "2026-11-23" as CalendarDate, elements, accounts },
  );

describe("the next steps of an answer", () => {
  it.each<[string, string, string | null, string | null, string[]]>([
    // As the playbook writes it.
    [
      "1. Name who owns the outcome now: thanks, and one request. Owner: Leadership, by 2026-11-25 (must escalate to Leadership; F2, F3).",
      "Name who owns the outcome now: thanks, and one request.",
      "Leadership",
      "2026-11-25",
      ["F2", "F3"],
    ],
    // As models do.
    ["- **Call the CFO** **Owner:** CSM | **Due:** 2026-12-01", "Call the CFO", "CSM", "2026-12-01", []],
    ["* Send the recap (Elena, by Nov 24)", "Send the recap", "Elena", "2026-11-24", []],
    ["1) Book the QBR — Elena — Dec 1", "Book the QBR", "Elena", "2026-12-01", []],
    ["1. Verify it\n   - Owner: Elena\n   - Deadline: 5 December", "Verify it", "Elena", "2026-12-05", []],
    ["1. Call Ana tomorrow", "Call Ana", null, "2026-11-24", []],
    ["1. Look back by January 5", "Look back", null, "2027-01-05", []],
    ["- Write the mail by 30 Nov, owned by Elena.", "Write the mail.", "Elena", "2026-11-30", []],
    [
      "1. **Owner: Elena** Prepare the review; due by 2026-12-04",
      "Prepare the review",
      "Elena",
      "2026-12-04",
      [],
    ],
    [
      "1. Confirm the renewal on 2027-02-05 with Legal. Owner: J. Smith, by 2026-11-24.",
      "Confirm the renewal on 2027-02-05 with Legal.",
      "J. Smith",
      "2026-11-24",
      [],
    ],
    [
      "| # | Action | Owner | Due |\n|--:|---|---|---|\n| 1 | Call **Ana** (F1) | Elena | Dec 1, 2026 |",
      "Call Ana",
      "Elena",
      "2026-12-01",
      ["F1"],
    ],
    // Without a date, or anybody: kept.
    ["1. Think about the plan", "Think about the plan", null, null, []],
    ["| Action | Owner | Due |\n|---|---|---|\n| Write | — | TBD |", "Write", null, null, []],
    ["1. Find who is the owner of the budget", "Find who is the owner of the budget", null, null, []],
  ])("are read from %j", (plan, what, owner, due, facts) => {
    expect(read(plan)).toEqual([
      expect.objectContaining({ what, owner, due, facts, account: "Northwind", source: "Action Plan" }),
    ]);
  });

  it.each<[string, string | null, string | null]>([
    ["1. Call. Owner: Elena, by 2026-11-24 (can decide; F2, F3).", "decide", null],
    ["1. Ask. Owner: Elena, by 2026-11-24 (must consult Finance; F2).", "consult", "Finance"],
    ["1. Ask. Owner: Elena, by 2026-11-24 (must escalate to Leadership).", "escalate", "Leadership"],
    [
      "1. Ask. Owner: Finance, by 2026-11-24 (must escalate to Finance, Legal and Leadership; F4).",
      "escalate",
      "Finance, Legal and Leadership",
    ],
    ["1. Ask (F2; consult with Legal), by Dec 1", "consult", "Legal"],
    ["1. Take it up. **Authority:** escalate to Leadership | **Due:** Dec 1", "escalate", "Leadership"],
    ["- Call Ana\n  - Route: can decide\n  - Due: Dec 1", "decide", null],
    [
      "| Action | Owner | Due | Authority |\n|---|---|---|---|\n| Call | Elena | Dec 1 | consult Finance |",
      "consult",
      "Finance",
    ],
    ["| Step | Who decides | When |\n|---|---|---|\n| Call | can decide | Dec 1 |", "decide", null],
    ["1. Decide who consults Finance. Owner: Elena, by 2026-11-24.", null, null],
    ["1. Consult the contract (F2). Owner: Elena, by 2026-11-24.", null, null],
  ])("say who may settle them: %j", (plan, authority, partner) => {
    expect(read(plan)).toMatchObject([{ authority, with: partner }]);
  });

  it("stand under the account whose heading they are below, or that they name", () => {
    const plan =
      "**Northwind**\n1. Call. Owner: Elena, by 2026-11-24.\n\n### Contoso (renewal 2027-02-01)\n1. Write. Owner: Elena, by 2026-11-25.";
    const both = ["Northwind", "Contoso"];
    expect(read(plan, "", both).map(({ account }) => account)).toEqual(["Northwind", "Contoso"]);
    expect(read("1. Call Contoso\n2. Call everybody", "", both).map(({ account }) => account)).toEqual([
      "Contoso",
      null,
    ]);
  });

  it("take from the timeline what the plan does not have", () => {
    const plan = "1. Meet the executive sponsor. Owner: Elena, by 2026-12-05.";
    const timeline = [
      "- **2026-12-05** (Sat, 62 days before the deadline): step 1 done",
      "- **Dec 5**: executive sponsor met",
      "- **2026-12-09** (Wed): check-in call with Ana",
      "- 2026-12-20 (Sun): decision deadline",
      "- **2027-02-05** (Fri): renewal date, and the decision deadline as long as no notice period is known",
      "- Every week: look at the usage",
    ].join("\n");
    expect(read(plan, timeline).slice(1)).toEqual([
      {
        what: "check-in call with Ana",
        owner: null,
        due: "2026-12-09",
        authority: null,
        with: null,
        facts: [],
        account: "Northwind",
        source: "Timeline",
      },
    ]);
  });

  it("are at most a hundred, one safe line each, whatever the answer holds", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        "- ",
        "1. ",
        "\n",
        "|",
        "**",
        "(",
        ")",
        "Owner: ",
        ", by ",
        "2026-12-01",
        "\u001b[31m",
        " ",
        "—",
        "x",
        "F1",
        "due: ",
      ),
      maxLength: 400,
    });
    fc.assert(
      fc.property(hostile, (plan) => {
        for (const { what, owner } of read(plan)) {
          expect(`${what}${owner ?? ""}`).not.toMatch(/[\u0000-\u001f\u007f]/);
          expect(what.length).toBeLessThanOrEqual(300);
        }
      }),
    );
    expect(read("1. Call Ana\n".repeat(500))).toHaveLength(100);
  });
});
