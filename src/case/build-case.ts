import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Case, Note } from "./case.ts";
import type { Statement } from "./fact.ts";
import { readText } from "./read-text/read-text.ts";
export async function buildCase({
  question,
  asOf,
  notes,
  statements,
}: {
  question: string;
  asOf: CalendarDate;
  notes: readonly Note[];
  statements: readonly Statement[];
}): Promise<Case> {
  const all: Statement[] = [...(await readText(question, { source: "question", asOf })).statements];
  for (const note of notes)
    all.push(...(await readText(note.text, { source: note.source, asOf })).statements);
  all.push(...statements);
  const facts = all.map((s, i) => ({ ...s, id: `F${i + 1}` }));
  return {
    question,
    asOf,
    notes,
    accounts: [{ name: facts.find((f) => f.account)?.account ?? null, facts }],
    conflicts: [],
  };
}
