import { type BriefInput, type Briefing, brief } from "../consultation/brief.ts";
import type { Statement } from "../facts/fact.ts";
import type { PortfolioReport } from "../portfolio/portfolio-report.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import { turnInput } from "./brief-turn.ts";
import { addNote, addRecord, openTurn } from "./grow-ledger.ts";
import { resumeLedger } from "./resume-ledger.ts";
import type { StoredSession } from "./stored-session.ts";

export type QuestionInput = Pick<
  BriefInput,
  | "reader"
  | "persona"
  | "practice"
  | "question"
  | "asOf"
  | "notes"
  | "form"
  | "only"
  | "handover"
  | "pause"
  | "proposed"
> & {
  /** What an account record states, and what in it poses as something else. */
  readonly record: { readonly statements: readonly Statement[]; readonly intrusions: readonly Intrusion[] };
  /** The recorded conversation that the question continues; null for a question that stands alone. */
  readonly past: StoredSession | null;
  /** What the portfolio comes to, where the question is about one. */
  readonly report?: PortfolioReport;
};

/** The briefing of one question, alone or as the next turn of a recorded conversation. Pure. */
export const briefQuestion = (input: QuestionInput): Promise<Briefing> => brief(questionInput(input));

/** What the briefing of the question is made of. */
export function questionInput({ past, record, notes, ...question }: QuestionInput): BriefInput {
  if (past === null) return { ...question, ...record, notes };
  const resumed = resumeLedger(past, question.asOf);
  const noted = notes.reduce(addNote, resumed);
  const ledger = openTurn(record.statements.length === 0 ? noted : addRecord(noted, record));
  return turnInput({ ...question, ledger, said: ledger.said, since: resumed.said, past: past.past });
}
