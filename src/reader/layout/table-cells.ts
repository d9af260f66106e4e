import type { TableCell } from "./make-table-cell.ts";
import { measureCells, measureRows, periodRows } from "./measure-cells.ts";
import { type Column, orderInTime } from "./order-in-time.ts";
import type { Row } from "./read-table.ts";
import { accountCells, wholeRow } from "./row-cells.ts";
import { said } from "./table-field.ts";
import { accountHead, targetHead } from "./table-heads.ts";

const total = /^(?:total|sum|grand total|all|overall|average|avg|count)\b/i;

/** Rows that are parts of one account, where a row sums them up. */
const partHead =
  /^(?:sites?|stores?|schools?|hospitals?|locations?|branch(?:es)?|teams?|departments?|depots?|regions?|plants?|wards?|modules?|homes?|offices?)$/i;

/** Labelled values of a table: of accounts by row, of measures over time, or of whatever the rows are. */
export function tableCells(rows: readonly Row[], isLabel: (words: string) => boolean): TableCell[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const heads = head.fields.map((field) => said(field).replace(/[*_`]/g, "").trim());
  const turned = periodRows(head, body, isLabel) ?? measureRows(head, body, isLabel);
  if (turned !== null) return turned;
  const times = heads.flatMap((text, at): Column[] => {
    const order = at === 0 ? null : orderInTime(text);
    return order === null ? [] : [{ at, order }];
  });
  if (times.length >= 1 && (times.length >= 2 || heads.some((text) => targetHead.test(text))))
    return body.flatMap((row) => measureCells(row, heads, times));
  const whole = body.find(({ fields }) => total.test(said(fields[0])));
  if (whole !== undefined && partHead.test(heads[0] ?? ""))
    return accountCells(whole, head, 0, () => false).map((each) => ({ ...each, row: null }));
  const accounts = accountColumn(heads, body);
  const columnHolds = (at: number, test: (value: number) => boolean): boolean =>
    body.some(({ fields }) => /^[+-]?\d+$/.test(fields[at]?.text ?? "") && test(Number(fields[at]?.text)));
  return body
    .filter(({ fields }) => !total.test(said(fields[accounts ?? 0])))
    .flatMap((row) =>
      accounts === null ? wholeRow(row, head) : accountCells(row, head, accounts, columnHolds),
    );
}

/** The column of the account names: by its heading, else the first one of a table whose other columns hold values. */
function accountColumn(heads: readonly string[], body: readonly Row[]): number | null {
  const named = heads.findIndex((text) => accountHead.test(text));
  if (named >= 0) return named;
  const first = body.map(({ fields }) => fields[0]?.text ?? "");
  const blank =
    heads[0] === "" && first.every((text) => /^[\p{Lu}\d]/u.test(text) && !/^[\d.,%\s/-]+$/.test(text));
  return blank ? 0 : null;
}
