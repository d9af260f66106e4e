import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import type { Cell } from "../layout/cell.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mention } from "./mention.ts";

/**
 * "in the last 30 days", "(28d)", "90d": a stretch that a figure is counted over is no value. It becomes an ignored
 * span, unless nothing but it could be the value.
 */
export function markWindows(
  spans: readonly Span[],
  { tokens, label }: Cell,
  mentions: readonly Mention[],
  book: Phrasebook,
): Span[] {
  const window = book.concepts.get("window");
  const numbered = book.concepts.get("numbered");
  const beside = (at: number, concept: number | undefined, end: "from" | "to"): boolean =>
    mentions.some(
      (mention) => concept !== undefined && mention[end] === at && mention.concepts.includes(concept),
    );
  const inside = (span: Span): boolean =>
    span.kind === "number" &&
    mentions.some(({ from, to }) => from <= span.from && to >= span.to && to - from > span.to - span.from);
  return spans
    .filter((span) => !inside(span))
    .map((span): Span => {
      if (span.kind === "duration") {
        const bracket =
          /^[([]$/.test(tokens[span.from - 1]?.lower ?? "") &&
          /^[)\]]$/.test(tokens[span.to]?.lower ?? "") &&
          /^(?:28|30|60|90|180|365)$/.test(String(span.days));
        const short =
          /^(?:28|30|60|90|180|365)$/.test(String(span.days)) &&
          /^\d+d$/.test(
            tokens
              .slice(span.from, span.to)
              .map(({ lower }) => lower)
              .join(""),
          ) &&
          !/^(?:notice|:|\|)$/.test(tokens[span.to]?.lower ?? "") &&
          !/^(?::|idle|inactive|silent|quiet|dark|for|since|late|overdue|open|aged?)$/.test(
            tokens[span.from - 1]?.lower ?? "",
          ) &&
          tokens[span.to + 1]?.lower !== "notice";
        const inLabel = span.to < label && /^(?:28|30|60|90|180|365)$/.test(String(span.days));
        // "les 60 derniers jours", "los últimos 30 días"
        const past = tokens.slice(span.from + 1, span.to).some(({ lower }) => /^(?:last|past)$/.test(lower));
        const whole =
          span.days >= 7 || !/^(?:after|within|than|under|over)$/.test(tokens[span.from - 1]?.lower ?? "");
        if (bracket || past || short || inLabel || (whole && beside(span.from, window, "to")))
          return {
            kind: "ignored",
            from: span.from,
            to: span.to,
            what: "stretch of time a figure is counted over",
          };
      }
      if (
        span.kind === "number" &&
        !span.word &&
        beside(span.from, numbered, "to") &&
        (tokens[span.from]?.lower.length ?? 0) <= 6
      )
        return { kind: "ignored", from: span.from, to: span.to, what: "number of something" };
      if (span.kind === "number" && !span.word && isYear(tokens, span.from, span.value))
        return { kind: "ignored", from: span.from, to: span.to, what: "year" };
      if (
        span.kind === "number" &&
        /^(?:st|nd|rd|th)$/.test(tokens[span.to]?.lower ?? "") &&
        tokens[span.to]?.glued
      )
        return { kind: "ignored", from: span.from, to: span.to + 1, what: "rank" };
      return span;
    });
}

const isYear = (tokens: readonly Token[], at: number, value: number): boolean =>
  value >= 1990 &&
  value <= 2040 &&
  /^\d{4}$/.test(tokens[at]?.lower ?? "") &&
  (tokens[at + 1] === undefined ||
    !/^(?:seats?|users?|licen[cs]es?|sessions|logins|tickets)$/.test(tokens[at + 1]?.lower ?? "")) &&
  tokens[at - 1]?.lower !== "->" &&
  tokens[at + 1]?.lower !== "->";
