import { closeSync, openSync, writeSync } from "node:fs";
import { sealLine } from "../../src/adapters/journal/seal-line.ts";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { buildConsultation } from "../../src/journal/build-consultation.ts";
import { formatRecord } from "../../src/journal/format-record.ts";
import { readAnswerSteps } from "../../src/journal/read-answer-steps.ts";
import type { Consultation, JournalRecord } from "../../src/journal/record-schema.ts";
import { elementNames } from "../support/element-names.ts";
import { createRandom } from "./create-random.ts";

const deeds = [
  "Verify the departure with a second source",
  "Confirm renewal date, notice period and the path of the paper",
  "Write to the most senior known contact, leader to leader",
  "Hold a working session on the blocker with the people who do the work",
  "Report the renewal risk with the evidence",
  "Rebuild the value case from the customer's goals",
];
const sentences = [
  "The champion has left, and nobody has named a successor yet.",
  "Usage of the core features fell for the third month in a row.",
  "A renewal is won by value shown to the one who signs, long before the quote.",
  "One contact is never enough: I want at least three by role.",
  "The goals are known and two of three are met; the third waits for the data sync.",
  "I give no colour, because less than half of the score rests on data.",
];
const routes = ["decide", "consult", "escalate"] as const;
const bands = ["green", "yellow", "red", null] as const;
const firstDay = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
const batchLength = 4_000_000;
/** Of a hundred consultations, so many still have open steps. */
const stillOpen = 5;

const day = (after: number): CalendarDate =>
  new Date(firstDay + after * dayMs).toISOString().slice(0, 10) as CalendarDate;

/** Writes a journal of so many invented consultations, some 5 KB each, most of them with their steps done. */
export function generateJournal(path: string, entries: number): void {
  const random = createRandom();
  const fd = openSync(path, "w", 0o600);
  let text = "";
  for (let index = 0; index < entries; index++) {
    const record = consultation(index, entries, random);
    text += lineOf(record);
    if (random(100) >= stillOpen)
      text += lineOf({ type: "done", at: record.at, steps: record.steps.map(({ id }) => id) });
    if (text.length > batchLength) {
      writeSync(fd, text);
      text = "";
    }
  }
  writeSync(fd, text);
  closeSync(fd);
}

const lineOf = (record: JournalRecord): string => sealLine(formatRecord(record, (each) => each)).toString();

function consultation(index: number, entries: number, random: (below: number) => number): Consultation {
  const pick = <T>(of: readonly T[]): T => of[random(of.length)] as T;
  const asOf = Math.floor((index / entries) * 1000);
  const account = `Customer ${random(2000)}`;
  const score = random(101);
  const plan = Array.from(
    { length: 3 + random(5) },
    (_, step) =>
      `${step + 1}. ${pick(deeds)}. Owner: Elena, by ${day(asOf + 1 + random(40))} (can decide; F${1 + random(9)}).`,
  ).join("\n");
  const prose = () => Array.from({ length: 2 + random(3) }, () => pick(sentences)).join(" ");
  const shown = elementNames
    .map((name, at) => `## ${at + 1}. ${name}\n\n${name === "Action Plan" ? plan : prose()}\n`)
    .join("\n");
  const steps = readAnswerSteps({
    shown,
    byRules: false,
    asOf: day(asOf),
    elements: [...elementNames],
    accounts: [account],
  });
  return buildConsultation({
    steps,
    id: index.toString(32).padStart(10, "0"),
    at: new Date(firstDay + asOf * dayMs + index).toISOString(),
    session: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    turn: 1,
    asOf: day(asOf),
    accounts: [{ name: account, score, band: pick(bands), route: pick(routes) }],
    outcome: "success",
    cost_usd: 0,
    entry: {
      program: "0.1.0",
      persona: { id: "customer-success-manager", name: "Elena Rodriguez", hash: "0123456789ab" },
      prompt_sha256: "0".repeat(64),
      question: `Our champion at ${account} just left and the renewal is in ${random(200)} days. What do I do first?`,
      sources: [{ name: "question", sha256: "0".repeat(64), bytes: 90 }],
      facts: Array.from({ length: 3 }, (_, at) => ({
        id: `F${at + 1}`,
        key: "usage.change",
        value: -random(60) / 100,
        unit: "ratio",
        source: `notes.txt:${at + 1}`,
        quote: pick(sentences),
        account,
      })),
      conflicts: [],
      assessments: [{ account, health: { score, dimensions: [] }, red_flags: [], plays: [] }],
      key_questions: [],
      answered_by: { kind: "model", model: "claude-sonnet-5-5" },
      frame: { begin: "=== BEGIN ===", end: "=== END ===" },
      shown,
      stop_reason: "end_turn",
      elements: [...elementNames],
      verification: { ok: true, findings: [] },
      grounds: { asOf: day(asOf), accounts: [], intrusions: [] },
      strict: false,
      usage: {},
      duration_ms: 900,
      exit_code: 0,
      error: null,
    },
  });
}
