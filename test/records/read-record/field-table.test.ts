import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { matchHeader } from "../../../src/records/read-record/match-header.ts";
import { parseFieldTable } from "../../../src/records/read-record/parse-field-table.ts";
import { readFields } from "./read-fields.ts";

const fields = readFields();

describe("a header is matched lower-cased, without punctuation and platforms' marks", () => {
  it.each([
    ["accountExternalId", "account.id"],
    ["Account ID", "account.id"],
    ["Gsid", "account.id"],
    ["hs_object_id", "account.id"],
    ["NEXT_RENEWAL_DATE", "renewal.date"],
    ["Contract End Date", "renewal.date"],
    ["ARR__c", "account.arr"],
    ["cf_ARR", "account.arr"],
    ["hs_arr", "account.arr"],
    ["cs__arr", "account.arr"],
    ["NPS®", "relationship.nps_rating"],
    ["Last NPS survey rating", "relationship.nps_rating"],
    ["Badge: Champion", "stakeholder.champion_name"],
    ["Badge: Executive Sponsor", "stakeholder.has_sponsor"],
    ["OwnerExpirationNotice", "renewal.notice_days"],
    ["hs_csm_sentiment", "relationship.sentiment"],
    ["CSM Sentiment", "relationship.sentiment"],
    ["hs_email_last_reply_date", "relationship.touch_days"],
    ["usage.seats", "usage.seats"],
    ["Usage Seats", "usage.seats"],
    ["LicenseCount", "usage.seats"],
    ["unique active users", "usage.active_users"],
    ["core_action_decay_ratio", "usage.baseline_ratio"],
    ["CurrencyIsoCode", "currency"],
    ["Snapshot Date", "as_of"],
  ])("%s is %s", (header, key) => {
    expect(matchHeader(header, fields)?.key).toBe(key);
  });

  it.each([
    "AnnualRevenue",
    "annualrevenue",
    "Amount",
    "hs_tcv",
    "lifecyclestage",
    "ChurnScore",
    "hs_lastcontacted",
    "Users",
  ])("%s is known and not read", (header) => {
    expect(matchHeader(header, fields)).toMatchObject({ key: null, caution: { treatment: "ignore" } });
  });

  it.each(["Shoe Size", "", "®", "__proto__", "constructor"])("%j means nothing", (header) => {
    expect(matchHeader(header, fields)).toBeNull();
  });

  it("Gainsight's LifecycleStage is a phase, HubSpot's lifecyclestage is not", () => {
    expect(matchHeader("LifecycleStage", fields)?.key).toBe("account.phase");
  });
});

describe("a table of names that is wrong", () => {
  const shipped = () => parse(readFileSync("persona/practice/fields.yaml", "utf8"));
  const check = (change: (table: ReturnType<typeof shipped>) => void) => {
    const table = shipped();
    change(table);
    const parsed = parseFieldTable("fields.yaml", Buffer.from(JSON.stringify(table)));
    return parsed.ok ? [] : parsed.findings;
  };

  it("that names an unknown fact says which, and what was meant", () => {
    expect(check((table) => (table.fields["usage.seets"] = ["sitze"]))).toMatchObject([
      {
        code: "value.reference",
        path: ["fields", "usage.seets"],
        suggestion: "usage.seats",
        place: { line: 1 },
      },
    ]);
  });

  it("that gives one name to two facts says to which", () => {
    expect(check((table) => table.fields["usage.active_users"].push("Seats"))).toMatchObject([
      { code: "value.duplicate", found: expect.stringContaining("usage.seats") },
    ]);
  });

  it("of another shape is refused with every finding", () => {
    expect(check((table) => Object.assign(table, { schema: 2, since: "all" }))).toHaveLength(2);
  });
});
