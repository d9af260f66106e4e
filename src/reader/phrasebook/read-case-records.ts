import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

const over = /\b(?:closed|solved|resolved|done|fixed|complete|completed|cancell?ed|rejected|duplicate)\b/;

const labelWord = (analysis: Analysis): string =>
  analysis.tokens
    .slice(0, Math.max(0, analysis.cell.label - 1))
    .map(({ lower }) => lower)
    .join(" ");

/**
 * A support case pasted from a help desk: labelled fields that belong together ("Priority: P1", "Status: Open",
 * "Opened: …", "Subject: …"). By the place of the cell. Only an open case of the highest priority states anything here.
 */
export function readCaseRecords(
  analyses: readonly Analysis[],
  book: Phrasebook,
  asOf: CalendarDate,
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, Draft[]>();
  const add = (at: number, draft: Draft): void => {
    found.set(at, [...(found.get(at) ?? []), draft]);
  };
  const p1 = book.concepts.get("p1") ?? -1;
  const urgent = book.concepts.get("critical") ?? -1;
  for (const [at, analysis] of analyses.entries()) {
    if (analysis.cell.label === 0) continue;
    const isPriority = /(?:^| )(?:priority|prio|severity|sev|pri|urgency)$/.test(labelWord(analysis));
    if (
      !isPriority ||
      !(
        analysis.byConcept.has(p1) ||
        analysis.byConcept.has(urgent) ||
        /^1$/.test(analysis.tokens[analysis.cell.label]?.lower ?? "")
      )
    )
      continue;
    const first = Math.max(0, at - 9);
    const near = analyses.slice(first, at + 10).map((each, place) => ({ each, place: first + place }));
    const field = (pattern: RegExp): { each: Analysis; place: number } | undefined =>
      near.find(({ each }) => pattern.test(labelWord(each)));
    const status = field(/^(?:status|state)$/);
    const value =
      status?.each.tokens
        .slice(status.each.cell.label)
        .map(({ lower }) => lower)
        .join(" ") ?? "";
    if (status === undefined || value === "" || over.test(value)) continue;
    add(at, words("support.open_p1", 1, analysis));
    const opened = field(
      /^(?:opened|created|raised|logged|open since|date opened|created on|opened on|reported|submitted)$/,
    );
    const date = opened?.each.spans.find(({ kind }) => kind === "date");
    if (opened !== undefined && date?.kind === "date" && date.behind <= asOf)
      add(opened.place, {
        ...words("support.p1_age_days", daysBetween(date.behind, asOf), opened.each),
        span: { from: date.from, to: date.to },
      });
    const age = field(/^(?:age|days open|open for|age \(days\)|age days)$/);
    const days = age?.each.spans.find(({ kind }) => kind === "duration" || kind === "number");
    if (date === undefined && age !== undefined && days !== undefined)
      add(age.place, {
        ...words(
          "support.p1_age_days",
          days.kind === "duration" ? Math.round(days.days) : days.kind === "number" ? days.value : 0,
          age.each,
        ),
        span: { from: days.from, to: days.to },
      });
    const subject = field(/^(?:subject|subj|title|summary|short description|issue|problem|description)$/);
    if (subject !== undefined) {
      const { tokens, cell } = subject.each;
      const text = cleanWords(
        tokens
          .slice(cell.label)
          .map(({ text: word, glued }, place) => (place === 0 || glued ? word : ` ${word}`))
          .join(""),
      );
      if (text.length > 2) add(subject.place, words("support.p1_subject", text, subject.each));
    }
  }
  return found;
}

const words = (key: Draft["key"], value: string | number, { tokens }: Analysis): Draft => ({
  key,
  value,
  from: 0,
  to: tokens.length,
  slot: "none",
  cost: -1,
});
