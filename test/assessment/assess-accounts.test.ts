import { describe, expect, it } from "vitest";
import { assessAccounts } from "../../src/assessment/assess-accounts.ts";
import { finishWork } from "../../src/slices/finish-work.ts";
import { accountOf, type Known, practice, today } from "./account.ts";

const routes = (...accounts: Known[]) =>
  finishWork(
    assessAccounts(
      {
        question: "q",
        asOf: today,
        notes: [],
        conflicts: [],
        corrections: [],
        earlier: [],
        reading: { by: ["rules"], unread: [], ignored: [] },
        intrusions: [],
        accounts: accounts.map((known) => accountOf(known)),
      },
      practice,
    ),
  ).map(({ assessment }) => assessment.authority.route);

describe("several accounts", () => {
  it("with the same product issue are a matter to escalate, each of them", () => {
    expect(
      routes({ "support.p1_subject": "Data sync: delay" }, { "support.p1_subject": "data sync delay" }),
    ).toEqual(["escalate", "escalate"]);
  });

  it("with different issues are not", () => {
    const found = routes({ "support.p1_subject": "data sync delay" }, { "support.p1_subject": "slow login" });
    expect(found).not.toContain("escalate");
  });
});
