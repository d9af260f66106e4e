/** A field of a table with its place in the text. */
export type Field = { readonly text: string; readonly start: number };
export type Row = { readonly fields: readonly Field[]; readonly start: number; readonly end: number; readonly line: number };
export type Line = { readonly text: string; readonly start: number; readonly line: number };

type Splitter = { readonly separator: "|" | "\t" | ";" | "," | "blank"; readonly split: (line: Line) => Field[] };

const fieldsBy = (separator: string) => (line: Line): Field[] => {
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
  for (const match of line.text.matchAll(/\S+(?: \S+)*/g)) fields.push({ text: match[0], start: line.start + match.index });
  return fields;
};

const splitters: readonly Splitter[] = [
  { separator: "|", split: fieldsBy("|") },
  { separator: "\t", split: fieldsBy("\t") },
  { separator: ";", split: fieldsBy(";") },
  { separator: ",", split: fieldsBy(",") },
  { separator: "blank", split: byBlanks },
];

const rule = /^[\s|:+=-]*-{2,}[\s|:+=-]*$/;
const figure = /\d/;
const period = /^(?:q[1-4]|h[12]|fy)?[\s'/-]*(?:\d{2,4})?$|^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[\s'/-]*)+(?:\d{2,4})?$/i;

/**
 * The table that starts at a line: at least two rows with the same fields, apart by pipes, tabs, semicolons, commas or
 * blanks. Null when the line starts none. A pipe row with `Label: value` fields is no table.
 */
export function readTable(lines: readonly Line[], at: number): { readonly rows: readonly Row[]; readonly to: number } | null {
  const first = lines[at];
  if (first === undefined) return null;
  for (const { separator, split } of splitters) {
    const head = split(first);
    const least = separator === "," || separator === ";" ? 3 : separator === "blank" ? 2 : 2;
    if (head.length < least) continue;
    if (head.some(({ text }) => /^[^:]{1,40}:\s+\S/.test(text)) && separator !== "\t") continue;
    if (separator === "," && (head.some(({ text }) => text.split(" ").length > 4) || / , |, /.test(first.text))) continue;
    const rows: Row[] = [];
    let to = at;
    for (; to < lines.length; to += 1) {
      const line = lines[to];
      if (line === undefined || line.text.trim() === "") break;
      if (rule.test(line.text)) continue;
      const fields = split(line);
      const fits = separator === "blank" ? fields.length >= 2 && Math.abs(fields.length - head.length) <= 1 : Math.abs(fields.length - head.length) <= (separator === "|" ? 1 : 2) && fields.length >= 2;
      if (!fits) break;
      rows.push({ fields, start: line.start, end: line.start + line.text.length, line: line.line });
    }
    if (rows.length < 2 || !isHead(head, rows)) continue;
    if (separator === "blank" && !rows.slice(1).every(({ fields }) => fields.some(({ text }) => figure.test(text) || text.length < 25))) continue;
    return { rows, to };
  }
  return null;
}

/** The first row names columns: no figures but periods, and mostly short. */
function isHead(head: readonly Field[], rows: readonly Row[]): boolean {
  if (head.some(({ text }) => text.length > 45)) return false;
  const plain = head.every(({ text }) => !figure.test(text.replace(/\(?\b(?:\d{1,3} ?d(?:ays)?|q[1-4]|h[12]|p[0-3]|sev ?-?\d|20\d\d)\b\)?/gi, "")) || period.test(text));
  return plain && rows.slice(1).some(({ fields }) => fields.some(({ text }) => figure.test(text)));
}
