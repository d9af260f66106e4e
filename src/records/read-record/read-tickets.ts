import type { FactKey } from "../../facts/fact-catalogue.ts";
import { nearest } from "../../finding/nearest.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { noUnit } from "./header-unit.ts";
import { isMap } from "./is-map.ts";
import { readValue } from "./read-value.ts";
import { nothingGiven, type Path, type RecordSheet } from "./record-sheet.ts";

type Ticket = {
  readonly at: Path;
  readonly subject: string | null;
  readonly days: number | null;
  readonly quote: string;
};

/**
 * Open tickets of the highest priority as a list of {subject, opened}: states their number,
 * and the age and subject of the oldest.
 */
export function readTickets(raw: unknown, path: Path, to: { sheet: RecordSheet; evidence: Evidence }): void {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const tickets = list.flatMap((item, index): Ticket[] => {
    const ticket = readTicket(item, Array.isArray(raw) ? [...path, index] : path, to);
    return ticket ? [ticket] : [];
  });
  const tell = (key: FactKey, value: number | string, place: { unit: string; at: Path; quote: string }) =>
    to.sheet.state(
      { ok: true, key, value, unit: place.unit },
      { path: place.at, quote: place.quote, given: nothingGiven, match: null },
    );
  const quote = tickets.map((ticket) => ticket.quote).join("; ");
  tell("support.open_p1", tickets.length, { unit: "count", at: path, quote });
  const oldest = tickets.toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1))[0];
  if (oldest && oldest.days !== null) tell("support.p1_age_days", oldest.days, { unit: "days", ...oldest });
  if (oldest?.subject) tell("support.p1_subject", oldest.subject, { unit: "text", ...oldest });
}

function readTicket(item: unknown, at: Path, to: { sheet: RecordSheet; evidence: Evidence }): Ticket | null {
  if (typeof item === "string" && item.trim() !== "")
    return { at, subject: item.trim(), days: null, quote: item };
  if (!isMap(item)) {
    to.sheet.report("value.type", at, {
      expected: "a ticket: {subject, opened}",
      found: item,
    });
    return null;
  }
  const { subject, opened, ...rest } = item;
  for (const name of Object.keys(rest))
    to.sheet.report("key.unknown", [...at, name], {
      expected: "subject or opened",
      found: name,
      suggestion: nearest(name, ["subject", "opened"]),
    });
  const about = typeof subject === "string" && subject.trim() !== "" ? subject.trim() : null;
  const days = opened === undefined || opened === null ? null : readAge(opened, [...at, "opened"], to);
  const quote = [about, days === null ? null : `opened ${opened}`].filter((part) => part !== null).join(", ");
  return { at, subject: about, days, quote };
}

function readAge(opened: unknown, path: Path, to: { sheet: RecordSheet; evidence: Evidence }): number | null {
  const { fields, asOf } = to.sheet.options;
  const reading = readValue(opened, {
    key: "support.p1_age_days",
    fields,
    evidence: to.evidence,
    asOf,
    currency: null,
    canonical: true,
    namedPercent: false,
    ratingOrScore: false,
    inverted: false,
    exported: to.sheet.isExport,
    unit: noUnit,
  });
  if (reading.ok) return Number(reading.value);
  const expected = reading.code === "value.type" ? "the day it was opened, as YYYY-MM-DD" : reading.expected;
  to.sheet.report(reading.code, path, { ...reading, expected, found: opened });
  return null;
}
