import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { DateSpan } from "../../language/spans/span.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

const joined = /^(?:-|to|until|till|through|thru|->)$/;
const heads = ["contract", "term_length", "renewal", "started", "contract_range"];

/**
 * A term from one day to another: "Term 01.03.2025 - 28.02.2027", "contract 1 Feb 2026 to 31 Jan 2027". The first day
 * starts the contract, the last one ends it; of a term to come ("the next term") the first day ends the current one.
 */
export function readTermRange(analysis: Analysis, book: Phrasebook, asOf: CalendarDate): Draft[] {
  const { tokens, spans } = analysis;
  const dates = spans.filter((span): span is DateSpan => span.kind === "date");
  return dates.flatMap((start, at): Draft[] => {
    const end = dates[at + 1];
    if (end === undefined || end.from - start.to > 2 || !isJoined(tokens, start, end)) return [];
    if (start.direction === "ahead" || end.direction === "behind" || start.of === "month") return [];
    const near = { from: start.from, to: end.to };
    const named = heads.some((name) =>
      (analysis.byConcept.get(book.concepts.get(name) ?? -1) ?? []).some(
        (mention) => mention.from < end.from && distance(analysis, mention, near) <= 1.2,
      ),
    );
    if (!named) return [];
    const draft = (key: Draft["key"], value: CalendarDate, span: DateSpan): Draft => ({
      key,
      value,
      from: start.from,
      to: end.to,
      slot: "value",
      cost: -1,
      span: { from: span.from, to: span.to },
      ...(span.doubt && { doubt: span.doubt }),
    });
    const next = tokens
      .slice(Math.max(0, start.from - 6), start.from)
      .some(({ lower }) => /^(?:next|new|following|proposed|offer|quote)$/.test(lower));
    const first = start.direction === "fixed" ? start.ahead : start.behind;
    if (next) return first > asOf ? [draft("renewal.date", first, start)] : [];
    const last = end.direction === "fixed" ? end.behind : end.ahead;
    return last < asOf || last <= first
      ? []
      : [draft("account.started", first, start), draft("renewal.date", last, end)];
  });
}

const isJoined = (tokens: Analysis["tokens"], start: DateSpan, end: DateSpan): boolean =>
  tokens.slice(start.to, end.from).some(({ lower }) => joined.test(lower)) &&
  tokens.slice(start.to, end.from).every(({ lower, kind }) => joined.test(lower) || kind === "sign");
