import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import type { Note } from "../../../src/case/case.ts";
import { type Briefing, brief } from "../../../src/consultation/brief.ts";
import type { Statement } from "../../../src/facts/fact.ts";
import { cleanBody } from "../../../src/frame/clean-body.ts";
import { gatherGrounds } from "../../../src/verification/gather-grounds.ts";
import type { Verification, VerificationCode } from "../../../src/verification/verification.ts";
import { verify } from "../../../src/verification/verify.ts";
import { practice } from "../../assessment/account.ts";
import { shippedPersona } from "../../persona/shipped-persona.ts";
import { shippedReader } from "../../support/shipped-reader.ts";
import { shippedSayings } from "../../support/shipped-sayings.ts";

/** What somebody asked, and with what beside it. */
export type Situation = {
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes?: readonly Note[];
  readonly statements?: readonly Statement[];
};

/** One labelled answer. */
export type CorpusCase = {
  /** What is right or wrong with it, as a sentence. */
  readonly name: string;
  readonly situation: Situation;
  /** The whole response, without the frame. */
  readonly body: string;
  /** Every finding it deserves: the code and words that stand on the line, or null when it is about the whole. */
  readonly expect: readonly (readonly [VerificationCode, string | null])[];
  readonly stopReason?: string;
};

const persona = shippedPersona();

export const briefSituation = ({
  question,
  asOf,
  notes = [],
  statements = [],
}: Situation): Promise<Briefing> =>
  brief({ reader: shippedReader, persona, practice, question, asOf, notes, statements });

/** The verification a case gets, as a consultation would do it. */
export async function verifyCase({
  situation,
  body,
  stopReason = "end_turn",
}: CorpusCase): Promise<Verification> {
  const briefing = await briefSituation(situation);
  const { text, frameLines, controlCharacters } = cleanBody(body);
  return verify({
    body: text,
    frameLines,
    controlCharacters,
    stopReason,
    elements: persona.response_elements.map(({ name }) => name),
    grounds: gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts }),
    sayings: shippedSayings(),
    strict: false,
  });
}

/** The line, from 1, on which the words first stand; throws when they do not, because the label would be void. */
export function lineOf(body: string, words: string | null): number | null {
  if (words === null) return null;
  const at = body.split("\n").findIndex((line) => line.includes(words));
  if (at === -1) throw new Error(`the answer does not hold the words "${words}"`);
  return at + 1;
}

/** The answer with one passage changed; throws when the passage is not there exactly once. */
export function changed(body: string, from: string, to: string): string {
  if (body.split(from).length !== 2) throw new Error(`"${from}" does not stand there exactly once`);
  return body.replace(from, () => to);
}
