import type { Statement } from "../../facts/fact.ts";
import type { Span } from "../../language/spans/span.ts";
import type { Work } from "../../slices/work.ts";
import type { Ignored, Reading, ReadTextOptions, Unread } from "../reader.ts";
import type { Analysis } from "./analyse.ts";
import { clauseAround } from "./clause-around.ts";
import type { Draft } from "./draft.ts";
import type { NamesOfText } from "./find-names.ts";
import type { Mood } from "./phrasebook.ts";

type Kept = { readonly draft: Draft; readonly analysis: Analysis; readonly statement: Statement };

const kinds: Readonly<Record<Span["kind"], string>> = {
  number: "number",
  money: "amount",
  percent: "percentage",
  share: "share",
  fraction: "share",
  date: "date",
  duration: "length of time",
  ignored: "",
};

const longestContext = 120;

/** Why words in a mood state nothing. */
export const moodWords: Readonly<Record<Mood, string>> = {
  negated: "denied",
  supposed: "only supposed",
  asked: "asked",
  planned: "planned or wished",
  past: "over",
  other: "somebody else's",
};

/**
 * Every value and every person that is in no statement's words: unread, with why, or ignored with its kind. A small
 * number in words ("one", "both") is a value only where it counts something, so it is left out.
 */
export function* listUnread(
  analyses: readonly Analysis[],
  names: NamesOfText,
  kept: readonly Kept[],
  options: ReadTextOptions,
  text: string,
): Work<Pick<Reading, "unread" | "ignored">> {
  const unread: Unread[] = [];
  const ignored: Ignored[] = [];
  const used = new Map<Analysis, Draft[]>();
  const people = new Set<string>();
  for (const { draft, analysis, statement } of kept) {
    const drafts = used.get(analysis);
    if (drafts) drafts.push(draft);
    else used.set(analysis, [draft]);
    if (typeof statement.value === "string")
      for (const word of statement.value.split(/[ ,]+/)) people.add(word);
  }
  for (const [at, analysis] of analyses.entries()) {
    yield;
    const drafts = used.get(analysis) ?? [];
    const { tokens, cell } = analysis;
    const words = (from: number, to: number): string =>
      text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, " ");
    const source = options.source === "question" ? options.source : `${options.source}:${cell.line}`;
    const isRead = (from: number, to: number): boolean =>
      drafts.some((draft) => draft.from <= from && draft.to >= to);
    let last = -1;
    for (const span of analysis.spans) {
      if (span.from < last || isRead(span.from, span.to)) continue;
      last = span.to;
      if (span.kind === "ignored") ignored.push({ source, text: words(span.from, span.to), kind: span.what });
      else if (cell.day !== null && span.kind === "date" && span.from <= 1)
        ignored.push({ source, text: words(span.from, span.to), kind: "date of an entry" });
      else if (cell.section?.startsWith("mail") === true && span.kind === "date")
        ignored.push({ source, text: words(span.from, span.to), kind: "date of a mail" });
      else if (span.kind === "date" && span.of === "month" && datesFigure(span, drafts, analysis))
        ignored.push({ source, text: words(span.from, span.to), kind: "when a figure was taken" });
      else if (!(span.kind === "number" && span.word && span.value <= 2))
        unread.push({
          source,
          text: words(span.from, span.to),
          kind: kinds[span.kind],
          context: context(analysis, span, text),
          why: whyUnread(analysis, span),
        });
    }
    for (const name of names.mentions(at))
      if (
        name.kind === "person" &&
        !isRead(name.from, name.to) &&
        !name.name.split(" ").some((word) => people.has(word))
      ) {
        for (const word of name.name.split(" ")) people.add(word);
        unread.push({
          source,
          text: name.name,
          kind: "person",
          context: context(analysis, name, text),
          why: "no statement about this person was understood",
        });
      }
  }
  return { unread, ignored };
}

/** "Usage dropped 31 % in June": the month beside a figure that is read says when it was, no more. */
const datesFigure = ({ from, to }: Span, drafts: readonly Draft[], { moods }: Analysis): boolean =>
  drafts.some(
    (draft) =>
      draft.span !== undefined &&
      /^(?:usage|support|engagement)\./.test(draft.key) &&
      Math.min(Math.abs(draft.to - from), Math.abs(draft.from - to)) <= 2 &&
      !moods.breaks.some((at) => at > Math.min(from, draft.from) && at < Math.max(from, draft.from)),
  );

/** The clause around it, at most 120 characters; in a longer one only the words themselves. */
function context(
  { tokens, moods }: Analysis,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): string {
  const [start, end] = clauseAround(moods.breaks, tokens.length, { from, to });
  const [first, last] = [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  if (last - first > 2 * longestContext)
    return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).slice(0, longestContext);
  const words = text
    .slice(first, last)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:)(-]+/, "")
    .trim();
  return words.length <= longestContext
    ? words
    : text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).slice(0, longestContext);
}

function whyUnread(analysis: Analysis, { from, to }: Span): string {
  const { moods } = analysis;
  const found = [...moodsOfSpan(analysis, from, to)];
  if (found.length > 0) return found.map((mood) => moodWords[mood]).join(", ");
  return moods.breaks.length > 0 && analysis.mentions.length === 0
    ? "nothing says what it counts"
    : "no way of saying it is known";
}

const moodsOfSpan = (analysis: Analysis, from: number, to: number): ReadonlySet<Mood> => {
  const found = new Set<Mood>();
  for (const { mood, from: at } of analysis.moods.cues)
    if (Math.abs(at - from) < 8 && mood !== "asked") found.add(mood);
  if (analysis.moods.askedFrom < to) found.add("asked");
  return found;
};
