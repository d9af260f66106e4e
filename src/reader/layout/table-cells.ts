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

const accountHead =
  /^(?:account|customer|client|company|acct|name|logo|org(?:anisation|anization)?|hospital|school|store|site)s?(?: name)?$/i;
const beforeHead =
  /^(?:before|prev(?:ious)?|prior|last|baseline|then|was|ly|previous .*|prior .*|last .*|before .*|.* ago|py|start)$/i;
const nowHead = /^(?:now|current(?:ly)?|actual|today|latest|this .*|current .*|as of .*|to date|ytd|cy)$/i;
const targetHead =
  /^(?:agreed|sla|sla.*|tgt|goal|target|plan|planned|benchmark|industry.*|peer.*|expected|goals|targets|contract|limit|threshold|avg.*|average.*)$/i;
const changeHead =
  /^(?:change|delta|trend|\+\/-|diff(?:erence)?|var(?:iance)?|%|chg|comment|notes?|remark.*|yoy|mom|qoq|Δ)$/i;
const quarter = /^q([1-4])(?:[\s/'-]*(?:fy)?(\d{2,4}))?$/i;
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const total = /^(?:total|sum|grand total|all|overall|average|avg|count)\b/i;

const sentHead =
  /^(?:outbound|sent|(?:outbound |our )?(?:threads?|e?mails?|messages?)(?: sent| out)?|outreach)$/i;
const answeredHead = /^(?:answered|replied|replies|answers|responses?|replied to)$/i;

/** Rows that are parts of one account, where a row sums them up. */
const partHead =
  /^(?:sites?|stores?|schools?|hospitals?|locations?|branch(?:es)?|teams?|departments?|depots?|regions?|plants?|wards?|modules?|homes?|offices?)$/i;

/** A field as the tests of headings compare it. */
const said = (field: Field | undefined): string => field?.plain ?? field?.text ?? "";

type Column = { readonly at: number; readonly order: number };

/** When a column's values were taken, as a number that grows; null for a column that names no time. */
function orderOf(written: string): number | null {
  const head = written
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^(?:end|mid|early|late|as of|as at|at|in|since)\s+(?:of\s+)?(?=\S)/i, "");
  if (nowHead.test(head)) return 9999;
  if (beforeHead.test(head)) return 0;
  const ofQuarter = quarter.exec(head);
  if (ofQuarter) return Number(ofQuarter[2] ?? 0) * 12 + Number(ofQuarter[1]) * 3;
  const parts = /^([a-z]{3})[a-z]*(?:[\s'/-]+([a-z]{3})[a-z]*)?[\s'/-]*(\d{2,4})?$/i.exec(head);
  const month = monthNames.indexOf((parts?.[2] ?? parts?.[1] ?? "").toLowerCase());
  if (parts && month >= 0) return Number(parts[3] ?? 0) * 12 + month + 1;
  const iso = /^(20\d\d)-(\d\d)(?:-(\d\d))?$/.exec(head);
  if (iso) return Number(iso[1]) * 12 + Number(iso[2]) + Number(iso[3] ?? 0) / 32;
  return /^(?:20\d\d|fy\s?\d{2,4}|h[12](?:\s\d+)?)$/i.test(head) ? Number(head.replace(/\D/g, "")) : null;
}

/** Values beside their labels; an indented label goes on with the one above it. */
export function pairCells(rows: readonly Row[]): TableCell[] {
  return withoutPeriods(rows).flatMap((row) => {
    if ("values" in row) return [cell(row.last, [row.label], row.values, null)];
    const [label, value] = row.fields;
    return label === undefined || value === undefined || isEmpty(value.text)
      ? []
      : [cell(row, [label], [value], null)];
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
  const order = written === undefined ? null : orderOf(plain ?? written);
  return match?.[1] === undefined || order === null || /^(?:plan|last)$/i.test(match[2] ?? "")
    ? null
    : { words: match[1], order };
}

/** Labelled values of a table: of accounts by row, of measures over time, or of whatever the rows are. */
export function tableCells(rows: readonly Row[], isLabel: (words: string) => boolean): TableCell[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const heads = head.fields.map((field) => said(field).replace(/[*_`]/g, "").trim());
  const turned = periodRows(head, body, isLabel) ?? measureRows(head, body, isLabel);
  if (turned !== null) return turned;
  const times = heads.flatMap((text, at): Column[] => {
    const order = at === 0 ? null : orderOf(text);
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

/** Rows of a measure that follow each other in time, one period a row: each other column is a measure. */
function periodRows(
  head: Row,
  body: readonly Row[],
  isLabel: (words: string) => boolean,
): TableCell[] | null {
  const dated = body.flatMap((row) => {
    const order = orderOf(said(row.fields[0]));
    return order === null ? [] : [{ row, order }];
  });
  const titles = head.fields.slice(1);
  if (
    dated.length < 2 ||
    dated.length < body.length - 1 ||
    !titles.some(({ text }) => isLabel(text)) ||
    titles.some((title) => orderOf(said(title)) !== null)
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
      cell(
        { ...last.row, start: (filled.at(-2) ?? last).row.start },
        [title],
        filled.slice(-2).map(({ field }) => field),
        null,
      ),
    ];
  });
}

const valueHead =
  /^(?:values?|figures?|actuals?|results?|numbers?|status|counts?|amounts?|latest|current(?:ly)?|now|today|answers?|levels?|#|this \w+|to date|ytd|reading|)$/i;

/** Measures by row, beside a column of values or a column for each account. */
function measureRows(
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
  if (columns.some(({ words }) => orderOf(words) !== null && !nowHead.test(words))) return null;
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

/** The column of the account names: by its heading, else the first one of a table whose other columns hold values. */
function accountColumn(heads: readonly string[], body: readonly Row[]): number | null {
  const named = heads.findIndex((text) => accountHead.test(text));
  if (named >= 0) return named;
  const first = body.map(({ fields }) => fields[0]?.text ?? "");
  const blank =
    heads[0] === "" && first.every((text) => /^[\p{Lu}\d]/u.test(text) && !/^[\d.,%\s/-]+$/.test(text));
  return blank ? 0 : null;
}

const isEmpty = (text: string): boolean =>
  text === "" ||
  /^(?:-+|n\/?a|none given|n\.? ?[cdv]\.?|k\. ?a\.|s\/d|\?|tbd|tbc|\(blank\)|blank|—|–)$/i.test(text);

function accountCells(
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
    const read = cell(row, [title], [field], account === "" ? null : account);
    return [
      scores
        ? { ...read, tokens: [sign("column of scores", title.start), ...read.tokens], label: read.label + 1 }
        : read,
    ];
  });
}

/** "Active users | 412 | 301": the latest counts, the one before it was the value then. */
function measureCells(row: Row, heads: readonly string[], times: readonly Column[]): TableCell[] {
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
      cell(row, [label], values, null),
      cell(row, [{ text: "SLA for resolution", start: limit.start }], [limit], null),
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
  if (values.length === 0) return rest.length === 0 ? [] : [cell(row, [label], rest, null)];
  return [cell(row, [label], values, null)];
}

/** A row of something else (tickets, people, invoices): its fields side by side, each behind its heading. */
function wholeRow(row: Row, head: Row): TableCell[] {
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

const sign = (text: string, start: number): Token => ({
  text,
  lower: text,
  start,
  end: start,
  kind: "sign",
  glued: false,
  capital: false,
});

function cell(
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
