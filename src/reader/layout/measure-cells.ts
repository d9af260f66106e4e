import { makeTableCell, type TableCell } from "./make-table-cell.ts";
import { type Column, nowHead, orderInTime } from "./order-in-time.ts";
import type { Row } from "./read-table.ts";
import { isEmpty, said } from "./table-field.ts";
import { accountHead, targetHead } from "./table-heads.ts";

const changeHead =
  /^(?:change|delta|trend|\+\/-|diff(?:erence)?|var(?:iance)?|%|chg|comment|notes?|remark.*|yoy|mom|qoq|Δ)$/i;

const valueHead =
  /^(?:values?|figures?|actuals?|results?|numbers?|status|counts?|amounts?|latest|current(?:ly)?|now|today|answers?|levels?|#|this \w+|to date|ytd|reading|)$/i;

/** Rows of a measure that follow each other in time, one period a row: each other column is a measure. */
export function periodRows(
  head: Row,
  body: readonly Row[],
  isLabel: (words: string) => boolean,
): TableCell[] | null {
  const dated = body.flatMap((row) => {
    const order = orderInTime(said(row.fields[0]));
    return order === null ? [] : [{ row, order }];
  });
  const titles = head.fields.slice(1);
  if (
    dated.length < 2 ||
    dated.length < body.length - 1 ||
    !titles.some(({ text }) => isLabel(text)) ||
    titles.some((title) => orderInTime(said(title)) !== null)
  )
    return null;
  const inTime = dated.toSorted((a, b) => a.order - b.order);
  return titles.flatMap((title, place) => {
    const filled = inTime.flatMap(({ row }) => {
      const field = row.fields[place + 1];
      return field === undefined || isEmpty(field.text) ? [] : [{ row, field }];
    });
    const last = filled.at(-1);
    if (last === undefined || changeHead.test(said(title)) || title.text === "") return [];
    return [
      makeTableCell(
        { ...last.row, start: (filled.at(-2) ?? last).row.start },
        [title],
        filled.slice(-2).map(({ field }) => field),
        null,
      ),
    ];
  });
}

/** Measures by row, beside a column of values or a column for each account. */
export function measureRows(
  head: Row,
  body: readonly Row[],
  isLabel: (words: string) => boolean,
): TableCell[] | null {
  const first = said(head.fields[0]);
  const known = body.filter(({ fields }) => isLabel(fields[0]?.text ?? "")).length;
  if (known < 2 || known * 2 < body.length || accountHead.test(first)) return null;
  const heads = head.fields.map(said);
  const columns = head.fields.flatMap(({ text }, at) => {
    const words = heads[at] ?? "";
    return at > 0 && !targetHead.test(words) && !changeHead.test(words) ? [{ at, text, words }] : [];
  });
  if (columns.some(({ words }) => orderInTime(words) !== null && !nowHead.test(words))) return null;
  const named = columns.filter(
    ({ text, words }) => !valueHead.test(words) && isProper(text) && !isLabel(text),
  );
  if (named.length === columns.length && columns.length > 0)
    return body.flatMap((row) =>
      columns.flatMap(({ at, text }) =>
        measureCells(row, heads, [{ at, order: 0 }]).map((each) => ({ ...each, row: text })),
      ),
    );
  const [only, ...others] = columns;
  if (only === undefined || others.length > 0 || !valueHead.test(only.words)) return null;
  return body.flatMap((row) => measureCells(row, heads, [{ at: only.at, order: 0 }]));
}

const isProper = (text: string): boolean => /^\p{Lu}[\p{L}\d&'. -]{2,}$/u.test(text);

/** "Active users | 412 | 301": the latest counts, the one before it was the value then. */
export function measureCells(row: Row, heads: readonly string[], times: readonly Column[]): TableCell[] {
  const label = row.fields[0];
  if (label === undefined || label.text === "") return [];
  const filled = times
    .filter(({ at }) => !isEmpty(row.fields[at]?.text ?? ""))
    .toSorted((a, b) => a.order - b.order);
  const values = filled.slice(-2).flatMap(({ at }) => row.fields[at] ?? []);
  const agreed = heads.findIndex((text) => /^(?:agreed|sla|target|tgt|contract)/i.test(text));
  const limit = row.fields[agreed];
  if (
    agreed > 0 &&
    limit !== undefined &&
    !isEmpty(limit.text) &&
    /resol|close|fix|ttr/i.test(said(label)) &&
    values.length > 0
  )
    return [
      makeTableCell(row, [label], values, null),
      makeTableCell(row, [{ text: "SLA for resolution", start: limit.start }], [limit], null),
    ];
  const rest = row.fields.flatMap((field, at) =>
    at > 0 &&
    !times.some((time) => time.at === at) &&
    !targetHead.test(heads[at] ?? "") &&
    !changeHead.test(heads[at] ?? "") &&
    !isEmpty(field.text)
      ? [field]
      : [],
  );
  if (values.length === 0) return rest.length === 0 ? [] : [makeTableCell(row, [label], rest, null)];
  return [makeTableCell(row, [label], values, null)];
}
