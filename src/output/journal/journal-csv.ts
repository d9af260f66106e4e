import type { Consulted } from "../../journal/join-lines.ts";
import { escapeCsvCell } from "../escape-csv-cell.ts";
import { consultationRow } from "./consultation-row.ts";

type Row = ReturnType<typeof consultationRow>;
type Value = string | number | boolean | null;

const list = <T>(values: readonly T[], text: (value: T) => Value): string =>
  values.map((value) => String(text(value) ?? "")).join("; ");

const columns: Record<string, (row: Row, consulted: Consulted) => Value> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  as_of: ({ as_of }) => as_of,
  account: ({ accounts }) => list(accounts, ({ name }) => name),
  score: ({ accounts }) => list(accounts, ({ score }) => score),
  band: ({ accounts }) => list(accounts, ({ band }) => band),
  route: ({ accounts }) => list(accounts, ({ route }) => route),
  persona: ({ persona }) => persona,
  by: ({ by }) => by,
  question: ({ question }) => question,
  outcome: ({ outcome }) => outcome,
  partial: ({ partial }) => partial,
  cost_usd: (row) => row.cost_usd,
  steps: ({ steps }) => steps,
  open_steps: (row) => row.open_steps,
  next_due: (_row, { line, done }) =>
    line.head.dues.filter((due, index) => due !== null && !done.has(index + 1)).sort()[0] ?? null,
  result: ({ result }) => result,
  result_text: (_row, { outcomes }) => outcomes[0]?.text ?? null,
};

export const journalCsvHeader = `${Object.keys(columns).join(",")}\r\n`;

/** One consultation as a line of CSV (RFC 4180) in which no cell is a formula. */
export function journalCsvLine(consulted: Consulted): string {
  const row = consultationRow(consulted);
  const cells = Object.values(columns).map((cell) => escapeCsvCell(String(cell(row, consulted) ?? "")));
  return `${cells.join(",")}\r\n`;
}
