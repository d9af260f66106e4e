import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type ReadLine, readLine } from "../../language/figures/read-line.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { FoundElement } from "../find-elements.ts";

/** What a part of the answer does: says what is, plans what is to be done, sets targets, or says what guides it. */
export type Part = "state" | "plan" | "target" | "guide";

export type AnswerLine = ReadLine & {
  readonly text: string;
  /** 1-based. */
  readonly at: number;
  readonly part: Part;
};

/** The lines of an answer with the days and figures they state; the program's own examples state nothing. */
export function* answerLines(
  lines: readonly string[],
  found: readonly FoundElement[],
  examples: readonly string[],
  asOf: CalendarDate,
): Work<AnswerLine[]> {
  let part: Part = "state";
  let next = 0;
  const read: AnswerLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    const element = found[next];
    if (element !== undefined && element.line === index + 1) {
      part = partOf(element.name);
      next += 1;
    }
    const text = examples.reduce(
      (rest, example) => (rest.includes(example) ? rest.replace(example, " ".repeat(example.length)) : rest),
      line,
    );
    read.push({ text, at: index + 1, part, ...readLine(text, asOf) });
  }
  return read;
}

export const partOf = (element: string): Part =>
  /assess|analysis|outcome/i.test(element)
    ? "state"
    : /plan\b|timeline|stakeholder|next steps/i.test(element)
      ? "plan"
      : /metric/i.test(element)
        ? "target"
        : "guide";
