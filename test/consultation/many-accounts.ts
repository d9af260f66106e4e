import { addDays } from "../../src/calendar/calendar-date.ts";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import { type Briefing, brief } from "../../src/consultation/brief.ts";
import type { Statement } from "../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";
import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import { verify } from "../../src/verification/verify.ts";
import { practice, today } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedReader } from "../support/shipped-reader.ts";
import { shippedSayings } from "../support/shipped-sayings.ts";

export const persona = shippedPersona();
export const elements = persona.response_elements.map(({ name }) => name);
const first = ["Northwind", "Contoso", "Fabrikam", "Proseware", "Tailspin", "Litware", "Adatum"];
const second = ["Traders", "Foods", "Logistics", "Health", "Energy", "Media", "Retail", "Labs", "Bank"];
const nameOf = (index: number): string =>
  `${first[index % 7]} ${second[index % 9]} ${String.fromCharCode(65 + (index % 26))}${index}`;

/** So many accounts, no two alike: calm ones, red ones, ones of which little is known, sources that disagree. */
export function statementsOf(count: number): Statement[] {
  const of = (index: number, key: FactKey, value: Statement["value"], source: string): Statement => ({
    account: nameOf(index),
    key,
    value,
    unit: key === "account.arr" ? (index % 5 === 0 ? "EUR" : "USD") : factKind(key).unit,
    source: `accounts.csv:${index + 2}:${source}`,
    quote: String(value),
  });
  const measured = (index: number): Statement[] =>
    index % 3 === 0
      ? []
      : [
          of(index, "usage.change", -((index % 90) + 1) / 100, "usage"),
          of(index, "usage.active_rate", (index % 100) / 100, "active"),
          of(index, "usage.feature_breadth", (index % 50) / 50, "breadth"),
          of(index, "support.open_p1", index % 4, "p1"),
          of(index, "support.resolution_vs_sla", 1 + (index % 3), "sla"),
          of(index, "relationship.nps_rating", index % 11, "nps"),
          of(index, "relationship.touch_days", index % 70, "touch"),
          of(index, "engagement.meeting_attendance", (index % 20) / 20, "meetings"),
          of(index, "engagement.training_completion", (index % 10) / 10, "training"),
          of(index, "stakeholder.active_contacts", index % 5, "contacts"),
          of(index, "outcome.goals_met_rate", (index % 7) / 7, "goals"),
        ];
  return Array.from({ length: count }, (_, index) => [
    of(index, "account.name", nameOf(index), "name"),
    ...(index % 4 === 0 ? [] : [of(index, "account.arr", 20_000 + index * 137, "arr")]),
    of(index, "account.arr", 21_000 + index * 139, "ARR in CRM"),
    ...(index % 6 === 0 ? [] : [of(index, "renewal.date", addDays(today, (index % 300) - 9), "renewal")]),
    ...(index % 2 === 0 ? [] : [of(index, "renewal.notice_days", 30 + (index % 60), "notice")]),
    of(index, "support.p1_subject", `Sync fails at ${index}`, "subject"),
    ...measured(index),
  ]).flat();
}

export const briefed = (count: number): Promise<Briefing> =>
  brief({
    persona,
    practice,
    reader: shippedReader,
    question: "Where should I spend my time?",
    asOf: today,
    notes: [],
    statements: statementsOf(count),
  });

export async function playbookAnswer(briefing: Briefing): Promise<string> {
  const playbook = createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
  let body = "";
  for await (const event of playbook(briefing.prompt, new AbortController().signal))
    if (event.type === "text") body += event.text;
  return body;
}

export function judge(body: string, briefing: Briefing) {
  const grounds = gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts });
  return verify({
    body,
    frameLines: 0,
    controlCharacters: 0,
    stopReason: "end_turn",
    elements,
    grounds,
    sayings: shippedSayings(),
    strict: false,
  });
}
