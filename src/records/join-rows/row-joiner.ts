import type { DataFinding } from "../../finding/finding.ts";
import type { AccountRow } from "../read-table/read-row.ts";
import type { AccountKeys } from "./account-keys.ts";
import { type Disagreement, JoinGroup, type RowSource } from "./join-group.ts";

/** A row, or several of one account as one. */
export type JoinedRow = { readonly row: AccountRow; readonly sources: readonly RowSource[] };

type Waiting = { readonly groups: JoinGroup[]; left: number; disagreement: Disagreement | null };

/** More rows than this that disagree are no account twice but something else: they are not compared any further. */
const mostApart = 20;
const toldAccounts = 3;

/** Joins the rows of one account, within a file and across files; rows that disagree are kept apart, and told. */
export class RowJoiner {
  private readonly keys: AccountKeys;
  private readonly waiting = new Map<number, Waiting>();
  private joined = { accounts: 0, rows: 0 };
  private apart = { accounts: 0, rows: 0 };
  private readonly told: string[] = [];
  private first: RowSource | null = null;

  constructor(keys: AccountKeys) {
    this.keys = keys;
  }

  /** Rows that are complete now: the one given, those it was the last of, or none yet. */
  add(row: AccountRow, source: RowSource): readonly JoinedRow[] {
    const key = this.keys.hasSeveral ? this.keys.keyOf(row) : null;
    const rows = key === null ? 1 : this.keys.rowsOf(key);
    if (key === null || rows < 2) return [{ row, sources: [source] }];
    const known = this.waiting.get(key) ?? { groups: [], left: rows, disagreement: null };
    this.waiting.set(key, known);
    known.left--;
    const group = this.groupFor(row, known);
    if (group === null) {
      this.apart.rows++;
      return [{ row, sources: [source] }, ...(known.left <= 0 ? this.take(key, known) : [])];
    }
    group.add(row, source);
    return known.left > 0 ? [] : this.take(key, known);
  }

  private groupFor(row: AccountRow, known: Waiting): JoinGroup | null {
    for (const group of known.groups) {
      const disagreement = group.disagreement(row);
      if (disagreement === null) return group;
      known.disagreement ??= disagreement;
    }
    if (known.groups.length >= mostApart) return null;
    const group = new JoinGroup();
    known.groups.push(group);
    return group;
  }

  private take(key: number, { groups, disagreement }: Waiting): readonly JoinedRow[] {
    this.waiting.delete(key);
    const rows = groups.map((group) => ({ row: group.row(), sources: group.sources }));
    const count = groups.reduce((sum, { sources }) => sum + sources.length, 0);
    this.first ??= groups[0]?.sources[0] ?? null;
    if (groups.length === 1) {
      this.joined = { accounts: this.joined.accounts + 1, rows: this.joined.rows + count };
      return rows;
    }
    this.apart = { accounts: this.apart.accounts + 1, rows: this.apart.rows + groups.length };
    if (this.told.length < toldAccounts && disagreement !== null)
      this.told.push(sayApart(rows, disagreement));
    return rows;
  }

  /** The rows that still wait, when there are no more. */
  rest(): readonly JoinedRow[] {
    return [...this.waiting].flatMap(([key, known]) => this.take(key, known));
  }

  /** What was joined and what was not. */
  notes(): DataFinding[] {
    const about = { file: this.first?.file ?? "", path: [], place: null, suggestion: null } as const;
    return [
      ...(this.joined.accounts === 0
        ? []
        : [
            {
              ...about,
              code: "row.joined" as const,
              expected: "joined, each into one",
              found: `${sayCount(this.joined.accounts, "account")} in ${this.joined.rows} rows`,
            },
          ]),
      ...(this.apart.accounts === 0
        ? []
        : [
            {
              ...about,
              code: "row.apart" as const,
              expected: "kept apart, because the rows disagree",
              found:
                `${sayCount(this.apart.accounts, "account")} in ${this.apart.rows} rows: ${this.told.join("; ")}` +
                `${this.apart.accounts > this.told.length ? " …" : ""}`,
            },
          ]),
    ];
  }
}

const sayCount = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function sayApart(rows: readonly JoinedRow[], { key, values }: Disagreement): string {
  const { row } = rows[0] ?? {};
  const name = [row?.account, row?.id === row?.account ? null : row?.id].filter(Boolean).join(" ");
  const sources = rows.flatMap((one) => one.sources);
  const isOneFile = sources.every(({ file }) => file === sources[0]?.file);
  const places = sources.map(({ file, row: at }) => (isOneFile ? `${at}` : `${file}:${at}`));
  const shown = places.slice(0, 5).join(", ");
  return `${name} (rows ${shown}${places.length > 5 ? " …" : ""}) has ${key} ${values[0]} and ${values[1]}`;
}
