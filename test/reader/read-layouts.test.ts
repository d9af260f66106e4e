import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;

/** The statements of a text as "key value", names of accounts left out. */
async function facts(text: string): Promise<string[]> {
  const { statements } = await readText(text, { source: "n", asOf });
  return statements.filter(({ key }) => key !== "account.name").map(({ key, value }) => `${key} ${value}`);
}

async function accounts(text: string): Promise<string[]> {
  const { statements } = await readText(text, { source: "n", asOf });
  return [
    ...new Set(statements.flatMap(({ key, value }) => (key === "account.name" ? [String(value)] : []))),
  ];
}

describe("tables", () => {
  it("reads a column of one customer beside the target column", async () => {
    const found = await facts(
      "| Service metric | Kestrel Airport Services | target |\n|---|---|---|\n| Median time to resolution | 31 h | 24 h (SLA) |\n| Tickets opened, last 30 days | 23 | - |\n| P1 still open | 2 | 0 |\n| CSAT | 58 % | 85 % |\n",
    );
    expect(found).toEqual(
      expect.arrayContaining([
        "support.resolution_hours 31",
        "support.sla_hours 24",
        "support.tickets_30d 23",
        "support.open_p1 2",
        "support.csat_pct 58",
      ]),
    );
    expect(found).not.toContain("support.open_p1 0");
    expect(found).not.toContain("support.csat_pct 85");
  });

  it("reads rows of months as a measure over time, the first measure of a kind", async () => {
    expect(
      await facts(
        "month       logins   payslip runs   seats\nAug 2026    11 902        4          950\nSep 2026    11 455        4          950\nOct 2026     7 871        4          950\n",
      ),
    ).toEqual(expect.arrayContaining(["usage.before 11455", "usage.now 7871", "usage.seats 950"]));
  });

  it("reads columns that a line of prose names", async () => {
    expect(
      await facts(
        "Seats / active / renewal, straight from the sheet:\nLark Hill NHS Trust\t1,200\t744\t2027-03-31\n",
      ),
    ).toEqual(
      expect.arrayContaining(["usage.seats 1200", "usage.active_users 744", "renewal.date 2027-03-31"]),
    );
  });

  it("takes the sum of an account's sites, not its sites for accounts", async () => {
    const text = "Site\tseats\nIlfra\t40\nCroyde\t25\nTotal\t65\n";
    expect(await facts(text)).toEqual(["usage.seats 65"]);
    expect(await accounts(text)).toEqual([]);
  });

  it.each([
    "CSAT ............... 87%  (31 resp)\nLicenses ........... 1,200\n28-day actives ..... 1,044\n",
    "CSAT ▸ 87%  (31 resp)\nLicenses ▸ 1,200\n28-day actives ▸ 1,044\n",
  ])("reads labels led to their values: %j", async (text) => {
    expect(await facts(text)).toEqual(
      expect.arrayContaining(["support.csat_pct 87", "usage.seats 1200", "usage.active_users 1044"]),
    );
  });

  it("reads one measure of two months on two lines", async () => {
    expect(await facts("Seats : 300\nSessions Sep : 9,120\nSessions Oct : 6,940\n")).toEqual(
      expect.arrayContaining(["usage.before 9120", "usage.now 6940"]),
    );
  });

  it("counts the stars of a satisfaction survey", async () => {
    expect(
      await facts(
        "Post-ticket survey\n5 stars   12\n4 stars    6\n3 stars    2\n2 stars    1\n1 star     4\n",
      ),
    ).toEqual(["support.csat_pct 72", "support.csat_responses 25", "support.csat_bottom_60d 4"]);
  });
});

describe("conversations", () => {
  it("takes the name in front of a time for a speaker, and a pronoun for whoever was named last", async () => {
    const found = await facts(
      "Ilse  09:14  logins 6,140 in Sept, 4,020 in Oct\nTomas 09:21  asked Dr Wendt?\nIlse  09:22  she's still our champion btw\n",
    );
    expect(found).toEqual(expect.arrayContaining(["usage.before 6140", "usage.now 4020"]));
    expect(found).toContain("stakeholder.champion_name Wendt");
    expect(found.join()).not.toContain("Ilse");
  });

  it("reads an answer under its question, and a question that is confirmed", async () => {
    expect(await facts("Me: How many seats do you have?\nLotte (COO): Six-forty.\n")).toEqual([
      "usage.seats 640",
    ]);
    expect(await facts("Me: So you have 70 licences?\nLotte (COO): Yep, we do.\n")).toEqual([
      "usage.seats 70",
    ]);
    expect(await facts("Me: So you have 70 licences?\nLotte (COO): No idea.\n")).toEqual([]);
  });

  it("knows by the signature that an executive complains", async () => {
    const mail = (office: string) =>
      `From: Fenella Strang\nSent: 21 November 2026 07:40\nSubject: payroll\n\nI should not have to write this.\n\nF. Strang\n${office}, Cawdor & Mull Distillers\n`;
    expect(await facts(mail("Chief Operating Officer"))).toContain("relationship.executive_complaint true");
    expect((await facts(mail("Payroll Clerk"))).join()).not.toContain("executive_complaint");
  });
});

describe("logs", () => {
  it("counts incidents of half a year, and reads the one that is open", async () => {
    expect(
      await facts(
        "12 Jan   Sev1   disk full, fixed\n12 Jun   Sev1   tax tables wrong, patched the same day\n29 Sep   Sev1   tax tables again\n02 Nov   Sev1   tax tables, third time, STILL OPEN\n",
      ),
    ).toEqual(
      expect.arrayContaining([
        "support.sev1_180d 3",
        "support.same_cause_180d 3",
        "support.open_p1 1",
        "support.p1_age_days 21",
        "support.p1_subject tax tables",
      ]),
    );
  });

  it("counts the changes of the CSM within a year, the last one being the CSM", async () => {
    expect(
      await facts("2026-05-05  CSM change Jakub -> Ines\n2026-08-20  CSM change again, Ines -> Nele\n"),
    ).toEqual(expect.arrayContaining(["relationship.csm_changes_12m 2", "account.csm Nele"]));
  });
});

describe("days and numbers", () => {
  it.each([
    ["The renewal is Friday fortnight.", "renewal.date 2026-12-11"],
    ["The renewal is Friday week.", "renewal.date 2026-12-04"],
    ["The renewal is two weeks from this Friday.", "renewal.date 2026-12-11"],
    ["The renewal is on 04/03/27 (American date).", "renewal.date 2027-04-03"],
    ["Renewal: ~~30/11/2025~~ 30/11/2027", "renewal.date 2027-11-30"],
    ["2 400 seats, 96 000 € a year", "usage.seats 2400"],
    ["Value realised: 1.850.000 NOK", "outcome.value_realized 1850000"],
  ])("reads %j", async (text, fact) => {
    expect(await facts(text)).toContain(fact);
  });

  it("reads a term from one day to another", async () => {
    expect(await facts("Term 01.03.2025 - 28.02.2027")).toEqual([
      "account.started 2025-03-01",
      "renewal.date 2027-02-28",
    ]);
  });
});

describe("names of accounts", () => {
  it.each([
    ["Havelock Surveying's finance director asked me for a discount.", ["Havelock Surveying"]],
    ["#acct-nordholm-klinik\nThe renewal is in 74 days.", ["nordholm klinik"]],
    ["Stavely Plant Hire fired 31 tickets at us, and their logins never recovered.", ["Stavely Plant Hire"]],
    ["Nordvik Havn AS, QBR deck\nSeats: 40", ["Nordvik Havn AS"]],
    ["Wrap-up, Santoro Brothers Grocers. 40 seats.", ["Santoro Brothers Grocers"]],
  ])("finds %j", async (text, names) => {
    expect(await accounts(text)).toEqual(names);
  });
});
