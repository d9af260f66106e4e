import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { brief } from "../../src/consultation/brief.ts";
import { checkResponse } from "../../src/consultation/check-response.ts";
import { frameLines } from "../../src/persona/frame-lines.ts";
import { finishWork } from "../../src/slices/finish-work.ts";
import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import { practice } from "../assessment/account.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedReader } from "../support/shipped-reader.ts";
import { shippedSayings } from "../support/shipped-sayings.ts";

const persona = shippedPersona();
export const lines = frameLines(persona);
export const elements = persona.response_elements.map(({ name }) => name);
const asOf = "2026-11-23" as CalendarDate;
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

const briefOn = (notes: string) =>
  brief({
    reader: shippedReader,
    persona,
    practice,
    question,
    asOf,
    notes: [{ source: "notes.txt", text: notes }],
    statements: [],
  });

/** What every response to the question with these notes is held against. */
export async function caseOf(notes: string) {
  const briefing = await briefOn(notes);
  return {
    briefing,
    grounds: gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts }),
  };
}

export type Given = Awaited<ReturnType<typeof caseOf>>;

export const check = (text: string, given: Given) =>
  finishWork(
    checkResponse({
      ...given,
      text,
      frame: lines,
      elements,
      sayings: shippedSayings(),
      strict: false,
      conditionHolds: false,
    }),
  );

/** Lines that a reader, or a script, would take for a line of a frame: read generously. */
export const frameLike = (text: string): string[] =>
  text.split("\n").filter((line) => /==\s{0,9}(?:BEGIN|END)\b[^=[\]]*\bRESPONSE\s{0,9}==/i.test(line));
