import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/calendar-date.ts";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import { type Briefing, brief } from "../../src/consultation/brief.ts";
import type { Statement } from "../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";
import { readSteps } from "../../src/journal/read-steps.ts";
import { consultationEnvelope } from "../../src/output/envelope.ts";
import { understoodLines } from "../../src/output/understood.ts";
import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import { verify } from "../../src/verification/verify.ts";
import { practice, today } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { countWork, grownBeyond } from "../support/count-work.ts";

const persona = shippedPersona();
const elements = persona.response_elements.map(({ name }) => name);
const first = ["Northwind", "Contoso", "Fabrikam", "Proseware", "Tailspin", "Litware", "Adatum"];
const second = ["Traders", "Foods", "Logistics", "Health", "Energy", "Media", "Retail", "Labs", "Bank"];
const nameOf = (index: number): string =>
  `${first[index % 7]} ${second[index % 9]} ${String.fromCharCode(65 + (index % 26))}${index}`;

/** So many accounts, no two alike, some with sources that disagree. */
function statementsOf(count: number): Statement[] {
  const of = (index: number, key: FactKey, value: Statement["value"], source: string): Statement => ({
    account: nameOf(index),
    key,
    value,
    unit: key === "account.arr" ? "USD" : factKind(key).unit,
    source: `accounts.csv:${index + 2}:${source}`,
    quote: String(value),
  });
  return Array.from({ length: count }, (_, index) => [
    of(index, "account.name", nameOf(index), "name"),
    of(index, "account.arr", 20_000 + index * 137, "arr"),
    of(index, "account.arr", 21_000 + index * 139, "ARR in CRM"),
    of(index, "renewal.date", addDays(today, 20 + (index % 300)), "renewal"),
    of(index, "renewal.notice_days", 30 + (index % 60), "notice"),
    of(index, "usage.change", -((index % 90) + 1) / 100, "usage"),
    of(index, "support.open_p1", index % 4, "p1"),
    of(index, "support.p1_subject", `Sync fails at ${index}`, "subject"),
  ]).flat();
}

const briefed = (count: number): Promise<Briefing> =>
  brief({
    persona,
    practice,
    question: "Where should I spend my time?",
    asOf: today,
    notes: [],
    statements: statementsOf(count),
  });

/** What a model might write that takes one account after the other. */
const longAnswer = ({ accounts }: Briefing): string =>
  elements
    .map((element, index) =>
      [
        `## ${index + 1}. ${element}`,
        ...accounts.map(({ assessment: { account, health, renewal } }, place) =>
          [
            `**${account}**`,
            `Health is ${health.score} of 100; ${place + 13} seats are idle; the renewal falls on ${renewal.date}.`,
            `1. Call ${account} two weeks before the deadline, on ${addDays(today, 3 + (place % 9))}. Owner: CSM, by ${addDays(today, 2 + (place % 9))}.`,
          ].join("\n"),
        ),
      ].join("\n"),
    )
    .join("\n\n");

async function playbookAnswer(briefing: Briefing): Promise<string> {
  const playbook = createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
  let body = "";
  for await (const event of playbook(briefing.prompt, new AbortController().signal))
    if (event.type === "text") body += event.text;
  return body;
}

function judge(body: string, briefing: Briefing) {
  const grounds = gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts });
  return verify({
    body,
    frameLines: 0,
    controlCharacters: 0,
    stopReason: "end_turn",
    elements,
    grounds,
    strict: false,
  });
}

/** Everything that is done for one question, whoever answers. */
async function answerAbout(count: number): Promise<void> {
  const briefing = await briefed(count);
  understoodLines(briefing);
  const accounts = briefing.accounts.flatMap(({ assessment }) => assessment.account ?? []);
  for (const body of [await playbookAnswer(briefing), longAnswer(briefing)]) {
    const verification = judge(body, briefing);
    readSteps(body, { id: "k3v9x0tq7m", asOf: today, elements, accounts });
    consultationEnvelope(
      {
        outcome: "success",
        failure: null,
        briefing,
        answeredBy: { kind: "playbook", model: null },
        body,
        shown: body,
        final: null,
        usages: [],
        repairFailure: null,
        verification,
        appendedFrom: null,
      },
      {
        sessionId: "s",
        durationMs: 0,
        persona: null,
        frame: { begin: "BEGIN", end: "END" },
        costUsd: 0,
      },
    );
  }
}

describe("a question about many accounts", () => {
  it("costs twice the work for twice the accounts, in every function", async () => {
    await answerAbout(50);
    const small = await countWork(() => answerAbout(100));
    const large = await countWork(() => answerAbout(200));
    expect(grownBeyond(2.5, small, large)).toEqual([]);
  }, 120_000);
});
