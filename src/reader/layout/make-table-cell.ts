import { type Token, tokenise } from "../../language/tokens.ts";
import type { Field, Row } from "./read-table.ts";

/** What a table says, as runs of tokens that read like a labelled value. */
export type TableCell = {
  readonly tokens: readonly Token[];
  readonly label: number;
  readonly row: string | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
};

/** Values behind their label; where there are several, an arrow parts the earlier from the later. */
export function makeTableCell(
  row: Row,
  titles: readonly Field[],
  values: readonly Field[],
  account: string | null,
): TableCell {
  const label = titles.flatMap(({ text, start }) => tokenise(text, start));
  const first = values[0];
  const tokens = [...label, sign(":", first?.start ?? row.start)];
  for (const [at, { text, start }] of values.entries()) {
    if (at > 0) tokens.push(sign("->", start));
    tokens.push(...tokenise(text, start));
  }
  return { tokens, label: label.length + 1, row: account, line: row.line, from: row.start, to: row.end };
}

/** A sign that the table does not write but means. */
export const sign = (text: string, start: number): Token => ({
  text,
  lower: text,
  start,
  end: start,
  kind: "sign",
  glued: false,
  capital: false,
});
