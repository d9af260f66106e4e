import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

type Field = { readonly title: string; readonly from: number; readonly to: number };
type Ticket = { readonly at: number; readonly opened: CalendarDate | null; readonly subject: string | null };

const over = /^(?:closed|solved|resolved|done|fixed|complete|completed|cancell?ed|rejected|duplicate)\b/;
const priority = /^(?:priority|prio|severity|sev|pri|urgency)$/;
const status = /^(?:status|state)$/;
const opening = /^(?:opened|created|raised|logged|open since|date opened|reported|submitted|date)(?: on)?$/;
const subject = /^(?:subject|title|summary|issue|problem|description|topic)$/;

/**
 * Rows of a ticket table ("4411 | P1 | Open | 2026-11-12 | Export fails") and items under "Open P1s": how many tickets
 * of the highest priority are open, how old the oldest is and what it is about. By the place of the first such row.
 */
export function readTicketRows(
  analyses: readonly Analysis[],
  book: Phrasebook,
  asOf: CalendarDate,
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, readonly Draft[]>();
  const groups = new Map<string, Ticket[]>();
  for (const [at, analysis] of analyses.entries()) {
    const ticket = rowTicket(at, analysis, book, asOf) ?? listedTicket(at, analysis, asOf);
    if (ticket === null) continue;
    const { cell } = analysis;
    const key = cell.kind === "field" ? `table ${cell.row ?? ""}` : `${cell.block} ${cell.head ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), ticket]);
  }
  for (const tickets of groups.values()) {
    const [first] = tickets;
    if (first === undefined) continue;
    const dated = tickets.filter(({ opened }) => opened !== null);
    const oldest = dated.toSorted((a, b) => (a.opened ?? "").localeCompare(b.opened ?? ""))[0];
    const state = (key: Draft["key"], value: Draft["value"], at: number): void => {
      const { tokens } = analyses[at] ?? { tokens: [] };
      // An empty span: it counts tickets, but takes no value of the row.
      const span = { from: 0, to: 0 };
      const draft: Draft = { key, value, from: 0, to: tokens.length, span, slot: "none", cost: -1 };
      found.set(at, [...(found.get(at) ?? []), draft]);
    };
    state("support.open_p1", tickets.length, first.at);
    if (oldest?.opened) state("support.p1_age_days", daysBetween(oldest.opened, asOf), oldest.at);
    const named = oldest ?? (tickets.length === 1 ? first : undefined);
    if (named?.subject) state("support.p1_subject", named.subject, named.at);
  }
  return found;
}

/** A row of a table whose fields stand behind their headings: "priority : p1 | status : open | …". */
function rowTicket(at: number, analysis: Analysis, book: Phrasebook, asOf: CalendarDate): Ticket | null {
  const { cell, tokens } = analysis;
  if (cell.kind !== "field" || cell.label > 0) return null;
  const fields = fieldsOf(analysis);
  const field = (title: RegExp): Field | undefined => fields.find((each) => title.test(each.title));
  const words = (each: Field | undefined): string =>
    each === undefined
      ? ""
      : tokens
          .slice(each.from, each.to)
          .map(({ lower }) => lower)
          .join(" ");
  const [level, state] = [field(priority), field(status)];
  if (level === undefined || state === undefined || over.test(words(state)) || words(state) === "")
    return null;
  const highest = (analysis.byConcept.get(book.concepts.get("p1") ?? -1) ?? []).some(
    ({ to }) => to > level.from && to <= level.to,
  );
  if (!highest && words(level) !== "1") return null;
  const [since, about] = [field(opening), field(subject)];
  return {
    at,
    opened: since === undefined ? null : dayIn(analysis, since, asOf),
    subject: about === undefined ? null : textOf(analysis, about),
  };
}

/** An item under "Open P1s:". */
function listedTicket(at: number, analysis: Analysis, asOf: CalendarDate): Ticket | null {
  const { cell, tokens, moods } = analysis;
  if (cell.kind === "field" || cell.head === null || cell.asked || moods.breaks.length < 1) return null;
  if (!/^\s*(?:still )?open (?:p1s?|p1 tickets|sev ?1s?|critical tickets)\b/i.test(cell.head)) return null;
  const coded = analysis.spans.find(({ kind, from }) => kind === "ignored" && from === 0);
  if (coded === undefined || tokens.some(({ lower }) => over.test(lower))) return null;
  const end = tokens.findIndex(({ lower }, place) => place > coded.to && /^[(,;|]$/.test(lower));
  let from = coded.to;
  while (from < tokens.length && tokens[from]?.kind === "sign") from += 1;
  return {
    at,
    opened: dayIn(analysis, { from: 0, to: tokens.length }, asOf),
    subject: textOf(analysis, { from, to: end < 0 ? tokens.length : end }),
  };
}

function fieldsOf({ tokens }: Analysis): Field[] {
  const fields: Field[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.lower !== "|") continue;
    const colon = tokens.findIndex(({ lower }, place) => place >= start && place < at && lower === ":");
    if (colon > start)
      fields.push({
        title: tokens
          .slice(start, colon)
          .map(({ lower }) => lower)
          .join(" "),
        from: colon + 1,
        to: at,
      });
    start = at + 1;
  }
  return fields;
}

function dayIn(
  { spans }: Analysis,
  { from, to }: { readonly from: number; readonly to: number },
  asOf: CalendarDate,
): CalendarDate | null {
  const day = spans.find((span) => span.kind === "date" && span.from >= from && span.to <= to);
  return day?.kind === "date" && day.behind <= asOf ? day.behind : null;
}

const textOf = (
  { tokens }: Analysis,
  { from, to }: { readonly from: number; readonly to: number },
): string | null => {
  const words = cleanWords(
    tokens
      .slice(from, to)
      .map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`))
      .join(""),
  );
  return words.length > 2 ? words : null;
};
