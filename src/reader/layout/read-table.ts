/** A field of a table with its place in the text. */
export type Field = {
  readonly text: string;
  readonly start: number;
  /** What it says in English words, where it is in another language. */
  readonly plain?: string;
};
export type Row = {
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
};
export type Line = { readonly text: string; readonly start: number; readonly line: number };

type Splitter = {
  readonly separator: "|" | "\t" | ";" | "," | "blank";
  readonly split: (line: Line) => Field[];
};

const paired = /^(\s*(?:[-*•>]\s+)?)(\S(?:.{0,42}?\S)?)(?:\s*:\s{2,}|\s+:\s+|\t+|\s{2,})(\S.*)$/;

/** "CSAT ............ 87%  (31 resp)", "Seats ▸ 40": dots or a pointer lead from the label to its value. */
const leaders =
  /^(\s*(?:[-*•>]\s+)?)([^\s.](?:[^.▸►]{0,42}?[^\s.▸►])?)(?:\s*\.{3,}\s*|\s+\.\.\s+|\s+[▸►]\s+)(\S.*)$/;

/** Labels and values beside each other, apart by blanks, a tab or a column of colons: at least three lines, most with a known label. */
function readPairs(
  lines: readonly Line[],
  at: number,
  isLabel: (words: string) => boolean,
): { readonly rows: readonly Row[]; readonly to: number; readonly paired: true } | null {
  const rows: Row[] = [];
  let known = 0;
  let to = at;
  let misses = 0;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined || line.text.trim() === "") break;
    const match = leaders.exec(line.text) ?? paired.exec(line.text);
    const label = match?.[2]?.replace(/\s*:$/, "") ?? "";
    if (match === null || label.length > 44 || /^[\d.,%$€£-]+$/.test(label)) break;
    // Further columns make it a table.
    if (
      /\t\S.*\t/.test(line.text.trim()) ||
      (match[3] ?? "").split(/\s{3,}|\t/).filter((part) => /^[\d.,%$€£()+-]+$/.test(part)).length > 1
    )
      break;
    const value = match[3] ?? "";
    const start = line.start + line.text.length - value.length;
    if (isLabel(label)) known += 1;
    else misses += 1;
    rows.push({
      fields: [
        { text: label, start: line.start + (match[1]?.length ?? 0) },
        { text: value.trimEnd(), start },
      ],
      start: line.start,
      end: line.start + line.text.length,
      line: line.line,
    });
  }
  return rows.length >= 2 && known >= 2 && known >= misses ? { rows, to, paired: true } : null;
}

/** A label on one line, its value on the next, at least three times. */
function readStacked(
  lines: readonly Line[],
  at: number,
  isLabel: (words: string) => boolean,
): { readonly rows: readonly Row[]; readonly to: number; readonly paired: true } | null {
  const rows: Row[] = [];
  let to = at;
  for (; to + 1 < lines.length; to += 2) {
    const [label, value] = [lines[to], lines[to + 1]];
    if (label === undefined || value === undefined || value.text.trim() === "") break;
    const words = label.text.trim().replace(/\?$/, "");
    if (
      words.length > 32 ||
      words.length < 2 ||
      value.text.trim().length > 60 ||
      figure.test(words) ||
      /[:.,;|]/.test(words)
    )
      break;
    if (!isLabel(words) && rows.length < 1) break;
    rows.push({
      fields: [
        { text: words, start: label.start + label.text.indexOf(words) },
        { text: value.text.trim(), start: value.start + value.text.length - value.text.trimStart().length },
      ],
      start: label.start,
      end: value.start + value.text.length,
      line: value.line,
    });
  }
  return rows.length >= 4 && rows.filter(({ fields }) => isLabel(fields[0]?.text ?? "")).length >= 3
    ? { rows, to, paired: true }
    : null;
}

/** Fields of a line with a quoted field's separators left inside. */
function quotedFields(separator: string, line: Line): Field[] {
  const fields: Field[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.text.length; at += 1) {
    const sign = line.text[at];
    if (sign === '"') quoted = !quoted;
    if (at < line.text.length && (sign !== separator || quoted)) continue;
    const part = line.text.slice(start, at);
    const trimmed = part.trim();
    const bare =
      trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1) : trimmed;
    fields.push({ text: bare, start: line.start + start + Math.max(0, part.indexOf(bare)) });
    start = at + 1;
  }
  return fields;
}

const fieldsBy =
  (separator: string) =>
  (line: Line): Field[] => {
    const fields: Field[] = [];
    let start = 0;
    for (const part of line.text.split(separator)) {
      const lead = part.length - part.trimStart().length;
      fields.push({ text: part.trim(), start: line.start + start + lead });
      start += part.length + separator.length;
    }
    if (separator === "|" && fields[0]?.text === "") fields.shift();
    if (separator === "|" && fields.at(-1)?.text === "") fields.pop();
    return fields;
  };

/** Fields apart by two blanks or more; what stands indented has an empty first field. */
const byBlanks = (line: Line): Field[] => {
  const fields: Field[] = [];
  if (/^\s{4,}/.test(line.text)) fields.push({ text: "", start: line.start });
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g))
    fields.push({ text: match[0], start: line.start + match.index });
  return fields;
};

const splitters: readonly Splitter[] = [
  { separator: "|", split: fieldsBy("|") },
  { separator: "\t", split: fieldsBy("\t") },
  { separator: ";", split: (line) => quotedFields(";", line) },
  { separator: ",", split: (line) => quotedFields(",", line) },
  { separator: "blank", split: byBlanks },
];

const spread = /^\s{4}|\S {2,}\S/;
const rule = /^[\s|:+=-]*-{2,}[\s|:+=-]*$/;
const figure = /\d/;
const period =
  /^(?:q[1-4]|h[12]|fy)?[\s'/-]*(?:\d{2,4})?$|^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[\s'/-]*)+(?:\d{2,4})?$/i;

/**
 * The table that starts at a line: at least two rows with the same fields, apart by pipes, tabs, semicolons, commas or
 * blanks. Null when the line starts none. A pipe row with `Label: value` fields is no table.
 */
export function readTable(
  lines: readonly Line[],
  at: number,
  isLabel: (words: string) => boolean,
): { readonly rows: readonly Row[]; readonly to: number; readonly paired?: true } | null {
  const first = lines[at];
  if (first === undefined) return null;
  const pairs = readPairs(lines, at, isLabel) ?? readStacked(lines, at, isLabel);
  if (pairs !== null) return pairs;
  const spelled = readSpelledHead(lines, at, isLabel);
  if (spelled !== null) return spelled;
  for (const { separator, split } of splitters) {
    if (separator === "blank" ? !spread.test(first.text) : !first.text.includes(separator)) continue;
    const head = split(first);
    const least = separator === "," || separator === ";" ? 3 : separator === "blank" ? 2 : 2;
    if (head.length < least) continue;
    if (head.some(({ text }) => /^[^:]{1,40}:\s+\S/.test(text)) && separator !== "\t") continue;
    if (
      separator === "," &&
      (head.some(({ text }) => text.split(" ").length > 4) || / , |, /.test(first.text))
    )
      continue;
    const rows: Row[] = [];
    let to = at;
    for (; to < lines.length; to += 1) {
      const line = lines[to];
      if (line === undefined || line.text.trim() === "") break;
      if (rule.test(line.text)) continue;
      if (/^\s*#/.test(line.text)) break;
      const fields = split(line);
      const fits =
        separator === "blank"
          ? fields.length >= 2 && Math.abs(fields.length - head.length) <= 1
          : Math.abs(fields.length - head.length) <= (separator === "|" ? 1 : 2) && fields.length >= 2;
      if (!fits) break;
      rows.push({ fields, start: line.start, end: line.start + line.text.length, line: line.line });
    }
    if (rows.length < 2 || !isHead(head, rows)) continue;
    if (
      separator === "blank" &&
      !rows.slice(1).every(({ fields }) => fields.some(({ text }) => figure.test(text) || text.length < 25))
    )
      continue;
    return { rows, to };
  }
  return null;
}

/** "Seats / active / rate / renewal, from the sheet:": columns named in a line of prose, rows of a table below it. */
function readSpelledHead(
  lines: readonly Line[],
  at: number,
  isLabel: (words: string) => boolean,
): { readonly rows: readonly Row[]; readonly to: number } | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || line.text.length > 200) return null;
  const separator = line.text.includes(" / ") ? " / " : line.text.includes(", ") ? ", " : null;
  const split = next.text.includes("\t")
    ? fieldsBy("\t")
    : / {2,}\S/.test(next.text.trim())
      ? byBlanks
      : / \| /.test(next.text)
        ? fieldsBy("|")
        : null;
  if (separator === null || split === null) return null;
  const titles = spelledTitles(line, separator);
  const width = split(next).length;
  if (
    titles.length < 3 ||
    titles.some(({ text }) => text.length > 30 || (figure.test(text) && !isLabel(text)))
  )
    return null;
  if (titles.filter(({ text }) => isLabel(text)).length * 2 < titles.length || byBlanks(line).length > 1)
    return null;
  if (width !== titles.length && width !== titles.length + 1) return null;
  const head = width === titles.length ? titles : [{ text: "", start: line.start }, ...titles];
  const rows: Row[] = [
    { fields: head, start: line.start, end: line.start + line.text.length, line: line.line },
  ];
  let to = at + 1;
  for (; to < lines.length; to += 1) {
    const row = lines[to];
    if (row === undefined) break;
    const fields = split(row);
    if (fields.length !== width) break;
    rows.push({ fields, start: row.start, end: row.start + row.text.length, line: row.line });
  }
  return { rows, to };
}

/** The names of the columns; what a comma puts behind the last one, or a colon before the first one, is none. */
function spelledTitles(line: Line, separator: string): Field[] {
  const titles: Field[] = [];
  let start = 0;
  for (const part of line.text.split(separator)) {
    const text = part
      .replace(/^.*:\s+(?=\S)/, "")
      .replace(separator === " / " ? /,.*$/ : /$/, "")
      .replace(/[:.]\s*$/, "")
      .trim();
    titles.push({ text, start: line.start + start + Math.max(0, part.indexOf(text)) });
    start += part.length + separator.length;
  }
  return titles.filter(({ text }) => text !== "");
}

/** The first row names columns: no figures but periods, and mostly short. */
function isHead(head: readonly Field[], rows: readonly Row[]): boolean {
  if (head.some(({ text }) => text.length > 45)) return false;
  const plain = head
    .map(({ text, start }) => ({ start, text: text.replace(/_/g, " ") }))
    .every(
      ({ text }) =>
        !figure.test(
          text.replace(
            /\(?\b(?:\d{1,3} ?(?:d(?:ays)?|t(?:age)?|j(?:ours)?|d[ií]as)|q[1-4]|h[12]|p[0-3]|sev ?-?\d|20\d\d)\b\)?/gi,
            "",
          ),
        ) || period.test(text),
    );
  return plain && rows.slice(1).some(({ fields }) => fields.some(({ text }) => figure.test(text)));
}
