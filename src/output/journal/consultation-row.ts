import { oneSafeLine } from "../../finding/safe-text.ts";
import { type Consulted, openSteps } from "../../journal/join-lines.ts";
import type { Palette } from "../palette.ts";
import { pad } from "../table.ts";

/** A consultation in `journal list --json` and `search --json`: one object a line. */
export function consultationRow(consulted: Consulted) {
  const { head } = consulted.line;
  return {
    type: "consultation",
    id: head.id,
    at: head.at,
    session: head.session,
    turn: head.turn,
    as_of: head.as_of,
    persona: head.persona,
    by: head.by,
    accounts: head.accounts,
    question: head.topic,
    outcome: head.outcome,
    partial: head.partial,
    cost_usd: head.cost_usd,
    steps: head.dues.length,
    open_steps: openSteps(consulted),
    result: consulted.outcomes[0]?.result ?? null,
  };
}

type Row = ReturnType<typeof consultationRow>;

type Cell = {
  readonly title: string;
  readonly width: number;
  readonly text: (row: Row) => string;
  readonly paint?: (text: string, row: Row, palette: Palette) => string;
};

/** The widths are fixed, because a line is printed as it is read, before the ones below are known. */
const cells: readonly Cell[] = [
  { title: "ID", width: 10, text: ({ id }) => id },
  { title: "WHEN", width: 16, text: ({ at }) => sayMoment(at) },
  { title: "ACCOUNT", width: 20, text: sayAccounts },
  {
    title: "HEALTH",
    width: 11,
    text: ({ accounts: [first] }) => (first === undefined ? "" : sayScore(first)),
    paint: (text, { accounts: [first] }, palette) => (first?.band ? palette.band(first.band, text) : text),
  },
  { title: "ROUTE", width: 8, text: ({ accounts: [first] }) => first?.route ?? "" },
  { title: "OPEN", width: 5, text: (row) => (row.steps === 0 ? "" : `${row.open_steps}/${row.steps}`) },
  { title: "RESULT", width: 10, text: (row) => (row.partial ? "partial" : (row.result ?? "")) },
];
const questionWidth = 60;

export const listHeader = (palette: Palette): string =>
  `${[...cells.map(({ title, width }) => pad(title, width)), "QUESTION"].map((title) => palette.strong(title)).join("  ")}\n`;

/** Printable ASCII: as wide as it is long, and safe. */
const plain = /^[ -~]*$/;

/** A consultation as one line of `journal list`. */
export function listLine(row: Row, palette: Palette): string {
  let line = "";
  for (const { width, text, paint } of cells) {
    const written = text(row);
    const cell = plain.test(written)
      ? shorten(written, width).padEnd(width)
      : pad(oneSafeLine(written, width), width);
    line += `${paint ? paint(cell, row, palette) : cell}  `;
  }
  const { question } = row;
  return `${line}${plain.test(question) ? shorten(question, questionWidth) : oneSafeLine(question, questionWidth)}\n`;
}

const shorten = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;

function sayAccounts({ accounts }: Row): string {
  const [first, ...others] = accounts;
  if (first === undefined) return "";
  const name = first.name ?? "no account";
  return others.length === 0 ? name : `${oneSafeLine(name, 16)} +${others.length}`;
}

const sayScore = ({ score, band }: Row["accounts"][number]): string =>
  score === null ? "unknown" : `${band ?? "?"} ${score.toFixed(1)}`;

const two = (part: number): string => String(part).padStart(2, "0");

/** "2026-11-22 18:04" on the machine's clock. */
export function sayMoment(at: string): string {
  const moment = new Date(at);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
