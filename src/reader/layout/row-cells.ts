import { type Token, tokenise } from "../../language/tokens.ts";
import { makeTableCell, sign, type TableCell } from "./make-table-cell.ts";
import type { Row } from "./read-table.ts";
import { isEmpty, said } from "./table-field.ts";

const sentHead =
  /^(?:outbound|sent|(?:outbound |our )?(?:threads?|e?mails?|messages?)(?: sent| out)?|outreach)$/i;
const answeredHead = /^(?:answered|replied|replies|answers|responses?|replied to)$/i;

/** A row of an account: each field behind its heading, for that account. */
export function accountCells(
  row: Row,
  head: Row,
  name: number,
  columnHolds: (at: number, test: (value: number) => boolean) => boolean,
): TableCell[] {
  const account = row.fields[name]?.text.replace(/[*_`]/g, "").trim() ?? "";
  const sent = head.fields.findIndex((field) => sentHead.test(said(field).replace(/_/g, " ")));
  const answered = head.fields.findIndex((field) => answeredHead.test(said(field).replace(/_/g, " ")));
  return row.fields.flatMap((field, at) => {
    const title = head.fields[at];
    if (at === name || title === undefined || isEmpty(field.text)) return [];
    // What was sent and what was answered only make a share together.
    if (at === answered && sent >= 0) {
      const pair = wholeRow(
        { ...row, fields: [row.fields[sent] ?? field, field] },
        {
          ...head,
          fields: [head.fields[sent] ?? title, title],
        },
      );
      return pair.map((each) => ({ ...each, row: account === "" ? null : account }));
    }
    const scores = /nps/i.test(title.text) && columnHolds(at, (value) => Math.abs(value) > 10);
    const read = makeTableCell(row, [title], [field], account === "" ? null : account);
    return [
      scores
        ? { ...read, tokens: [sign("column of scores", title.start), ...read.tokens], label: read.label + 1 }
        : read,
    ];
  });
}

/** A row of something else (tickets, people, invoices): its fields side by side, each behind its heading. */
export function wholeRow(row: Row, head: Row): TableCell[] {
  const tokens: Token[] = [];
  for (const [at, field] of row.fields.entries()) {
    const title = head.fields[at];
    if (isEmpty(field.text)) continue;
    if (tokens.length > 0) tokens.push(sign("|", field.start));
    if (title !== undefined && title.text !== "")
      tokens.push(...tokenise(title.text, title.start), sign(":", field.start));
    tokens.push(...tokenise(field.text, field.start));
  }
  return tokens.length === 0
    ? []
    : [{ tokens, label: 0, row: null, line: row.line, from: row.start, to: row.end }];
}
