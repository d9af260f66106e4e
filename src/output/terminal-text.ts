import { displayWidth } from "../finding/display-width.ts";
import { type BoldRuns, createBoldRuns } from "./bold-runs.ts";
import type { Palette } from "./palette.ts";

/** A text on its way to a terminal, piece by piece. */
export type TerminalText = {
  /** What can be shown by now: whole words. */
  push(piece: string): string;
  /** The rest, with which the text is over. */
  end(): string;
};

export type TerminalTextOptions = {
  /** Columns of the terminal at this moment; 0 where it does not say. */
  readonly columns: () => number;
  readonly palette: Pick<Palette, "heading" | "strong">;
};

/** A longer word is shown in pieces: no line can hold it. */
const longestWord = 400;
const heading = /^ {0,3}#{1,6}[ \t]/;
/** Indented, and its first word is not over. */
const mayBeHeading = /^ {1,3}[^ \t]{0,400}$/;
const fence = /^ {0,3}(?:`{3}|~{3})/;

/**
 * Breaks lines between words, and gives headings and bold runs a style. No character is taken out or changed, and none is
 * added but line breaks, and the colours of the palette. A word that is wider than the terminal stands alone; without a
 * width no line is broken. Time is linear in the text.
 */
export function createTerminalText({ columns, palette }: TerminalTextOptions): TerminalText {
  let rest = "";
  let isFenced = false;
  let row = newLine();

  /** What can be shown of the line at hand, without its line break. */
  const showWords = (line: string, isWhole: boolean): { shown: string; left: string } => {
    let shown = "";
    let left = line;
    for (;;) {
      const unit = nextUnit(left, isWhole);
      if (unit === null) return { shown, left };
      if (row.isStart) {
        if (!isWhole && mayBeHeading.test(left)) return { shown, left };
        if (fence.test(left)) isFenced = !isFenced;
        row.isHeading = !isFenced && heading.test(left);
        row.isStart = false;
      }
      const isPlain = row.isHeading || isFenced;
      if (!isPlain && !row.bold.findUpTo(left, unit.word.length, isWhole)) return { shown, left };
      shown += place(unit);
      const length = unit.word.length + unit.spaces.length;
      row.bold.shift(length);
      left = left.slice(length);
    }
  };

  const place = ({ word, spaces }: Unit): string => {
    const width = columns();
    const wordWidth = displayWidth(word);
    const end = row.column + wordWidth;
    // A longer word than the row begins a row of its own, unless nothing but its indentation would stay behind.
    const isBroken =
      width > 0 &&
      word !== "" &&
      row.column > 0 &&
      (row.hasWord ? afterSpaces(end, spaces, width) > width : end > width && wordWidth <= width);
    // A word that is wider than the row goes on in the next ones, and what follows counts from there.
    const after = onLastRow(isBroken ? wordWidth : end, width);
    row.column = onLastRow(afterSpaces(after, spaces, width), width);
    row.hasWord ||= word !== "";
    const styled = row.isHeading && word !== "" ? palette.heading(word) : withBold(word);
    return `${isBroken ? "\n" : ""}${styled}${spaces}`;
  };

  const withBold = (word: string): string => {
    let styled = "";
    let done = 0;
    for (const { from, to } of row.bold.runs) {
      if (from >= word.length) break;
      const end = Math.min(to, word.length);
      styled += word.slice(done, from) + palette.strong(word.slice(from, end));
      done = end;
    }
    return styled + word.slice(done);
  };

  const show = (text: string, isLast: boolean): string => {
    const lines = (rest + text).split("\n");
    const open = lines.pop() ?? "";
    const whole = lines.map((line) => {
      const { shown } = showWords(line, true);
      row = newLine();
      return `${shown}\n`;
    });
    const { shown, left } = showWords(open, isLast);
    rest = left;
    return whole.join("") + shown;
  };

  return { push: (piece) => show(piece, false), end: () => show("", true) };
}

/** The column behind some spaces; a tab goes to the next multiple of eight, and never beyond the last column. */
const onLastRow = (column: number, width: number): number =>
  width > 0 && column > width ? column % width : column;

const afterSpaces = (column: number, spaces: string, width: number): number =>
  Array.from(spaces).reduce((at, space) => {
    if (space !== "\t") return at + 1;
    const stop = at + 8 - (at % 8);
    return width === 0 ? stop : Math.min(stop, Math.max(at, width - 1));
  }, column);

type Row = {
  column: number;
  /** A word stands in it: another may be put below it. */
  hasWord: boolean;
  /** Nothing of the line is shown yet. */
  isStart: boolean;
  isHeading: boolean;
  readonly bold: BoldRuns;
};

const newLine = (): Row => ({
  column: 0,
  hasWord: false,
  isStart: true,
  isHeading: false,
  bold: createBoldRuns(),
});

/** A word and the spaces behind it, which stay in its row, or they would begin the next one. */
type Unit = { readonly word: string; readonly spaces: string };

/** The first unit of a line; null: there is none, or it may go on. */
function nextUnit(line: string, isWhole: boolean): Unit | null {
  if (line === "") return null;
  const word = /^[^ \t]*/.exec(line.slice(0, longestWord))?.[0] ?? "";
  if (word.length === longestWord) return { word, spaces: "" };
  const spaces = /^[ \t]*/.exec(line.slice(word.length))?.[0] ?? "";
  return word.length + spaces.length === line.length && !isWhole ? null : { word, spaces };
}
