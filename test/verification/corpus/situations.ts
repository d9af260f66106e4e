import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Note } from "../../../src/case/case.ts";
import type { Statement } from "../../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../../src/facts/fact-catalogue.ts";
import { readRecord } from "../../../src/records/read-record/read-record.ts";
import { day, today } from "../../assessment/account.ts";
import { readFields } from "../../records/read-record/read-fields.ts";
import type { Situation } from "./corpus.ts";

const fixture = (path: string): string =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8");
const note = (source: string): Note => ({ source, text: fixture(`notes/${source}`) });
const fields = readFields();
const record = (raw: unknown, source: string): readonly Statement[] =>
  readRecord(raw, { source, asOf: today, fields }).statements;

type Given = Statement["value"] | { value: Statement["value"]; by?: string; unit?: string };

/** Statements of a full record, by fact key. */
const stated = (account: string, known: Partial<Record<FactKey, Given>>): readonly Statement[] =>
  (Object.entries(known) as [FactKey, Given][]).map(([key, given]) => {
    const { value, by, unit } = typeof given === "object" ? given : { value: given };
    return {
      account,
      key,
      value,
      unit: unit ?? factKind(key).unit,
      source: `${account}.yaml:${key}`,
      quote: String(value),
      ...(by === undefined ? {} : { by }),
    };
  });

/** One line, no data: the champion has gone. */
export const northwind: Situation = {
  question: "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
  asOf: today,
};

/** Nothing is known but a name. */
export const contosoBare: Situation = { question: "Is Contoso healthy?", asOf: today };

/** Not even a name. */
export const nothing: Situation = { question: "What should I look at first?", asOf: today };

/** A mail thread: renewal 2027-01-22, notice 60 days, usage 9,840 → 6,790, USD 240,000. */
export const thread: Situation = {
  question: "Prepare me for the call with Northwind.",
  asOf: today,
  notes: [note("email-thread.txt")],
};

/** Call notes of Fabrikam: 288 of 300 seats, a P1 open for 16 days, invoice 52 days late. */
export const callNotes: Situation = {
  question: "What do I do with Fabrikam?",
  asOf: today,
  notes: [note("call-notes.md")],
};

/** Dated entries: usage down 18 %, renewal in 120 days from 2026-11-16, 10 % asked. */
export const timeline: Situation = {
  question: "Where do we stand with this account?",
  asOf: today,
  notes: [note("timeline.txt")],
};

/** An account record with an expansion and an open P1. */
export const proseware: Situation = {
  question: "They are at 96% of seats and two other teams want in. Upsell 100 seats before year end?",
  asOf: today,
  statements: record(parse(fixture("records/proseware.yaml")), "proseware.yaml"),
};

/** A flat record in a European form. */
export const contosoFlat: Situation = {
  question: "What is next with Contoso?",
  asOf: today,
  statements: record(parse(fixture("records/flat.yaml")), "flat.yaml"),
};

/** Full data, and red. */
export const redAccount: Situation = {
  question: "How do we save Adventure Works?",
  asOf: today,
  statements: stated("Adventure Works", {
    "account.name": "Adventure Works",
    "account.arr": { value: 38400, unit: "EUR" },
    "renewal.date": "2027-02-05",
    "renewal.notice_days": 30,
    "renewal.auto_renew": true,
    "usage.seats": 120,
    "usage.active_users": 37,
    "usage.change": -0.31,
    "usage.feature_breadth": 0.2,
    "support.tickets_30d": 14,
    "support.open_p1": 1,
    "support.p1_age_days": 21,
    "support.csat_pct": 0.61,
    "engagement.reply_rate": 0.25,
    "engagement.meetings_attended": 1,
    "engagement.meetings_scheduled": 4,
    "stakeholder.champion": "departed",
    "stakeholder.champion_name": "Priya Nair",
    "stakeholder.exec_touch_days": 140,
    "outcome.goals_met": 1,
    "outcome.goals_due": 4,
    "outcome.roi_attainment": 0.4,
    "relationship.nps_rating": { value: 3, by: "CFO" },
    "relationship.touch_days": 45,
  }),
};

/** Full data, and green. */
export const greenAccount: Situation = {
  question: "Is Tailspin Toys ready for a reference?",
  asOf: today,
  statements: stated("Tailspin Toys", {
    "account.name": "Tailspin Toys",
    "account.arr": { value: 62500, unit: "GBP" },
    "renewal.date": "2027-09-30",
    "renewal.notice_days": 90,
    "usage.seats": 200,
    "usage.active_users": 184,
    "usage.change": 0.06,
    "usage.feature_breadth": 0.8,
    "support.tickets_30d": 3,
    "support.open_p1": 0,
    "support.csat_pct": 0.94,
    "engagement.reply_rate": 0.9,
    "engagement.meetings_attended": 4,
    "engagement.meetings_scheduled": 4,
    "stakeholder.champion": "active_with_influence",
    "stakeholder.champion_name": "Ana Ruiz",
    "stakeholder.exec_touch_days": 20,
    "stakeholder.active_contacts": 6,
    "outcome.goals_met": 4,
    "outcome.goals_due": 4,
    "outcome.roi_attainment": 1.3,
    "relationship.nps_rating": { value: 10, by: "Ana Ruiz" },
    "relationship.touch_days": 6,
  }),
};

/** Three accounts in one question. */
export const severalAccounts: Situation = {
  question:
    "Northwind renews on 2027-02-05 and its champion left. Contoso renews on 2027-05-31, ARR EUR 96,000. Fabrikam has 47 of 50 seats active. Who comes first?",
  asOf: today,
};

/** A red and a green account side by side. */
export const redAndGreen: Situation = {
  question: "Which of the two needs me this week?",
  asOf: today,
  statements: [...(redAccount.statements ?? []), ...(greenAccount.statements ?? [])],
};

/** German notes beside an English question. */
export const german: Situation = {
  question: "Contoso renews on 2027-03-31 with a notice period of 60 days. What do I do?",
  asOf: today,
  notes: [
    {
      source: "notizen.txt",
      text: "Gespräch am 12. November 2026 mit Frau Schreiner (Einkauf).\nVertragswert 38.400 € im Jahr, Nutzung minus 31 %.\nVon 250 Plätzen sind 172 aktiv.\nNächster Termin: 03.12.2026 mit Jonas Weidner.",
    },
  ],
};

/** Spanish notes. */
export const spanish: Situation = {
  question: "Litware renews on 2027-02-05. How do I start?",
  asOf: today,
  notes: [
    {
      source: "notas.txt",
      text: "Reunión el 5 de noviembre de 2026 con la Sra. Ibáñez.\nContrato de 52.000 € al año; usan 86 de 140 licencias.\nPiden un descuento del 12 %.",
    },
  ],
};

/** The deadline has passed. */
export const deadlinePast: Situation = {
  question: "Lucerne's renewal is on 2026-12-20 and the notice period is 60 days. ARR is $410k. What now?",
  asOf: day("2026-11-23"),
};

export const situations = {
  northwind,
  contosoBare,
  nothing,
  thread,
  callNotes,
  timeline,
  proseware,
  contosoFlat,
  redAccount,
  greenAccount,
  severalAccounts,
  redAndGreen,
  german,
  spanish,
  deadlinePast,
} as const satisfies Record<string, Situation>;
