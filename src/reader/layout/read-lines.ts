import type { SourceText } from "../../finding/source-text.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Work } from "../../slices/work.ts";
import type { Cell, Speaker } from "./cell.ts";
import { entryDay } from "./find-day.ts";
import { findTitle } from "./find-title.ts";
import { goesOn } from "./goes-on.ts";
import { labelLength } from "./label-length.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { LayoutState } from "./layout-state.ts";
import { bullet, quoteMark } from "./line-marks.ts";
import { pushCell } from "./push-cell.ts";
import { readMailLine } from "./read-mail-line.ts";
import type { Line } from "./read-table.ts";
import { readTurn } from "./read-turn.ts";
import { withDash, withLeaders } from "./restore-colons.ts";
import { splitFields, splitParallel } from "./split-fields.ts";
import { splitSentences } from "./split-sentences.ts";

const numbered = /^\s*\(?\d{1,2}[.)]\s+/;
const underlined = /^\s*(?:={2,}|-{3,}|\*{3,}|_{3,})\s*$/;
const checkbox = /^\s*(?:[-*]\s+)?\[([ xX~-]?)\]/;

/** Reads the line, with those that go on with its last sentence; gives the next one. */
export function* readLines(
  lines: readonly Line[],
  at: number,
  source: SourceText,
  state: LayoutState,
  turns: ReadonlyMap<string, boolean>,
  options: LayoutOptions,
  cells: Cell[],
): Work<number> {
  const line = lines[at];
  if (line === undefined || underlined.test(line.text)) return at + 1;
  if (readMailLine(line, state, options, cells)) return at + 1;
  const quoted = quoteMark.test(line.text);
  const title = findTitle(line.text, options);
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
const turnKept = (state: LayoutState): Speaker | null => (state.gap ? state.sender : state.speaker);
