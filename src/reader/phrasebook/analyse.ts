import type { SpanContext } from "../../language/spans/context.ts";
import { findSpans } from "../../language/spans/find-spans.ts";
import type { Span } from "../../language/spans/span.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { Cell } from "../layout/cell.ts";
import type { Phrasebook } from "./compile.ts";
import { crossingCosts } from "./crossing-costs.ts";
import { findAll, findMentions } from "./find-mentions.ts";
import { findPairs, type Pair } from "./find-pairs.ts";
import { findPersons } from "./find-persons.ts";
import { findStretches } from "./find-stretches.ts";
import { tokensOfOffice } from "./in-languages.ts";
import { type Moods, readMoods } from "./judge-mood.ts";
import { markWindows } from "./mark-windows.ts";
import type { Mention } from "./mention.ts";
import { wordFlag } from "./word-flags.ts";

/** A cell with everything that was found in it. */
export type Analysis = {
  readonly cell: Cell;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly pairs: readonly Pair[];
  readonly mentions: readonly Mention[];
  /** The mentions of each concept. */
  readonly byConcept: ReadonlyMap<number, readonly Mention[]>;
  readonly moods: Moods;
  /** Cost of crossing the tokens before a place: the distance of two places is a difference. */
  readonly crossing: readonly number[];
  /** The words are those of an executive who is none of us. */
  readonly spokenByExecutive: boolean;
};

export function analyse(cell: Cell, context: SpanContext, book: Phrasebook): Analysis {
  const { tokens } = cell;
  const flags = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) flags[at] = book.flagsOf(tokens[at]?.lower ?? "");
  const struck = struckOut(tokens);
  const mentioned = [
    ...findMentions(tokens, flags, book),
    ...findAll(tokens, book.context, { flags, flag: wordFlag.context, book }),
  ];
  const found =
    struck.length === 0
      ? mentioned
      : mentioned.filter(({ from }) => !struck.some((range) => from >= range.from && from < range.to));
  const windowed = markWindows(findSpans(tokens, context), cell, found, book);
  const spans =
    struck.length === 0
      ? windowed
      : windowed.map(
          (span): Span =>
            struck.some(({ from, to }) => span.from >= from && span.from < to)
              ? { kind: "ignored", from: span.from, to: span.to, what: "struck out" }
              : span,
        );
  const renewal = book.concepts.get("renewal") ?? -1;
  // "next year" in a date is no word of a plan; "62 days to renewal" still names the renewal.
  const loose = findAll(tokens, book.loose, { flags, flag: wordFlag.loose, book });
  const mentions = [...found, ...loose.map((each): Mention => ({ ...each, gap: true }))].filter(
    (mention) =>
      !spans.some(
        ({ kind, from, to }) =>
          (kind === "date" || kind === "duration" || kind === "money") &&
          from <= mention.from &&
          to >= mention.to &&
          to - from > mention.to - mention.from &&
          !(kind === "date" && to === mention.to && mention.concepts.includes(renewal)),
      ),
  );
  const periods = spans.flatMap((span): Mention[] => {
    const name =
      span.kind !== "money"
        ? undefined
        : span.per === "year"
          ? "amount_a_year"
          : span.per === "month"
            ? "amount_a_month"
            : undefined;
    const concept = name === undefined ? undefined : book.concepts.get(name);
    return concept === undefined ? [] : [{ concepts: [concept], from: span.from, to: span.to }];
  });
  const byConcept = new Map<number, Mention[]>();
  for (const mention of [
    ...mentions,
    ...periods,
    ...findStretches(tokens, context, book),
    ...findPersons(tokens, book),
  ])
    for (const concept of mention.concepts) {
      const known = byConcept.get(concept);
      if (known) known.push(mention);
      else byConcept.set(concept, [mention]);
    }
  return {
    cell,
    tokens,
    spans,
    pairs: findPairs(tokens, spans, mentions, book),
    mentions,
    byConcept,
    moods: readMoods(tokens, cell.asked, book, {
      supposed: isSupposed(cell, book),
      spans,
      flags,
      foreign: cell.language !== undefined,
      year: Number(context.reference.slice(0, 4)),
    }),
    crossing: crossingCosts(cell, spans, mentions, flags),
    spokenByExecutive: isExecutive(cell, book),
  };
}

function isExecutive({ speaker }: Cell, book: Phrasebook): boolean {
  if (speaker === null || speaker.role === null || speaker.ours === true) return false;
  const executive = book.concepts.get("executive") ?? -1;
  return tokensOfOffice(speaker.role, book).some((office) =>
    office.some((_, at) => book.terms.longestAt(office, at)?.values.includes(executive) === true),
  );
}

/** "~~30/11/2025~~": what was struck out holds no longer. */
function struckOut(tokens: readonly Token[]): { readonly from: number; readonly to: number }[] {
  if (!tokens.some(({ lower }) => lower === "~")) return [];
  const marks = tokens.flatMap(({ lower, glued }, at) =>
    lower === "~" && tokens[at + 1]?.lower === "~" && tokens[at + 1]?.glued === true && (!glued || at > 0)
      ? [at]
      : [],
  );
  return marks.flatMap((from, place) => {
    const to = marks[place + 1];
    return place % 2 === 0 && to !== undefined ? [{ from, to: to + 2 }] : [];
  });
}

/** An item of a list of scenarios states nothing, whatever it says. */
function isSupposed({ head, section }: Cell, book: Phrasebook): boolean {
  if (head === null && section === null) return false;
  const over = [head, section].filter((words) => words !== null);
  return over.some((words) => {
    const tokens = tokenise(words);
    return tokens.some((_, at) => book.scenarios.longestAt(tokens, at) !== null);
  });
}

/** The cost of the way between two ranges of tokens; 0 where they touch or overlap. */
export function distance(
  { crossing }: Analysis,
  a: { from: number; to: number },
  b: { from: number; to: number },
): number {
  if (a.to <= b.from) return (crossing[b.from] ?? 0) - (crossing[a.to] ?? 0);
  if (b.to <= a.from) return (crossing[a.from] ?? 0) - (crossing[b.to] ?? 0);
  return 0;
}
