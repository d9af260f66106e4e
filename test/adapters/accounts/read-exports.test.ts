import { createReadStream } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountsOf, factsOf } from "./accounts-of.ts";

const read = (vendor: string) =>
  accountsOf(createReadStream(`test/fixtures/exports/${vendor}.csv`), {
    source: `${vendor}.csv`,
    format: "csv",
  });

describe.each(["churnzero", "gainsight", "salesforce", "hubspot"])("an export of %s", (vendor) => {
  it("is recognised, and every account comes out with name, renewal, seats and users", async () => {
    const { report, rows } = await read(vendor);
    expect(report?.vendor?.toLowerCase()).toBe(vendor);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const row of rows.slice(0, 4)) {
      expect(row.account).toBeTruthy();
      expect(factsOf(row)).toMatchObject({
        "account.id": expect.any(String),
        "account.arr": expect.any(Number),
        "renewal.date": expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        "usage.seats": expect.any(Number),
        "usage.active_users": expect.any(Number),
      });
    }
  });
});

describe("ChurnZero", () => {
  it("months stand first in its dates, as other rows show; the doubt is told", async () => {
    const { rows } = await read("churnzero");
    const renewal = rows[0]?.statements.find(({ key }) => key === "renewal.date");
    expect(renewal).toMatchObject({
      value: "2027-02-05",
      quote: "02/05/2027",
      source: "churnzero.csv:2:NextRenewalDate",
    });
    expect(renewal?.ambiguous?.why).toContain("put the month first");
  });

  it("neither the total of several years nor the churn score is read; both are named with the reason", async () => {
    const { report, rows } = await read("churnzero");
    expect(report?.dangerous.map(({ header }) => header)).toEqual(
      expect.arrayContaining(["TotalContractAmount", "ChurnScore", "LicenseCount", "cf_NPS"]),
    );
    expect(factsOf(rows[0])).toMatchObject({
      "account.arr": 240_000,
      "account.status": "active",
      "relationship.nps_rating": 6,
    });
    expect(factsOf(rows[0])).not.toHaveProperty("account.imported_health");
    expect(factsOf(rows[4])).toMatchObject({ "account.status": "churned" });
  });

  it("a column of its own is named as unmapped, and a name with a line break is one name", async () => {
    const { report, rows } = await read("churnzero");
    expect(report?.unmapped.map(({ header }) => header)).toEqual(["cf_Shoe_Size"]);
    expect(rows.map(({ account }) => account)).toContain("Wide World\nImporters");
    expect(rows.at(-1)?.row).toBe(7);
  });
});

describe("bad cells and ragged rows", () => {
  it("are named with row, column and value; the rest of the row and the other rows come out", async () => {
    const { rows } = await accountsOf(createReadStream("test/fixtures/exports/bad-cells.csv"), {
      source: "bad-cells.csv",
      format: "csv",
    });
    const found = rows.flatMap(({ findings }) =>
      findings.map(({ code, path, found }) => [code, ...path, found]),
    );
    expect(found).toHaveLength(6);
    expect(found).toEqual(
      expect.arrayContaining([
        ["value.range", 3, "OverallScore", "140"],
        ["value.format", 3, "RenewalDate", "2026-13-01"],
        ["value.range", 3, "Seats", "-10"],
        ["value.type", 3, "Active Users", "ninety"],
        ["value.format", 4, "21"],
        ["value.format", 5, "3"],
      ]),
    );
    expect(factsOf(rows[0])).toMatchObject({ "account.name": "Northwind Traders" });
    expect(factsOf(rows[1])).toMatchObject({ "account.name": "Litware", "engagement.meetings_attended": 1 });
    expect(rows[2]).toMatchObject({ account: "Contoso Ltd", statements: [] });
    expect(factsOf(rows[3])).toMatchObject({ "account.name": "Short row", "account.arr": 1000 });
  });
});

describe("Gainsight", () => {
  it("an NPS column with values beyond ratings holds scores, an 8 in it too", async () => {
    const { rows } = await read("gainsight");
    expect(factsOf(rows[0])).toMatchObject({
      "relationship.nps_score": -20,
      "relationship.sentiment": "at_risk",
      "usage.change": -0.31,
    });
    expect(rows[6]?.statements.find(({ key }) => key === "relationship.nps_score")).toMatchObject({
      value: 8,
      ambiguous: { others: ["one answer of 8 from 0 to 10"] },
    });
  });

  it("of two columns with the phase the better one is read", async () => {
    const { report, rows } = await read("gainsight");
    expect(factsOf(rows[0])["account.phase"]).toBe("Renewal");
    expect(report?.mapped).toContainEqual({ header: "Stage", key: "account.phase", fills: "LifecycleStage" });
  });
});

describe("Salesforce", () => {
  it("the customer's own turnover is not ARR, and one-way activity is no contact", async () => {
    const { report, rows } = await read("salesforce");
    expect(factsOf(rows[0])).toMatchObject({
      "account.arr": 240_000,
      "renewal.notice_days": 60,
      "renewal.term_months": 36,
    });
    expect(factsOf(rows[0])).not.toHaveProperty("relationship.touch_days");
    expect(report?.dangerous.find(({ header }) => header === "AnnualRevenue")).toMatchObject({
      treatment: "ignore",
      why: expect.stringContaining("own turnover"),
    });
  });

  it("money takes the row's currency, a date of an exchange becomes days, 38 beside 81 is 38 %", async () => {
    const { rows } = await read("salesforce");
    expect(rows[1]?.statements.find(({ key }) => key === "account.arr")?.unit).toBe("EUR");
    expect(rows[0]?.statements.find(({ key }) => key === "stakeholder.exec_touch_days")).toMatchObject({
      value: 235,
      quote: "2026-04-02",
    });
    expect(factsOf(rows[0])["usage.feature_breadth"]).toBe(0.38);
    expect(factsOf(rows[4])).toMatchObject({ "account.status": "churned", "usage.feature_breadth": 0 });
  });
});

describe("HubSpot", () => {
  it("semicolons, decimal commas and days first are understood", async () => {
    const { report, rows } = await read("hubspot");
    expect(report).toMatchObject({ delimiter: ";", encoding: "utf8" });
    expect(factsOf(rows[0])).toMatchObject({
      "account.name": "Müller Maschinenbau",
      "account.arr": 240_000,
      "renewal.date": "2027-02-05",
      "relationship.sentiment": "at_risk",
      "relationship.nps_rating": 6,
      "support.resolution_hours": 120,
    });
  });

  it("marketing stage, turnover, one-way contact and contract total are not read; a mean of satisfaction is no share", async () => {
    const { report, rows } = await read("hubspot");
    const keys = Object.keys(factsOf(rows[0]));
    for (const key of ["account.phase", "relationship.touch_days", "support.csat_pct"])
      expect(keys).not.toContain(key);
    expect(report?.dangerous.map(({ header }) => header)).toEqual(
      expect.arrayContaining([
        "lifecyclestage",
        "annualrevenue",
        "notes_last_contacted",
        "hs_tcv",
        "createdate",
      ]),
    );
    expect(report?.mapped).toContainEqual(
      expect.objectContaining({ header: "hs_last_csat_rating", key: "support.csat_mean" }),
    );
  });
});
