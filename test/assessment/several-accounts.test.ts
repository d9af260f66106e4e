import { describe, expect, test } from "vitest";
import { findSharedIssues } from "../../src/assessment/find-shared-issues.ts";
import { orderAccounts } from "../../src/assessment/order-accounts.ts";
import { accountOf, assessed, factsOf, type Known, practice } from "./account.ts";

const account = (name: string, known: Known) => ({
  name,
  facts: factsOf(known),
  assessment: assessed(known),
});
const order = (...accounts: ReturnType<typeof account>[]) =>
  orderAccounts(accounts, practice).map((one) => one.name);

describe("where to spend time first", () => {
  const arr = (value: number, unit = "USD") => ({
    "account.arr": { value, unit },
  });

  test("deadline, money and severity each decide when the others are equal", () => {
    expect(
      order(
        account("late", { "renewal.date": "2027-10-01" }),
        account("soon", { "renewal.date": "2026-12-01" }),
      ),
    ).toEqual(["soon", "late"]);
    expect(order(account("small", arr(10_000)), account("big", arr(90_000)))).toEqual(["big", "small"]);
    expect(order(account("calm", {}), account("burning", { "support.p1_age_days": 40 }))).toEqual([
      "burning",
      "calm",
    ]);
  });

  test("an unknown revenue counts as the median of the known ones", () => {
    expect(order(account("small", arr(10_000)), account("unknown", {}), account("big", arr(90_000)))).toEqual(
      ["big", "unknown", "small"],
    );
  });

  test("revenues in different currencies are not compared", () => {
    expect(order(account("a", arr(10_000, "USD")), account("b", arr(90_000, "JPY")))).toEqual(["a", "b"]);
  });

  test("a deadline that has passed is as urgent as today's", () => {
    expect(
      order(
        account("today", { "renewal.date": "2026-11-23" }),
        account("past", { "renewal.date": "2026-10-23" }),
      ),
    ).toEqual(["today", "past"]);
  });
});

describe("an issue that several accounts share", () => {
  test("is counted by its words, whatever their case and punctuation", () => {
    const named = (subject: string) => accountOf({ "support.p1_subject": subject });
    expect(
      findSharedIssues([
        named("Data sync: delay"),
        named("data sync delay."),
        named("login fails"),
        accountOf({}),
      ]),
    ).toEqual([2, 2, 1, null]);
  });

  test("the same account naming it twice is one account", () => {
    expect(
      findSharedIssues([
        accountOf({
          "support.p1_subject": "sync",
          "support.shared_issue": "Sync",
        }),
      ]),
    ).toEqual([1]);
  });
});
