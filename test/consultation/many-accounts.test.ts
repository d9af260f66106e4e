import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/calendar-date.ts";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import { type Briefing, brief } from "../../src/consultation/brief.ts";
import type { Statement } from "../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";
import { readSteps } from "../../src/journal/read-steps.ts";
import { consultationEnvelope } from "../../src/output/envelope.ts";
import { understoodLines } from "../../src/output/understood.ts";
import { briefTurn } from "../../src/session/brief-turn.ts";
import { addRecord, keepQuestion, openTurn, rememberFacts } from "../../src/session/grow-ledger.ts";
import { emptyLedger } from "../../src/session/ledger.ts";
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

/** So many accounts, no two alike: calm ones, red ones, ones of which little is known, sources that disagree. */
function statementsOf(count: number): Statement[] {
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

/** Two questions of one conversation, with what is carried from the first to the second. */
async function converseAbout(count: number): Promise<void> {
  let ledger = addRecord(emptyLedger, { statements: statementsOf(count), intrusions: [] });
  for (const question of ["Where should I begin?", "And who has to decide?"]) {
    ledger = openTurn(ledger);
    const { said } = ledger;
    const { case: of } = await briefTurn({
      persona,
      practice,
      asOf: today,
      question,
      said,
      ledger,
      past: [],
      since: 0,
    });
    ledger = rememberFacts(keepQuestion(ledger, of, said), of);
  }
}

describe("a question about many accounts", () => {
  // Three times the work is linear, nine times would be its square.
  it("costs three times the work for three times the accounts, in every function", async () => {
    const both = async (count: number): Promise<void> => {
      await answerAbout(count);
      await converseAbout(count);
    };
    await both(40);
    const small = await countWork(() => both(80));
    const large = await countWork(() => both(240));
    expect(grownBeyond(5, small, large)).toEqual([]);
  }, 120_000);

  it.each([21, 150, 400])(
    "is answered about the portfolio, and every word is borne out: %i",
    async (count) => {
      const briefing = await briefed(count);
      const body = await playbookAnswer(briefing);
      const { findings } = judge(body, briefing);
      const lines = body.split("\n");
      expect(findings.map(({ code, at, message }) => `${code} ${message}: ${lines[(at ?? 1) - 1]}`)).toEqual(
        [],
      );
      expect(lines.length).toBeLessThan(160);
      expect(body).toContain(`These are ${count} accounts`);
      expect(body).toMatch(/^- By colour: \d+ red, \d+ yellow/m);
      expect(body).toMatch(/^- By authority: \d+ to escalate, /m);
      expect(body).toMatch(/^- Money at risk: (?:EUR|USD) [\d,]+ and (?:EUR|USD) [\d,]+ a year/m);
      expect(body).toMatch(/^- Unknown: the renewal date of \d+, the notice period of \d+/m);
      const [urgent] = briefing.accounts;
      expect(body.slice(0, 400)).toContain(`Begin with ${urgent?.assessment.account}`);
      const steps = readSteps(body, {
        id: "k3v9x0tq7m",
        asOf: today,
        elements,
        accounts: briefing.accounts.flatMap(({ assessment }) => assessment.account ?? []),
      });
      expect(steps.length).toBeGreaterThan(4);
      expect(steps.length).toBeLessThan(12);
      expect(steps.every(({ account }) => account !== null)).toBe(true);
    },
  );

  it("gives each of twenty its own plan", async () => {
    const briefing = await briefed(20);
    const body = await playbookAnswer(briefing);
    for (const { assessment } of briefing.accounts) expect(body).toContain(`**${assessment.account}**`);
  });

  it("takes no more of a model's window for 600 accounts than for 300", async () => {
    const [some, more] = await Promise.all([briefed(300), briefed(600)]);
    const length = ({ prompt }: Briefing): number => prompt.messages[0]?.content.length ?? 0;
    expect(length(more)).toBeLessThan(length(some) * 1.1);
    expect(more.prompt.messages[0]?.content).toMatch(/- Accounts: 600\n- By health: \d+ red/);
    expect(more.prompt.messages[0]?.content).toContain("answer about the portfolio");
  });

  it("knows a part of the answer by the whole name, where no word of it is the account's alone", async () => {
    const briefing = await briefed(63);
    const scored = briefing.accounts.filter(({ assessment }) => assessment.health.score !== null);
    const body = scored
      .map(({ assessment: { account, health } }) => `**${account}**\n- Health is ${health.score} of 100.`)
      .join("\n");
    const codes = judge(body, briefing).findings.map(({ code }) => code);
    expect(codes).not.toContain("health.contradicted");
    const wrong = body.replace(/Health is [\d.]+ of/, "Health is 98.7 of");
    expect(judge(wrong, briefing).findings.map(({ code }) => code)).toContain("health.contradicted");
  });
});
