import { today } from "../../adapters/process/today.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Note } from "../../case/case.ts";
import type { Briefing } from "../../consultation/brief.ts";
import { type AccountRead, noRecord } from "../../input/account-read.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Form } from "../../request/request.ts";
import { briefQuestion, type QuestionInput } from "../../session/brief-question.ts";
import type { Pause } from "../../slices/pause.ts";
import { type Definitions, loadDefinitions } from "../load-definitions.ts";
import { dayOf } from "./day-of.ts";

export type BriefOptions = {
  /** What is asked; "" where there is nothing but an account to assess. */
  readonly question: string;
  /** Texts that are handed over with it. A source is shown with every fact: "notes.txt". */
  readonly notes?: readonly Note[];
  /** The account: one of `readAccounts`, or an object as `persona/account.schema.json` describes it. */
  readonly record?: AccountRead | Readonly<Record<string, unknown>>;
  /** The day to reckon from, `YYYY-MM-DD`; default: today on the machine's calendar. */
  readonly asOf?: string;
  /** Who answers, by which practice, and who reads; default: what ships with the package. */
  readonly definitions?: Definitions;
  /** All response elements, or what was asked alone; null or left out: the request decides. */
  readonly form?: Form | null;
  /** The answer is to be the text to use (a mail, an agenda) and nothing else. */
  readonly only?: "draft" | null;
  /** Asked between two pieces of work; what its promise rejects with ends the work. */
  readonly pause?: Pause;
  /**
   * The recorded conversation that the question continues.
   * @internal
   */
  readonly past?: QuestionInput["past"];
  /**
   * What the portfolio comes to, where the question is about one.
   * @internal
   */
  readonly report?: PortfolioReport;
};

/** A briefing, with the definitions it was made by. */
export type Brief = Briefing & { readonly definitions: Definitions };

/**
 * Reads question, notes and record, and settles all that is settled before somebody answers: facts, assessment, request,
 * form, and the prompt for a model. It opens no file of yours and calls no server. Throws a Failure: outcome "usage" for a
 * day that is none, "data" for a record with mistakes (all of them in `details.findings`).
 */
export async function brief(options: BriefOptions): Promise<Brief> {
  const { definitions: given, question, notes = [], record = noRecord, asOf, past = null, ...rest } = options;
  const definitions = given ?? (await loadDefinitions());
  const { persona, practice, reader } = definitions;
  const day = asOf === undefined ? today() : dayOf(asOf);
  const briefing = await briefQuestion({
    ...{ persona, practice, reader, question, notes, past, asOf: day },
    record: isRead(record) ? record : await readObject(record, day),
    ...rest,
  });
  return { ...briefing, definitions };
}

const isRead = (record: NonNullable<BriefOptions["record"]>): record is AccountRead =>
  Array.isArray(record.statements) && Array.isArray(record.intrusions);

async function readObject(
  record: Readonly<Record<string, unknown>>,
  asOf: CalendarDate,
): Promise<AccountRead> {
  const { readAccountText } = await import("#lazy/accounts");
  return readAccountText("record", JSON.stringify(record), asOf);
}
