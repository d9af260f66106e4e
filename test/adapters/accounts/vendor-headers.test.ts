import { describe, expect, it } from "vitest";
import { accountsOf, bytesOf, factsOf } from "./accounts-of.ts";

/** Header styles of further platforms, with one invented account each. */
const exports: readonly [string, Record<string, string>, Record<string, unknown>][] = [
  [
    "Totango",
    {
      "Account ID": "T1",
      "Account Name": "Acme",
      "Contract Renewal Date": "2027-02-01",
      "License Utilization": "80%",
      "Total Seats": "100",
      "Success Manager": "Dana",
    },
    { "renewal.date": "2027-02-01", "usage.active_rate": 0.8, "usage.seats": 100, "account.csm": "Dana" },
  ],
  [
    "Planhat",
    {
      "Company Name": "Acme",
      "External Id": "P1",
      Phase: "Adoption",
      "Co-Owner": "Bob",
      MRR: "1000",
      "Renewal Date": "2027-02-01",
      "Customer From": "2024-02-01",
      NRR30: "1.0",
    },
    {
      "account.id": "P1",
      "account.mrr": 1000,
      "account.started": "2024-02-01",
      "renewal.date": "2027-02-01",
    },
  ],
  [
    "Vitally",
    {
      "Account Name": "Acme",
      "External ID": "V1",
      "Next Renewal Date": "2027-02-01",
      MRR: "$1,000",
      "Account Executive": "Bob",
      "Last Seen Timestamp": "2026-11-01",
    },
    { "account.id": "V1", "account.mrr": 1000, "renewal.date": "2027-02-01" },
  ],
  [
    "Catalyst",
    {
      "Account Name": "Acme",
      "Account Owner": "Dana",
      ARR: "12000",
      "Renewal Date": "2027-02-01",
      "Last Touched": "2026-11-01",
      "Overall Health": "Green",
    },
    { "account.arr": 12_000, "account.csm": "Dana" },
  ],
  [
    "Chargebee",
    {
      "Customer Id": "C1",
      "Subscription Id": "S1",
      "Plan Quantity": "10",
      Status: "Active",
      MRR: "100",
      "Current Term End": "2027-02-01",
    },
    { "account.id": "C1", "usage.seats": 10, "account.status": "active", "renewal.date": "2027-02-01" },
  ],
  [
    "Stripe",
    {
      id: "sub_1",
      "Customer ID": "cus_1",
      Quantity: "10",
      Status: "active",
      "Current Period End (UTC)": "2027-02-01 10:00",
      "Cancel At Period End": "true",
      "Ended At (UTC)": "",
    },
    { "account.id": "cus_1", "usage.seats": 10, "renewal.date": "2027-02-01", "renewal.auto_renew": false },
  ],
  [
    "Zendesk",
    {
      "Ticket organization name": "Acme",
      "Unsolved tickets": "3",
      "Full resolution time (hrs)": "5",
      "% Satisfaction score": "91",
    },
    {
      "account.name": "Acme",
      "support.open_tickets": 3,
      "support.resolution_hours": 5,
      "support.csat_pct": 91,
    },
  ],
  [
    "Intercom",
    {
      "Company name": "Acme",
      "Company ID": "I1",
      "Monthly spend": "500",
      "Web sessions": "10",
      "Signed up": "2024-02-01",
    },
    { "account.id": "I1", "account.mrr": 500, "account.started": "2024-02-01" },
  ],
  [
    "Pipedrive",
    {
      "Organization - ID": "7",
      "Organization - Name": "Acme",
      "Organization - Owner": "Dana",
      "Organization - Last activity date": "2026-11-01",
    },
    { "account.id": "7", "account.name": "Acme", "account.csm": "Dana" },
  ],
  [
    "HubSpot",
    {
      "Record ID": "9",
      "Company name": "Acme",
      "Company owner": "Dana",
      "Number of Associated Contacts": "4",
      "Annual Revenue": "5000000",
    },
    { "account.id": "9", "account.csm": "Dana", "stakeholder.active_contacts": 4 },
  ],
];

describe("an export in the headers of", () => {
  it.each(exports)("%s is recognised and read", async (vendor, cells, facts) => {
    const line = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(",");
    const text = `${line(Object.keys(cells))}\n${line(Object.values(cells))}\n`;
    const { rows, report } = await accountsOf(bytesOf(text), { source: "a.csv", format: "csv" });
    expect(report?.vendor).toBe(vendor);
    expect(rows[0]?.findings).toEqual([]);
    expect(factsOf(rows[0])).toMatchObject(facts);
    expect(factsOf(rows[0])).not.toHaveProperty("relationship.touch_days");
  });
});
