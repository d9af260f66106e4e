import type { Work } from "../../slices/work.ts";
import type { FoundElement } from "../find-elements.ts";
import type { Grounds } from "../grounds.ts";
import type { Hit } from "../hit.ts";
import { type AnswerLine, answerLines } from "./answer-lines.ts";
import { findContradictions } from "./find-contradictions.ts";
import { searchTexts } from "./search-texts.ts";
import { traceDays } from "./trace-days.ts";
import { type BorneFigure, traceFigures } from "./trace-figures.ts";
import { tracePeople } from "./trace-people.ts";

/** What an answer says that nothing bears out, and the words of question and notes that bear out the rest. */
export type TracedAnswer = {
  readonly lines: readonly AnswerLine[];
  readonly figures: readonly Hit[];
  readonly borne: readonly BorneFigure[];
  readonly days: readonly Hit[];
  readonly pastDays: readonly Hit[];
  readonly people: readonly Hit[];
  readonly contradictions: readonly Hit[];
  readonly evidence: readonly string[];
};

/** Traces every figure, day and person of an answer. The texts are read once, and only when facts do not suffice. */
export function* traceAnswer(
  lines: readonly string[],
  found: readonly FoundElement[],
  grounds: Grounds,
): Work<TracedAnswer> {
  const texts = searchTexts(grounds.texts, grounds.asOf);
  const read = yield* answerLines(lines, found, grounds.examples, grounds.asOf);
  const { unknown: figures, borne } = yield* traceFigures(read, grounds, texts);
  const { unknown: days, past: pastDays } = yield* traceDays(read, grounds, texts);
  const people = yield* tracePeople(read, grounds, texts);
  const contradictions = yield* findContradictions(
    read.map(({ text }) => text),
    grounds,
  );
  return { lines: read, figures, borne, days, pastDays, people, contradictions, evidence: texts.evidence() };
}
