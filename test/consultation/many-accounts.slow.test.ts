import { describe, expect, it } from "vitest";
import { addDays } from "../../src/calendar/calendar-date.ts";
import type { Briefing } from "../../src/consultation/brief.ts";
import { readSteps } from "../../src/journal/read-steps.ts";
import { consultationEnvelope } from "../../src/output/envelope.ts";
import { understoodLines } from "../../src/output/understood.ts";
import { briefTurn } from "../../src/session/brief-turn.ts";
import { addRecord, keepQuestion, openTurn, rememberFacts } from "../../src/session/grow-ledger.ts";
import { emptyLedger } from "../../src/session/ledger.ts";
import { practice, today } from "../assessment/account.ts";
import { countWork, grownBeyond } from "../support/count-work.ts";
import { shippedReader } from "../support/shipped-reader.ts";
import { briefed, elements, judge, persona, playbookAnswer, statementsOf } from "./many-accounts.ts";

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

/** Everything that is done for one question, whoever answers. */
async function answerAbout(count: number): Promise<void> {
  const briefing = await briefed(count);
  understoodLines(briefing);
  const accounts = briefing.accounts.flatMap(({ assessment }) => assessment.account ?? []);
  for (const body of [await playbookAnswer(briefing), longAnswer(briefing)]) {
    const verification = judge(body, briefing);
    readSteps(body, { asOf: today, elements, accounts });
    consultationEnvelope(
      {
        outcome: "success",
        failure: null,
        briefing,
        answeredBy: { kind: "playbook", model: null },
        servedModel: null,
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
      reader: shippedReader,
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
});
