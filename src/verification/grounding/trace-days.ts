import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import { readOffsets } from "../../language/dates/read-offsets.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { type DayInLine, followsFrom, isBeside, wrongArithmetic } from "./day-arithmetic.ts";
import { isAnchorClaim } from "./is-anchor-claim.ts";
import { gatherKnownDays, isOfFacts, isStated, type KnownDays, singleDay } from "./known-days.ts";
import { asking, type TextSearch } from "./search-texts.ts";

export type TracedDays = { readonly unknown: readonly Hit[]; readonly past: readonly Hit[] };

/**
 * Days that stand in no fact, no text and no plan. A plan sets its own due days, from as-of to the last renewal (a year
 * ahead where none is known); a day given as renewal or deadline, and a day beside its own arithmetic, must be right.
 */
export function* traceDays(
  lines: readonly AnswerLine[],
  grounds: Grounds,
  texts: TextSearch,
): Work<TracedDays> {
  const known = gatherKnownDays(lines, grounds, texts);
  const faults: Fault[] = [];
  for (const line of lines) {
    if (line.at % linesOfPiece === 0) yield;
    if (line.days.length > 0) faults.push(...(yield* asking(texts, () => faultsOf(line, known))));
  }
  const hitsOf = (kind: Fault["kind"]): Hit[] =>
    faults.flatMap((fault) => (fault.kind === kind ? [fault.hit] : []));
  return { unknown: hitsOf("unknown"), past: hitsOf("past") };
}

type Fault = { readonly kind: keyof TracedDays; readonly hit: Hit };
/** What is wrong with a day, as the rest of a sentence about it. */
type Verdict = { readonly kind: keyof TracedDays; readonly words: string };

function faultsOf(line: AnswerLine, known: KnownDays): Fault[] {
  const { text, days, at } = line;
  const offsets = readOffsets(text);
  const nameless = known.withoutNames(text);
  return days.flatMap((mention) => {
    const verdict = judge({ mention, text, nameless, offsets }, line, known);
    if (verdict === null) return [];
    const written = oneSafeLine(text.slice(mention.start, mention.end), 60);
    return [{ kind: verdict.kind, hit: hit(`date ${written} ${verdict.words}`, at) }];
  });
}

function judge(named: DayInLine, line: AnswerLine, known: KnownDays): Verdict | null {
  const wrong = wrongArithmetic(named, known);
  if (wrong !== null) return { kind: "unknown", words: wrong };
  return isDerived(named, known) || isStated(named.mention, known, line.part === "state" && !isDue(named))
    ? judgeKnown(named, line, known)
    : judgeNew(named, line, known);
}

/** A day that is known is no due day once it has passed, and no renewal unless the facts say so. */
function judgeKnown(named: DayInLine, { part }: AnswerLine, known: KnownDays): Verdict | null {
  const { mention } = named;
  const day = singleDay(mention);
  if (day === null) return null;
  if (part === "plan" && day < known.asOf && isDue(named)) return isPast(known);
  const isMisnamed = !known.anchors.has(day) && isClaim(named) && !isOfFacts(mention, known);
  return isMisnamed ? isNoAnchor(known) : null;
}

/** A day that is not known may only be set by a plan, and lies ahead. */
function judgeNew(named: DayInLine, line: AnswerLine, known: KnownDays): Verdict | null {
  if (isClaim(named)) return isNoAnchor(known);
  if (line.part === "plan" && endsBefore(named.mention, known.asOf)) return isPast(known);
  return isPlanned(named, line, known)
    ? null
    : { kind: "unknown", words: "stands in no fact, no text and no plan" };
}

const isPast = ({ asOf }: KnownDays): Verdict => ({
  kind: "past",
  words: `lies before ${asOf}, the day this is planned on`,
});

const isNoAnchor = ({ firstAnchor }: KnownDays): Verdict => ({
  kind: "unknown",
  words: `is given as renewal or deadline${sayAnchor(firstAnchor)}`,
});

function sayAnchor(stated: KnownDays["firstAnchor"]): string {
  if (stated === null) return ", which nothing states";
  const { renewal, deadline } = stated;
  return `, but the facts say ${renewal}${deadline === null || deadline === renewal ? "" : `, deadline ${deadline}`}`;
}

function isDerived(named: DayInLine, known: KnownDays): boolean {
  const day = singleDay(named.mention);
  return day !== null && !isClaim(named) && followsFrom(named.offsets, day, known);
}

/** Whether the line gives the day as the renewal or the deadline itself, not as a day at some distance from it. */
const isClaim = ({ mention, text, nameless, offsets }: DayInLine): boolean =>
  isAnchorClaim(nameless, mention) && !offsets.some((offset) => isBeside(offset, mention, text));

/** Whether the day lies within the plan's reach and, where the answer says what is, the plan or the line sets it. */
const isPlanned = (named: DayInLine, { part }: AnswerLine, { asOf, limit, due }: KnownDays): boolean =>
  named.mention.spans.some(([from, to]) => {
    if (to < asOf || from > limit) return false;
    return part !== "state" || (from === to && due.has(from)) || isDue(named);
  });

const dueBefore =
  /\b(?:(?:needed )?by(?: when)?|due(?: on)?|until|no later than|bis(?: zum)?|antes del?|avant le|d['’]ici le)[\s:*(]*$/i;

const isDue = ({ text, mention: { start } }: DayInLine): boolean => {
  const before = text.slice(Math.max(0, start - 60), start);
  return dueBefore.test(before.slice(-30)) && !lasting.test(before);
};

/** "Peter is away until", "der Vertrag läuft bis": it says what is, and sets nothing. */
const lasting =
  /(?<!\p{L})(?:is|are|was|runs?|lasts?|stays?|remains?|valid|away|absent|leave|läuft|laufen|gilt|ist|sind|bleibt|fehlt|court|dure|est|sont|valable|congé|vence|dura|está|válido)(?!\p{L})[^.;,]{0,24}$/iu;

const endsBefore = ({ spans }: DayMention, asOf: CalendarDate): boolean =>
  spans.length > 0 && spans.every(([, to]) => to < asOf);
