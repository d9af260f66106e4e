import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { allFacts } from "../../src/case/case.ts";
import { factLine } from "../../src/facts/fact-line.ts";
import type { PastTurn } from "../../src/prompt/conversation.ts";
import { briefTurn } from "../../src/session/brief-turn.ts";
import {
  addAnswer,
  addNote,
  addRecord,
  keepQuestion,
  openTurn,
  rememberFacts,
} from "../../src/session/grow-ledger.ts";
import { emptyLedger, type Ledger } from "../../src/session/ledger.ts";
import { readGivenAnswer } from "../../src/session/read-given-answer.ts";
import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;
const persona = shippedPersona();
const practice = shippedPractice();

async function ask(ledger: Ledger, question: string, past: readonly PastTurn[] = []) {
  const opened = openTurn(ledger);
  const briefing = await briefTurn({
    reader: shippedReader,
    persona,
    practice,
    asOf,
    question,
    said: opened.said,
    since: ledger.said,
    ledger: opened,
    past,
  });
  return {
    briefing,
    ledger: keepQuestion(rememberFacts(opened, briefing.case), briefing.case, opened.said),
  };
}

describe("a conversation's facts", () => {
  it("are carried from question to question, under a source that stays clear", async () => {
    const first = await ask(emptyLedger, "Contoso has 200 seats. What now?");
    const second = await ask(first.ledger, "And they have 140 active users.");
    const lines = allFacts(second.briefing.case).map(factLine);
    expect(lines).toContainEqual(expect.stringContaining("usage.seats 200 (turn 1, question:"));
    expect(lines).toContainEqual(expect.stringContaining("usage.active_users 140 (question:"));
    expect(lines).toContainEqual(expect.stringContaining("usage.active_rate 70 %"));
  });

  it("about an account that is not named belong to the one spoken of last", async () => {
    const first = await ask(emptyLedger, "Contoso has 200 seats.");
    const second = await ask(first.ledger, "Litware has 90 seats.");
    const third = await ask(second.ledger, "The renewal is on 2027-03-01.");
    const renewal = allFacts(third.briefing.case).find(({ key }) => key === "renewal.date");
    expect(renewal?.account).toBe("Litware");
  });

  it("of a note that names no account stay with the account they were shown with", async () => {
    const first = await ask(emptyLedger, "Contoso has 200 seats.");
    const noted = await ask(addNote(first.ledger, { source: "a.txt", text: "NPS 4." }), "What now?");
    const later = await ask(noted.ledger, "Litware has 90 seats.");
    const rating = allFacts(later.briefing.case).filter(({ key }) => key === "relationship.nps_rating");
    expect(rating).toMatchObject([{ account: "Contoso", source: "a.txt:1" }]);
    const last = await ask(later.ledger, "The renewal is on 2027-03-01.");
    expect(allFacts(last.briefing.case).find(({ key }) => key === "renewal.date")?.account).toBe("Litware");
  });

  it("of the question at hand stay with their account when another one is added behind it", async () => {
    const first = await ask(emptyLedger, "Contoso has 200 seats.");
    const question = "The renewal is on 2027-03-01.";
    const second = await ask(first.ledger, question);
    const litware = { account: "Litware", source: "l.yaml:usage.seats", quote: "90" };
    const { case: of } = await briefTurn({
      reader: shippedReader,
      persona,
      practice,
      asOf,
      question,
      said: second.ledger.said,
      since: first.ledger.said,
      about: "Contoso",
      ledger: addRecord(second.ledger, {
        statements: [{ ...litware, key: "usage.seats", value: 90, unit: "count" }],
        intrusions: [],
      }),
      past: [],
    });
    const dates = allFacts(of).filter(({ key }) => key === "renewal.date");
    expect(dates).toMatchObject([{ account: "Contoso" }]);
  });

  it("are grounds for an answer that repeats their words", async () => {
    const { ledger } = await ask(emptyLedger, "What now?");
    const statements = await readGivenAnswer({
      reader: shippedReader,
      text: "cut approval from ten days to two",
      leadIn: "Goal:",
      number: 1,
      asOf,
      account: null,
    });
    const { briefing } = await ask(addAnswer(ledger, statements), "What now?");
    const grounds = gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts });
    expect(grounds.texts).toContain("cut approval from ten days to two");
  });

  it("of an answer to a key question correct the question it belongs to", async () => {
    const { ledger } = await ask(emptyLedger, "The renewal is on 2027-03-01. What now?");
    const statements = await readGivenAnswer({
      reader: shippedReader,
      text: "2027-02-05",
      leadIn: "Renewal",
      number: 1,
      asOf,
      account: null,
    });
    const answered = addAnswer(ledger, statements);
    const { case: of } = await briefTurn({
      reader: shippedReader,
      persona,
      practice,
      asOf,
      question: "The renewal is on 2027-03-01. What now?",
      said: 1,
      since: 0,
      ledger: answered,
      past: [],
    });
    expect(of.conflicts).toEqual([]);
    expect(allFacts(of).filter(({ key }) => key === "renewal.date")).toMatchObject([
      { value: "2027-02-05", source: "answer:1", quote: "2027-02-05" },
    ]);
  });

  it("of a file that is read again are those it holds now", async () => {
    const read = addNote(emptyLedger, { source: "notes.txt", text: "200 seats under contract." });
    const again = addNote(read, { source: "notes.txt", text: "250 seats under contract." });
    const { briefing } = await ask(again, "What now?");
    expect(allFacts(briefing.case).filter(({ key }) => key === "usage.seats")).toMatchObject([
      { value: 250 },
    ]);
    expect(briefing.case.conflicts).toEqual([]);
  });

  it("let an answer use the words of earlier questions and the steps of earlier answers", async () => {
    const { ledger } = await ask(emptyLedger, "Priya Raman asked for 17 reports.");
    const past = [
      {
        question: "Priya Raman asked for 17 reports.",
        conclusions: [],
        actions: ["Call, by 2026-12-24"],
        answer: null,
      },
    ];
    const { case: of, accounts } = (await ask(ledger, "And now?", past)).briefing;
    expect(gatherGrounds({ persona, case: of, accounts }).texts.join("\n")).toMatch(
      /17 reports[\s\S]*2026-12-24/,
    );
  });

  it("keep the system block of the prompt byte for byte", async () => {
    const first = await ask(emptyLedger, "Contoso has 200 seats.");
    const past = [{ question: "Contoso has 200 seats.", conclusions: [], actions: [], answer: "Call them." }];
    const second = await ask(first.ledger, "And now?", past);
    expect(second.briefing.prompt.system).toEqual(first.briefing.prompt.system);
  });
});

describe("a bare answer to a key question", () => {
  const bare: Readonly<Record<string, readonly [string, string]>> = {
    outcome: ["invoices paid in two days", "outcome.goal"],
    renewal: ["31 March 2027, 60 days' notice", "renewal.date"],
    challenges: ["the data sync runs a day late", "outcome.challenge"],
    stakeholders: ["Ana Ruiz, VP Operations", "stakeholder.contact"],
  };

  it.each(Object.entries(bare))("%s is understood", async (id, [text, key]) => {
    const rule = practice.keyQuestions.questions.find((one) => one.id === id);
    const statements = await readGivenAnswer({
      reader: shippedReader,
      text,
      leadIn: rule?.lead_in ?? null,
      number: 3,
      asOf,
      account: "Contoso",
    });
    const statement = statements.find((one) => one.key === key);
    expect(statement).toMatchObject({ account: "Contoso", source: "answer:3" });
    expect(text).toContain(statement?.quote.replace(/\.$/, ""));
  });

  it("of several lines is read as it stands", async () => {
    const given = {
      reader: shippedReader,
      text: "Call of today\nUsage is down 31%.",
      leadIn: "Goal:",
      number: 1,
      asOf,
      account: null,
    };
    expect((await readGivenAnswer(given)).map(({ key }) => key)).toEqual(["usage.change"]);
  });

  it("of which nothing is understood states nothing", async () => {
    const given = {
      reader: shippedReader,
      text: "hm, no idea",
      leadIn: null,
      number: 1,
      asOf,
      account: null,
    };
    expect(await readGivenAnswer(given)).toEqual([]);
  });
});
