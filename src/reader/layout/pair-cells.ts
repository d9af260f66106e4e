import { makeTableCell, type TableCell } from "./make-table-cell.ts";
import { orderInTime } from "./order-in-time.ts";
import type { Field, Row } from "./read-table.ts";
import { isEmpty } from "./table-field.ts";

/** Values beside their labels; an indented label goes on with the one above it. */
export function pairCells(rows: readonly Row[]): TableCell[] {
  return withoutPeriods(rows).flatMap((row) => {
    if ("values" in row) return [makeTableCell(row.last, [row.label], row.values, null)];
    const [label, value] = row.fields;
    return label === undefined || value === undefined || isEmpty(value.text)
      ? []
      : [makeTableCell(row, [label], [value], null)];
  });
}

type Run = { readonly label: Field; readonly values: readonly Field[]; readonly last: Row };

/** "Sessions Sep: 9,120", "Sessions Oct: 6,940": one measure at two times. */
function withoutPeriods(rows: readonly Row[]): (Row | Run)[] {
  const found: (Row | Run)[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const [first, next] = [periodLabel(row), periodLabel(rows[at + 1])];
    const values = [row.fields[1], rows[at + 1]?.fields[1]];
    const [a, b] = values;
    if (
      first === null ||
      next === null ||
      a === undefined ||
      b === undefined ||
      first.words.toLowerCase() !== next.words.toLowerCase() ||
      first.order === next.order
    ) {
      found.push(row);
      continue;
    }
    const label = { text: first.words, start: row.fields[0]?.start ?? row.start };
    // The quote holds both lines.
    const last = { ...(rows[at + 1] ?? row), start: row.start };
    found.push({ label, values: first.order < next.order ? [a, b] : [b, a], last });
    at += 1;
  }
  return found;
}

/** "Sessions Sep": the measure and when it was taken. */
function periodLabel(row: Row | undefined): { readonly words: string; readonly order: number } | null {
  const match = /^(\S.*?)[ ,(]+(\S+?(?: ?'?\d{2,4})?)\)?$/.exec(row?.fields[0]?.text ?? "");
  const written = match?.[2];
  const plain = row?.fields[0]?.plain
    ?.split(/[ ,(]+/)
    .at(-1)
    ?.replace(/\)$/, "");
  const order = written === undefined ? null : orderInTime(plain ?? written);
  return match?.[1] === undefined || order === null || /^(?:plan|last)$/i.test(match[2] ?? "")
    ? null
    : { words: match[1], order };
}
