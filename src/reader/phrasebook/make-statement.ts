import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Statement } from "../../facts/fact.ts";
import { elapsedKeys, factKind } from "../../facts/fact-catalogue.ts";
import type { ReadTextOptions } from "../reader.ts";
import type { Analysis } from "./analyse.ts";
import type { Draft } from "./draft.ts";
import type { Placed } from "./placed.ts";

const sourceOf = ({ cell }: Analysis, { source }: ReadTextOptions): string =>
  source === "question" ? source : `${source}:${cell.line}`;

/** That an account is named. */
export function nameStatement(
  name: string,
  analysis: Analysis,
  options: ReadTextOptions,
  text: string,
): Placed {
  const { cell } = analysis;
  const draft: Draft = { key: "account.name", value: name, from: 0, to: 0, slot: "none", cost: 0 };
  return {
    draft,
    analysis,
    statement: {
      account: name,
      key: "account.name",
      value: name,
      unit: "text",
      source: sourceOf(analysis, options),
      quote: text.slice(cell.from, cell.to).replace(/\s+/g, " ").trim().slice(0, 200),
    },
  };
}

/** What a draft states, with its place and the words it was read from. */
export function statementOf(
  draft: Draft,
  analysis: Analysis,
  account: string | null,
  {
    options,
    reference,
    text,
  }: { readonly options: ReadTextOptions; readonly reference: CalendarDate; readonly text: string },
): Statement {
  const older = reference !== options.asOf;
  const elapsed = elapsedKeys.has(draft.key);
  const value =
    older && elapsed && typeof draft.value === "number"
      ? draft.value + daysBetween(reference, options.asOf)
      : draft.value;
  return {
    account,
    key: draft.key,
    value,
    unit: draft.unit ?? factKind(draft.key).unit,
    source: sourceOf(analysis, options),
    quote: quoteOf(draft, analysis, text),
    ...(older && !elapsed && { asOf: reference }),
    ...(draft.by !== undefined && { by: draft.by }),
    ...(draft.doubt !== undefined && { ambiguous: draft.doubt }),
  };
}

/** The words as written, with what surrounds them in their clause, at most 200 characters. */
function quoteOf(draft: Draft, { tokens, moods, cell }: Analysis, text: string): string {
  if (cell.kind === "field") return text.slice(cell.from, cell.to).replace(/\s+/g, " ").trim().slice(0, 200);
  let from = 0;
  let to = tokens.length;
  for (const at of moods.breaks) {
    if (at <= draft.from) from = at;
    else if (at >= draft.to) {
      to = at;
      break;
    }
  }
  const cut = (a: number, b: number): string =>
    text.slice(tokens[a]?.start ?? cell.from, tokens[b - 1]?.end ?? cell.to).replace(/\s+/g, " ");
  const words = cut(from, to)
    .replace(/^[\s,;:)(–—-]*(?:(?:and|but|so) )?/i, "")
    .replace(/[\s,;:(–—-]+$/, "");
  const closed =
    words.includes("(") && !words.includes(")") && tokens[to]?.lower === ")" ? `${words})` : words;
  return closed.length <= 200 ? closed : cut(draft.from, draft.to).slice(0, 200).trim();
}
