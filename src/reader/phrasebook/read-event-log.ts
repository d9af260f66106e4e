import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Analysis } from "./analyse.ts";
import { cleanWords } from "./clean-words.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

type Entry = { readonly at: number; readonly analysis: Analysis; readonly day: CalendarDate };

/** The catalogue counts incidents and tickets of one cause over 180 days, changes of the CSM over 12 months. */
const incidentDays = 180;
const changeDays = 365;

const worst = /^(?:sev ?-?(?:1|0|one)|s1|severity (?:1|one))$/;

/**
 * What the entries of a dated log say together: how many incidents of the highest severity it lists, which of them is
 * still open, how often one cause came back, how often our customer success manager changed. By the place of the cell.
 */
export function readEventLog(
  analyses: readonly Analysis[],
  book: Phrasebook,
  asOf: CalendarDate,
): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, Draft[]>();
  const entries = analyses.flatMap((analysis, at): Entry[] =>
    analysis.cell.day === null ? [] : [{ at, analysis, day: analysis.cell.day }],
  );
  const add = (entry: Entry | undefined, key: Draft["key"], value: string | number): void => {
    if (entry === undefined) return;
    const to = entry.analysis.tokens.length;
    const draft: Draft = { key, value, from: 0, to, slot: "none", cost: 0.2 };
    found.set(entry.at, [...(found.get(entry.at) ?? []), draft]);
  };
  const incidents = entries.filter(
    ({ analysis, day }) => opensWithIncident(analysis, book) && daysBetween(day, asOf) <= incidentDays,
  );
  if (incidents.length >= 2) {
    add(incidents.at(-1), "support.sev1_180d", incidents.length);
    const open = incidents.filter(
      ({ analysis }) => has(analysis, "open", book) && !has(analysis, "closed", book),
    );
    if (open.length > 0) {
      const oldest = open.toSorted((a, b) => a.day.localeCompare(b.day))[0];
      add(oldest, "support.open_p1", open.length);
      const subject = oldest === undefined ? null : subjectOf(oldest.analysis);
      if (subject !== null) add(oldest, "support.p1_subject", cleanWords(subject));
    }
    const repeated = mostRepeated(incidents);
    if (repeated >= 3) add(incidents.at(-1), "support.same_cause_180d", repeated);
  }
  const changes = entries.filter(
    ({ analysis, day }) => isChangeOfCsm(analysis, book) && daysBetween(day, asOf) <= changeDays,
  );
  if (changes.length >= 2) add(changes.at(-1), "relationship.csm_changes_12m", changes.length);
  const latest = changes.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1);
  const name = latest === undefined ? null : successor(latest.analysis);
  if (name !== null && changes.length >= 1) add(latest, "account.csm", name);
  return found;
}

const has = ({ byConcept }: Analysis, concept: string, book: Phrasebook): boolean =>
  byConcept.has(book.concepts.get(concept) ?? -1);

/** The first words behind the day say "Sev1": the entry tells of an incident, not of what became of one. */
function opensWithIncident({ tokens, spans }: Analysis, book: Phrasebook): boolean {
  const day = spans.find(({ kind, from }) => kind === "date" && from <= 1);
  let at = day?.to ?? 0;
  while (at < tokens.length && tokens[at]?.kind === "sign") at += 1;
  const words = tokens.slice(at, at + 2).map(({ lower }) => lower);
  return (
    (worst.test(words[0] ?? "") || worst.test(words.join(" "))) &&
    !/^(?:closed|resolved|fixed|reopened|update|rca|review)$/.test(tokens[at + 1]?.lower ?? "") &&
    book.terms.longestAt(tokens, at) !== null
  );
}

/** The words behind the severity, up to the first comma: "tax tables". */
function subjectOf({ tokens }: Analysis): string | null {
  const start = tokens.findIndex(({ lower }) => /^(?:sev1|sev0|s1|sev|severity)$/.test(lower));
  if (start < 0) return null;
  let from = start + 1;
  while (
    from < tokens.length &&
    (/^(?:[-:,.#]|no|1|one)$/.test(tokens[from]?.lower ?? "") || tokens[from]?.kind === "number")
  )
    from += 1;
  let to = from;
  while (to < tokens.length && to < from + 10 && !/^(?:[,.;:()|]|-)$/.test(tokens[to]?.lower ?? "")) to += 1;
  const words = tokens
    .slice(from, to)
    .map(({ text, glued }, place) => (place === 0 || glued ? text : ` ${text}`));
  const subject = words.join("").replace(/\s+(?:again|still open)$/i, "");
  return subject.length < 3 ? null : subject;
}

/** How many of the incidents share the first two words of their subject. */
function mostRepeated(incidents: readonly Entry[]): number {
  const counts = new Map<string, number>();
  for (const { analysis } of incidents) {
    const words = (subjectOf(analysis) ?? "").toLowerCase().split(" ").slice(0, 2).join(" ");
    if (words.includes(" ")) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const isChangeOfCsm = (analysis: Analysis, book: Phrasebook): boolean =>
  (has(analysis, "csm_change", book) ||
    /\bcsm\b/i.test(analysis.tokens.map(({ lower }) => lower).join(" "))) &&
  (has(analysis, "changed", book) || analysis.tokens.some(({ lower }) => lower === "->")) &&
  !has(analysis, "sentiment_label", book);

/** "CSM change Jakub -> Ines": whoever stands behind the arrow. */
function successor({ tokens }: Analysis): string | null {
  const arrow = tokens.findLastIndex(({ lower }) => lower === "->");
  const name = arrow < 0 ? undefined : tokens[arrow + 1];
  const last = tokens[arrow + 2];
  if (name?.capital !== true) return null;
  return last?.capital === true ? `${name.text} ${last.text}` : name.text;
}
