import type { AccountNames } from "./account-names.ts";

type Column = "what" | "owner" | "due" | "authority";

/** One item of a section: a point of a list with its sub-points, or a row of a table. */
export type Item = {
  /** Text of a point, its lines joined with " | "; or null for a row. */
  readonly text: string;
  /** The cells of a row by what their column holds. */
  readonly cells: Readonly<Partial<Record<Column, string>>> | null;
  /** The account whose heading it stands under. */
  readonly account: string | null;
};

const point = /^(\s{0,12})(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/;
const columns: readonly (readonly [Column, RegExp])[] = [
  ["authority", /authorit|route|who (?:decides|approves)|approval|sign.?off/i],
  ["owner", /owner|who|responsible|lead|assign/i],
  ["due", /due|date|when|deadline|^by$|timing/i],
  ["what", /action|step|what|task|activit|milestone|description/i],
];

/** Splits a section into its items, in order. What is neither a point nor a row belongs to the point above it. */
export function splitItems(section: string, accounts: AccountNames): Item[] {
  const items: { text: string; cells: Item["cells"]; account: string | null }[] = [];
  let account: string | null = null;
  let table: (readonly [keyof NonNullable<Item["cells"]> | null, number])[] | null = null;
  let indent = 0;
  let open = false;
  for (const line of section.split("\n")) {
    if (line.trim() === "") {
      open = false;
      table = null;
      continue;
    }
    if (line.trimStart().startsWith("|")) {
      const cells = tableCells(line);
      if (table === null) table = cells.map((cell, index) => [columnOf(cell), index]);
      else if (!cells.every((cell) => /^:?-*:?$/.test(cell))) {
        const row = Object.fromEntries(
          table.flatMap(([name, index]) => (name === null ? [] : [[name, cells[index] ?? ""]])),
        );
        items.push({ text: cells.join(" | "), cells: row, account });
      }
      continue;
    }
    table = null;
    const named = accountHeading(line, accounts);
    if (named !== null) {
      account = named;
      open = false;
      continue;
    }
    const match = point.exec(line.slice(0, 4000));
    const depth = match?.[1]?.length ?? 0;
    const last = items.at(-1);
    // A point further in than the one above it tells more of that one: its owner, its date.
    if (match && (last === undefined || last.cells !== null || depth <= indent)) {
      items.push({ text: match[2] ?? "", cells: null, account });
      indent = depth + 1;
      open = true;
    } else if (match && last) last.text += ` | ${match[2]}`;
    else if (open && last) last.text += ` ${line.trim()}`;
  }
  return items;
}

const tableCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

const columnOf = (title: string): Column | null =>
  columns.find(([, words]) => words.test(title))?.[0] ?? null;

/** `**Northwind**`, `### Northwind (renewal 2027-02-05)`: a line of its own that begins with an account's name. */
function accountHeading(line: string, accounts: AccountNames): string | null {
  if (line.length > 160 || !/^\s{0,3}(?:#{1,6}\s|\*\*|__)/.test(line)) return null;
  return accounts.first(line.replace(/[#*_]/g, "").trim());
}
