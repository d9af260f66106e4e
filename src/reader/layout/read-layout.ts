import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { SourceText } from "../../finding/source-text.ts";
import type { SpanContext } from "../../language/spans/context.ts";
import { readDateAt } from "../../language/spans/read-date-at.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { Work } from "../../slices/work.ts";
import type { Cell, Speaker } from "./cell.ts";
import { readSignatures } from "./read-signature.ts";
import { type Line, type Row, readTable } from "./read-table.ts";
import { readTurn, turnNames } from "./read-turn.ts";
import { splitSentences } from "./split-sentences.ts";
import { pairCells, type TableCell, tableCells } from "./table-cells.ts";

export type LayoutOptions = {
  /** For the dates that open entries; its reference is the day the text is read on. */
  readonly context: SpanContext;
  /** Whether words name a measure or a field, so that "Seats: 40" is a label and "Rosa: no" a speaker. */
  readonly isLabel: (words: readonly Token[]) => boolean;
  /** The text hardly uses capitals, so that a line that begins small is no continuation. */
  readonly small: boolean;
  /** What a heading of a table says in English words; left out where all is English. */
  readonly plain?: (words: string, offset: number) => string;
  /** Whether words name an office ("CFO", "Head of IT"), so that a mail's signature says who wrote it. */
  readonly isOffice?: (words: readonly Token[]) => boolean;
};

const bullet = /^\s*(?:>\s?)*\s*(?:[-*•‣◦+–—]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[[ xX~-]?\])\s+/;
const numbered = /^\s*\(?\d{1,2}[.)]\s+/;
const quoteMark = /^\s*>+\s?/;
const heading = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/;
const boldHead = /^\s*(?:[-*]\s+)?\*\*([^*]{2,60})\*\*\s*:?\s*$/;
const underlined = /^\s*(?:={2,}|-{3,}|\*{3,}|_{3,})\s*$/;
const framed = /^\s*(?:={2,}|-{2,}|\*{2,})\s*([^=*-][^=*]{1,60}?)\s*(?:={2,}|-{2,}|\*{2,})\s*$/;
const capitals = /^[^a-z]*[A-Z][^a-z]*$/;
const colonHead = /^\s*([\p{L}][\p{L}\d &'/.-]{1,40}?)\s*:\s*$/u;
const mailHead =
  /^\s*(?:>\s*)*(from|to|cc|bcc|date|sent|subject|re|fwd|attendees|call date|meeting date|von|an|gesendet|datum|betreff|de|à|para|envoyé|enviado(?: el)?|fecha|objet|asunto)\s*:\s*(.*)$/iu;
/** Heads of mails in other languages, by the English one. */
const headNames: Readonly<Record<string, string>> = {
  von: "from",
  de: "from",
  an: "to",
  à: "to",
  para: "to",
  gesendet: "sent",
  envoyé: "sent",
  enviado: "sent",
  "enviado el": "sent",
  datum: "date",
  fecha: "date",
  betreff: "subject",
  objet: "subject",
  asunto: "subject",
};
const wrote =
  /^\s*(?:>\s*)*(?:on .{6,80}wrote|am .{6,60} schrieb .{2,60}|le .{6,80} a écrit|el .{6,80} escribió)\s*:?\s*$/i;
const forwarded =
  /^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original)/i;
const checkbox = /^\s*(?:[-*]\s+)?\[([ xX~-]?)\]/;

const leader = /^(?:\.{2,}|[▸►‣»›])$/;

type State = {
  block: number;
  section: string | null;
  sectionBulleted: boolean;
  speaker: Speaker | null;
  /** Who wrote the mail, so that its paragraphs keep their writer. */
  sender: Speaker | null;
  day: CalendarDate | null;
  mailDay: CalendarDate | null;
  gap: boolean;
  /** The last line that was no item, for the list below it. */
  lastLine: string | null;
  /** The office of a mail's sender, by the line of its "From:". */
  readonly signatures: ReadonlyMap<number, string>;
};

/** Turns a text into its cells, each with what stands around it. Linear; never throws. */
export function* readLayout(text: string, options: LayoutOptions): Work<Cell[]> {
  const lines = linesOf(text);
  const source = new SourceText(text);
  const cells: Cell[] = [];
  const turns = turnNames(lines.map((line) => line.text));
  const state: State = {
    block: 0,
    section: null,
    sectionBulleted: false,
    speaker: null,
    sender: null,
    day: null,
    mailDay: null,
    gap: false,
    lastLine: null,
    signatures: readSignatures(lines, (words) => options.isOffice?.(tokenise(words)) === true),
  };
  for (let at = 0; at < lines.length; ) {
    yield;
    const line = lines[at];
    if (line === undefined) break;
    if (line.text.trim() === "") {
      state.gap = true;
      at += 1;
      continue;
    }
    const isLabel = (words: string): boolean => options.isLabel(tokenise(words));
    const table = readTable(lines, at, isLabel);
    if (table !== null) {
      let row: string | null = null;
      if (table.paired) state.block += 1;
      const rows = inEnglish(table.rows, options);
      for (const each of table.paired ? pairCells(rows) : tableCells(rows, isLabel)) {
        if ((each.row !== row || each.row === null) && !table.paired) state.block += 1;
        row = each.row;
        for (const part of fieldParts(each, text))
          cells.push({
            ...part,
            kind: "field",
            asked: false,
            section: state.section,
            block: state.block,
            opens: false,
            speaker: null,
            quoted: false,
            day: null,
            head: null,
          });
      }
      state.block += 1;
      state.gap = true;
      at = table.to;
      continue;
    }
    at = yield* readLines(lines, at, source, state, turns, options, cells);
    state.gap = false;
  }
  return cells;
}

function inEnglish(rows: readonly Row[], { plain }: LayoutOptions): readonly Row[] {
  if (plain === undefined) return rows;
  return rows.map((row) => ({
    ...row,
    fields: row.fields.map((field) => ({ ...field, plain: plain(field.text, field.start) })),
  }));
}

/** A field as long as a letter is read sentence by sentence, so that the time stays linear. */
const longestField = 150;

function fieldParts(field: TableCell, text: string): TableCell[] {
  if (field.tokens.length <= longestField) return [field];
  return splitSentences(field.tokens, text).flatMap((tokens, at): TableCell[] => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...field, tokens, label: at === 0 ? field.label : 0, from: first.start, to: last.end }];
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const to = end < 0 ? text.length : end;
    lines.push({ text: text.slice(start, to).replace(/\r$/, ""), start, line });
    start = to + 1;
  }
  return lines;
}

/** Reads the line, with those that go on with its last sentence; gives the next one. */
function* readLines(
  lines: readonly Line[],
  at: number,
  source: SourceText,
  state: State,
  turns: ReadonlyMap<string, boolean>,
  options: LayoutOptions,
  cells: Cell[],
): Work<number> {
  const line = lines[at];
  if (line === undefined || underlined.test(line.text)) return at + 1;
  if (forwarded.test(line.text) || wrote.test(line.text)) {
    state.speaker = null;
    state.sender = null;
    const day = wrote.test(line.text) ? dayIn(line, options) : null;
    if (day !== null) state.mailDay = day;
    pushCell(cells, tokensOf(line, 0), line, state, { kind: "title", quoted: true, section: "mail wrote" });
    return at + 1;
  }
  const quoted = quoteMark.test(line.text);
  const head = mailHead.exec(line.text);
  const headName = headNames[(head?.[1] ?? "").toLowerCase()] ?? (head?.[1] ?? "").toLowerCase();
  if (head && readMailHead(headName, head[2] ?? "", line, state, options)) {
    const isSubject = headName === "subject";
    const value = isSubject ? line.text.search(/\S/) : line.text.length - (head[2] ?? "").length;
    pushCell(cells, tokensOf(line, value), line, state, {
      kind: isSubject ? "prose" : /^(?:re|fwd)$/.test(headName) ? "title" : "label",
      quoted,
      section: `mail ${headName}`,
    });
    return at + 1;
  }
  const title = titleOf(line.text, options);
  if (title !== null) {
    const from = line.text.indexOf(title);
    state.block += 1;
    state.lastLine = title;
    state.section = title
      .toLowerCase()
      .replace(/[:*#]+/g, "")
      .trim();
    state.sectionBulleted = false;
    state.speaker = null;
    state.day = null;
    pushCell(cells, tokenise(title, line.start + from), line, state, { kind: "title", opens: true, quoted });
    return at + 1;
  }
  const mark = bullet.exec(line.text);
  if (!mark && state.gap && !state.sectionBulleted) state.section = null;
  if (!mark && state.section !== null && state.sectionBulleted) state.section = null;
  if (mark) state.sectionBulleted = true;
  const indent = mark?.[0].length ?? (quoted ? (quoteMark.exec(line.text)?.[0].length ?? 0) : 0);
  const item = mark !== null;
  if (!item) state.lastLine = line.text;
  const named =
    /^\s*(?:[-*•]\s+)?(\p{Lu}[\p{L}\d'&.-]*(?: (?:&|of|the|and|\p{Lu}[\p{L}\d'&.-]*)){1,5})\s*(?::\s|\.{4,}|\s[–—-]\s|\s*\()/u.exec(
      line.text,
    )?.[1];
  const opens =
    (named !== undefined && !options.isLabel(tokenise(named))) ||
    (item && numbered.test(line.text)) ||
    /^\s*(?:[-*•]\s+)?\*\*/.test(line.text) ||
    (!item && state.gap) ||
    /^\s*>\s*\S/.test(line.text);
  if (opens) state.block += 1;
  const turn = readTurn(line.text.slice(indent), turns);
  let start = indent;
  if (turn !== null && (turn.sure || !options.isLabel(tokenise(turn.written)))) {
    state.speaker = turn.speaker;
    start = indent + turn.length;
  } else if (state.gap || item) state.speaker = item ? state.speaker : turnKept(state);
  let to = at + 1;
  let end = line.start + line.text.length;
  while (to < lines.length && goesOn(lines[to - 1]?.text ?? "", lines[to]?.text ?? "", quoted, options)) {
    end = (lines[to]?.start ?? 0) + (lines[to]?.text.length ?? 0);
    to += 1;
  }
  // "Jonas: 1 February, 14,400 a year": a day that somebody says dates no entry.
  const entry = turn === null || item ? entryDay(line, start, options) : null;
  if (entry !== null) state.day = entry;
  else if (!item && state.gap) state.day = null;
  const { text } = source;
  const tokens = tokenise(
    text.slice(line.start + start, end).replace(/\n(?:\s*>)*/g, (mark2) => " ".repeat(mark2.length)),
    line.start + start,
  );
  const done = checkbox.exec(line.text)?.[1];
  const led = withDash(withLeaders(tokens), options);
  const whole =
    labelLength(led) > 0 && led.length <= 40 && options.isLabel(led.slice(0, labelLength(led) - 1));
  for (const [index, run] of (whole ? [led] : splitSentences(led, text)).entries()) {
    yield;
    for (const part of splitFields(run).flatMap(splitParallel))
      pushCell(cells, part, line, state, {
        kind: "prose",
        head: item ? state.lastLine : null,
        opens: opens && index === 0,
        quoted,
        source,
        ...(done !== undefined && { section: done.trim() === "" ? "open" : "done" }),
      });
  }
  // "- Priya: "…"" among call notes: the next item is not hers.
  if (item && turn !== null && /^["\u201c]/.test(line.text.slice(start))) state.speaker = null;
  return to;
}

/** A speaker goes on over an empty line only in a mail; in a transcript each turn is named. */
const turnKept = (state: State): Speaker | null => (state.gap ? state.sender : state.speaker);

/** "ACCT NAME ............ Fort Dalton", "Status ▸ Churned": a row of dots or a pointer stands for a colon. */
function withLeaders(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => leader.test(lower))) return tokens;
  return tokens.map((token, at) =>
    leader.test(token.lower) && !token.glued && tokens[at + 1]?.glued === false && at > 0 && at < 9
      ? { ...token, lower: ":", text: ":" }
      : token,
  );
}

/** "Contract term – 24 months": behind a label a dash stands for a colon. */
function withDash(tokens: readonly Token[], { isLabel }: LayoutOptions): readonly Token[] {
  const at = tokens.findIndex(
    ({ lower, kind }) => kind === "sign" && lower !== "(" && lower !== ")" && lower !== "/",
  );
  const dash = tokens[at];
  if (
    dash === undefined ||
    at < 1 ||
    at > 8 ||
    !/^[-\u2013\u2014]$/.test(dash.text) ||
    dash.glued ||
    tokens[at + 1]?.glued !== false ||
    tokens.length > at + 9 ||
    (tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number")
  )
    return tokens;
  if (tokens.some(({ lower }) => lower === ":" || lower === "=") || !isLabel(tokens.slice(0, at)))
    return tokens;
  return tokens.map((token, place) => (place === at ? { ...token, lower: ":", text: ":" } : token));
}

/** "Priority: P1 | Status: Open | Opened: 2026-11-09", "OPEN TKTS: 9    of which P1: 0": fields beside each other. */
function splitFields(tokens: readonly Token[]): (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let start = 0;
  for (const [at, token] of tokens.entries()) {
    const bar =
      token.lower === "|" ||
      isDoubleSlash(tokens, at) ||
      token.lower === "•" ||
      token.lower === "·" ||
      listsValues(tokens, at);
    const gap =
      at > 0 && token.start - (tokens[at - 1]?.end ?? 0) >= 3 && tokens.some(({ lower }) => lower === ":");
    if (!bar && !gap) continue;
    if (at > start) parts.push(tokens.slice(start, at));
    start = bar ? at + (token.lower === "/" ? 2 : 1) : at;
  }
  if (start < tokens.length) parts.push(tokens.slice(start));
  return parts;
}

/** "CSAT 75 % // five scored us 1": two strokes between blanks part fields. */
const isDoubleSlash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "/" &&
  tokens[at]?.glued === false &&
  tokens[at + 1]?.lower === "/" &&
  tokens[at + 1]?.glued === true &&
  tokens[at + 2]?.glued === false;

/** "Users licensed / active: 1,250 / 1,037", "features used/entitled: 6/9": two labels, two values. */
export function splitParallel(tokens: readonly Token[]): (readonly Token[])[] {
  const end = labelLength(tokens);
  // "last exchange w/ the MD" names one thing.
  const slash = tokens.findIndex(
    ({ lower }, at) => lower === "/" && at < end - 1 && tokens[at - 1]?.lower !== "w",
  );
  const values = tokens.slice(end);
  if (
    end === 0 ||
    slash < 1 ||
    values.length < 3 ||
    values[0]?.kind !== "number" ||
    values[1]?.lower !== "/" ||
    values[2]?.kind !== "number"
  )
    return [tokens];
  const colon = tokens[end - 1];
  if (colon === undefined) return [tokens];
  const [first, second] = [tokens.slice(0, slash), tokens.slice(slash + 1, end - 1)];
  const shared = first.length > 1 ? first.slice(0, -1) : [];
  return [
    [...first, colon, values[0]],
    [...shared, ...second, colon, ...values.slice(2)],
  ];
}

/** "Lifecycle = Adoption, Health = 41": the comma before a further label. */
function listsValues(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "," && tokens[at]?.lower !== ";") return false;
  if (!tokens.slice(0, at).some(({ lower }) => lower === "=")) return false;
  return tokens
    .slice(at + 1, at + 9)
    .some(
      ({ lower }, index, few) => lower === "=" && !few.slice(0, index).some((token) => token.lower === ","),
    );
}

const tokensOf = (line: Line, from: number): Token[] => tokenise(line.text.slice(from), line.start + from);

function titleOf(line: string, { isLabel }: LayoutOptions): string | null {
  const marked = heading.exec(line)?.[1] ?? boldHead.exec(line)?.[1] ?? framed.exec(line)?.[1];
  if (marked !== undefined) return marked;
  const spread = /^\s*(\S+(?: \S+){1,5}) {3,}(?:wk|week|q[1-4]|20\d\d|page|as of)\b[^:|]{0,20}$/i.exec(
    line,
  )?.[1];
  const plain = (spread ?? line).trim();
  if (
    plain.length <= 60 &&
    plain.length >= 3 &&
    capitals.test(plain) &&
    plain.split(/\s+/).length <= 8 &&
    !/[:=|]\s*\S|\d{3,}|\.{3,}/.test(plain) &&
    !isLabel(tokenise(plain).slice(-1))
  )
    return plain;
  const colon = colonHead.exec(line)?.[1];
  return colon !== undefined && colon.split(/\s+/).length <= 6 ? colon : null;
}

/** A line goes on with the last one: that one is long and has no end, this one begins small and is no item. */
function goesOn(before: string, line: string, quoted: boolean, options: LayoutOptions): boolean {
  if (
    options.small ||
    before.length < 50 ||
    line.trim() === "" ||
    /[.!?:;]["')]?\s*$/.test(before) ||
    /\t| {3,}\S/.test(before.trim())
  )
    return false;
  if (quoteMark.test(line) !== quoted || bullet.test(line)) return false;
  return (
    /^\s*(?:>\s*)*(?:[\p{Ll}(]|[$€£\d].{40})/u.test(line) &&
    !/^\s*(?:>\s*)*\d{1,4}[-/.]\d{1,2}/.test(line) &&
    titleOf(line, options) === null &&
    !/^\s*\S.{0,30}(?::|\t)/.test(line)
  );
}

function readMailHead(
  label: string,
  value: string,
  line: Line,
  state: State,
  options: LayoutOptions,
): boolean {
  const name = label.toLowerCase();
  if (name === "from") {
    const person = /^\s*"?([^"<@]{2,60}?)"?\s*(?:<|$|,|\()/.exec(value)?.[1]?.trim();
    state.speaker = {
      name: person ?? value.trim(),
      role: state.signatures.get(line.line) ?? null,
      ours: /^(?:me|us|i|ours)\b/i.test(value.trim()) ? true : null,
    };
    state.sender = state.speaker;
    state.block += 1;
    state.section = null;
    state.day = null;
    return true;
  }
  if (/^(?:date|sent|call date|meeting date)$/.test(name)) {
    const day = dayIn({ ...line, text: value }, options);
    if (day === null) return false;
    state.mailDay = day;
    return true;
  }
  return /^(?:to|cc|bcc|subject|re|fwd|attendees)$/.test(name);
}

/** The first day named in a line, if it is not to come. */
function dayIn(line: Line, { context }: LayoutOptions): CalendarDate | null {
  const tokens = tokenise(line.text);
  for (let at = 0; at < Math.min(tokens.length, 24); at += 1) {
    const date = readDateAt(tokens, at, context);
    if (
      date !== null &&
      date.direction !== "ahead" &&
      date.of !== "offset" &&
      date.behind <= context.reference
    )
      return date.behind;
  }
  return null;
}

const firstWord = /^[\s[(*_]*([\p{L}\d]+)/u;
const commented = /^(?:comment|note|update|entry|call|email|mail|log)$/;

/** The day in front of an entry: "2026-11-19 | …", "Oct 6 - …", "[10/14] …", "Comment (11/14): …". */
function entryDay(line: Line, from: number, options: LayoutOptions): CalendarDate | null {
  const opening = firstWord.exec(line.text.slice(from, from + 40))?.[1]?.toLowerCase() ?? "";
  if (!/^\d/.test(opening) && !options.context.words.starts.has(opening) && !commented.test(opening))
    return null;
  const tokens = tokenise(line.text.slice(from, from + 60));
  let at = /^(?:\(|\[)$/.test(tokens[0]?.lower ?? "") ? 1 : 0;
  if (commented.test(tokens[0]?.lower ?? "") && /^[([]$/.test(tokens[1]?.lower ?? "")) at = 2;
  const date = readDateAt(tokens, at, options.context);
  if (date === null || date.of === "offset" || date.of === "month" || date.behind > options.context.reference)
    return null;
  let next = date.to;
  const behind = tokens[next];
  const closes = /^[)\]]$/.test(behind?.lower ?? "");
  if (closes) next += 1;
  const separator = tokens[next];
  const spread = line.text.slice(from + (behind?.start ?? 0) - 2, from + (behind?.start ?? 0)) === "  ";
  const separated =
    separator === undefined ||
    /^(?::|\||-|,|>|->)$/.test(separator.lower) ||
    closes ||
    spread ||
    (date.direction === "fixed" && /^\p{Lu}/u.test(separator.text)) ||
    /^(?:call|meeting|met|spoke|qbr|email|mail|note|ticket|kickoff|sync|sev1|p1|new|pulled|rca)$/.test(
      separator.lower,
    );
  if (!separated) return null;
  return date.direction !== "fixed" &&
    /^(?:renewal|contract|renews?|expir\w*|golive|deadline|notice)$/.test(tokens[next + 1]?.lower ?? "")
    ? null
    : date.behind;
}

type CellParts = {
  readonly kind: Cell["kind"];
  readonly quoted: boolean;
  readonly opens?: boolean;
  readonly section?: string;
  /** Of a part that may stand on a later line than its first. */
  readonly source?: SourceText;
  readonly head?: string | null;
};

function pushCell(cells: Cell[], tokens: readonly Token[], line: Line, state: State, parts: CellParts): void {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return;
  const label = parts.kind === "prose" ? labelLength(tokens) : 0;
  cells.push({
    tokens,
    line: parts.source?.lineOf(first.start) ?? line.line,
    from: first.start,
    to: last.end,
    kind: label > 0 ? "label" : parts.kind,
    asked: last.lower === "?" || (last.lower === ")" && tokens.at(-2)?.lower === "?"),
    label,
    section: parts.section ?? state.section,
    head: parts.head ?? null,
    block: state.block,
    opens: parts.opens === true,
    speaker: state.speaker,
    quoted: parts.quoted,
    day: state.day ?? state.mailDay,
    row: null,
  });
}

/** "Active users (28d): 131", "ARR = 45k": tokens up to and with the separator, at most ten. */
function labelLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, 12); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      token.lower === ":" &&
      !(token.glued && tokens[at + 1]?.glued === true && tokens[at + 1]?.kind === "number")
    )
      return at + 1;
    if (token.lower === "=" && (!token.glued || (at > 1 && tokens.slice(1, at).every(({ glued }) => glued))))
      return at + 1;
    if (token.lower === "," && listedLabel(tokens, at)) continue;
    if (/^[,.;?!]$/.test(token.lower)) return 0;
  }
  return 0;
}

/** "Tickets opened, last 30 days: 17": a comma inside a label whose value is a figure. */
function listedLabel(tokens: readonly Token[], at: number): boolean {
  const colon = tokens.findIndex(({ lower }, place) => place > at && place < at + 7 && lower === ":");
  const value = tokens[colon + 1];
  return (
    colon > 0 &&
    value?.kind === "number" &&
    !(tokens[colon]?.glued === true && value.glued) &&
    !tokens.slice(at + 1, colon).some(({ lower }) => /^[,.;?!]$/.test(lower))
  );
}
