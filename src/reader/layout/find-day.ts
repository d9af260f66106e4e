import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { readDateAt } from "../../language/spans/read-date-at.ts";
import { tokenise } from "../../language/tokens.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { Line } from "./read-table.ts";

/** The first day named in a line, if it is not to come. */
export function dayIn(line: Line, { context }: LayoutOptions): CalendarDate | null {
  const tokens = tokenise(line.text);
  for (let at = 0; at < Math.min(tokens.length, 24); at += 1) {
    const date = readDateAt(tokens, at, context);
    if (
      date !== null &&
      date.direction !== "ahead" &&
      date.of !== "offset" &&
      date.behind <= context.reference
    )
      return date.behind;
  }
  return null;
}

const firstWord = /^[\s[(*_]*([\p{L}\d]+)/u;
const commented = /^(?:comment|note|update|entry|call|email|mail|log)$/;

/** The day in front of an entry: "2026-11-19 | …", "Oct 6 - …", "[10/14] …", "Comment (11/14): …". */
export function entryDay(line: Line, from: number, options: LayoutOptions): CalendarDate | null {
  const opening = firstWord.exec(line.text.slice(from, from + 40))?.[1]?.toLowerCase() ?? "";
  if (!/^\d/.test(opening) && !options.context.words.starts.has(opening) && !commented.test(opening))
    return null;
  const tokens = tokenise(line.text.slice(from, from + 60));
  let at = /^(?:\(|\[)$/.test(tokens[0]?.lower ?? "") ? 1 : 0;
  if (commented.test(tokens[0]?.lower ?? "") && /^[([]$/.test(tokens[1]?.lower ?? "")) at = 2;
  const date = readDateAt(tokens, at, options.context);
  if (date === null || date.of === "offset" || date.of === "month" || date.behind > options.context.reference)
    return null;
  let next = date.to;
  const behind = tokens[next];
  const closes = /^[)\]]$/.test(behind?.lower ?? "");
  if (closes) next += 1;
  const separator = tokens[next];
  const spread = line.text.slice(from + (behind?.start ?? 0) - 2, from + (behind?.start ?? 0)) === "  ";
  const separated =
    separator === undefined ||
    /^(?::|\||-|,|>|->)$/.test(separator.lower) ||
    closes ||
    spread ||
    (date.direction === "fixed" && /^\p{Lu}/u.test(separator.text)) ||
    /^(?:call|meeting|met|spoke|qbr|email|mail|note|ticket|kickoff|sync|sev1|p1|new|pulled|rca)$/.test(
      separator.lower,
    );
  if (!separated) return null;
  return date.direction !== "fixed" &&
    /^(?:renewal|contract|renews?|expir\w*|golive|deadline|notice)$/.test(tokens[next + 1]?.lower ?? "")
    ? null
    : date.behind;
}
