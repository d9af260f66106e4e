import type { Statement } from "../../facts/fact.ts";
import { type FactKey, factCatalogue, factKeys, factKind } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import { type Evidence, gatherEvidence } from "../../language/cells/evidence.ts";
import { readCurrency } from "../../language/cells/read-money.ts";
import type { FieldMatch } from "./field-table.ts";
import { flattenRecord } from "./flatten-record.ts";
import { isMap } from "./is-map.ts";
import { matchHeader } from "./match-header.ts";
import { normaliseHeader } from "./normalise-header.ts";
import { type Entry, readAsOf, readEntry } from "./read-entry.ts";
import { type RecordOptions, RecordSheet } from "./record-sheet.ts";

export type UnreadKey = {
  readonly name: string;
  readonly match: FieldMatch | null;
};

export type RecordReading = {
  readonly statements: readonly Statement[];
  readonly findings: readonly DataFinding[];
  /** What is to be told and is no mistake of the file. */
  readonly notes: readonly DataFinding[];
  /** Only with `unknownKeys: "collect"`. */
  readonly unread: readonly UnreadKey[];
};

const groups = new Set(factKeys.map((key) => key.slice(0, key.indexOf("."))));
const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

/**
 * Reads an account record, nested by the fact keys (`renewal: {date: …}`), flat by any name of the field
 * table, or both. A bad value becomes a finding and the rest still comes out; it never throws, whatever `raw`
 * is.
 */
export function readRecord(raw: unknown, options: RecordOptions): RecordReading {
  const sheet = new RecordSheet(options);
  const unread: UnreadKey[] = [];
  if (isMap(raw)) {
    const evidence = gatherEvidence(textsOf(raw, 0), "the other values of the record");
    const to = { sheet, unread, evidence };
    const entries = sheet.isExport ? exportedEntries(raw, to) : entriesOf(raw, to);
    for (const entry of withoutRivals(entries, sheet)) readEntry(entry, sheet, evidence);
  } else
    sheet.report("value.type", [], {
      expected: "an account record: fields with their values",
      found: raw,
    });
  const { findings, notes } = sheet;
  const statements = withoutEnds(sheet);
  const name =
    statements.find(({ key }) => key === "account.name") ??
    statements.find(({ key }) => key === "account.id");
  const account = name === undefined ? null : String(name.value);
  return {
    statements: statements.map((statement) => ({ ...statement, account })),
    findings,
    notes,
    unread,
  };
}

/** The day on which a subscription ended, or will end, is no day on which it renews. */
function withoutEnds(sheet: RecordSheet): readonly Statement[] {
  const { statements, options } = sheet;
  const isOver = statements.some(({ key, value }) => key === "account.status" && value === "churned");
  const { ends } = options.fields;
  const isEnd = ({ key, source }: Statement): boolean =>
    key === "renewal.date" &&
    ends.has(normaliseHeader(source.slice(source.lastIndexOf(".") + 1).replace(/^.*:/, "")));
  return isOver ? statements.filter((statement) => !isEnd(statement)) : statements;
}

/** The same of a record that a program wrote, whatever maps its values stand in. */
function exportedEntries(raw: Record<string, unknown>, { sheet, unread, evidence }: To): Entry[] {
  return flattenRecord(raw, (name) => matchKey(name, sheet.options)).flatMap(
    ({ path, raw: value, match }): Entry[] => {
      const name = path.join(".");
      if (sheet.options.foreign?.has(name)) return [];
      if (match?.key === "as_of") sheet.asOf = readAsOf(value, path, { sheet, evidence });
      else if (match?.key === "currency") takeCurrency(value, name, sheet);
      else if (match?.key) return [{ path, raw: value, key: match.key, match }];
      else unread.push({ name, match });
      return [];
    },
  );
}

type To = {
  readonly sheet: RecordSheet;
  readonly unread: UnreadKey[];
  readonly evidence: Evidence;
};

/** What each key means; what holds for the whole record is taken in at once, so that all values can use it. */
function entriesOf(raw: Record<string, unknown>, to: To): Entry[] {
  const { sheet, evidence } = to;
  return Object.entries(raw).flatMap(([name, value]): Entry[] => {
    if (groups.has(name) && isMap(value) && !sheet.options.map?.has(name)) return groupOf(name, value, to);
    const match = matchKey(name, sheet.options);
    if (match?.key === "as_of") sheet.asOf = readAsOf(value, [name], { sheet, evidence });
    else if (match?.key === "currency") takeCurrency(value, name, sheet);
    else if (match?.key) return [{ path: [name], raw: value, key: match.key, match }];
    else reportUnread(name, match, to);
    return [];
  });
}

/**
 * One entry a fact, where an account has only one: of an export the better name wins, as among columns; in a record
 * that somebody wrote the second is a mistake.
 */
function withoutRivals(entries: readonly Entry[], sheet: RecordSheet): Entry[] {
  const best = new Map<FactKey, Entry>();
  for (const entry of entries) {
    const rival = best.get(entry.key);
    if (isSaid(entry) && (!rival || priorityOf(entry) < priorityOf(rival))) best.set(entry.key, entry);
  }
  return entries.filter((entry) => {
    const winner = best.get(entry.key);
    if (factKind(entry.key).many || winner === undefined || winner === entry) return true;
    const mayFill = sheet.isExport || entry.match?.caution?.treatment === "weak";
    if (isSaid(entry) && !mayFill)
      sheet.report("value.duplicate", entry.path, {
        expected: `${entry.key} once`,
        found: `it again, beside ${winner.path.join(".")}`,
      });
    return false;
  });
}

const isSaid = ({ raw }: Entry): boolean => raw !== null && raw !== undefined && raw !== "";
const priorityOf = ({ match }: Entry): number => match?.priority ?? 0;

function matchKey(name: string, { map, fields }: RecordOptions): FieldMatch | null {
  const key = map?.get(name) ?? (isFactKey(name) ? name : null);
  return key ? { key, priority: 0, caution: null } : matchHeader(name, fields);
}

function groupOf(group: string, value: Record<string, unknown>, { sheet }: To): Entry[] {
  return Object.entries(value).flatMap(([name, raw]): Entry[] => {
    const key = `${group}.${name}`;
    if (isFactKey(key)) return [{ path: [group, name], raw, key, match: null }];
    const fields = factKeys.flatMap((known) =>
      known.startsWith(`${group}.`) ? [known.slice(group.length + 1)] : [],
    );
    sheet.report("key.unknown", [group, name], {
      expected: `a field of ${group}: ${fields.join(", ")}`,
      found: name,
      suggestion: matchHeader(name, sheet.options.fields)?.key ?? suggest(name, fields, sheet),
    });
    return [];
  });
}

function reportUnread(name: string, match: FieldMatch | null, { sheet }: To): void {
  if (match?.caution)
    sheet.report("key.forbidden", [name], {
      expected: match.caution.why,
      found: name,
    });
  else
    sheet.report("key.unknown", [name], {
      expected: "a field of the account record",
      found: name,
      suggestion: suggest(name, [...groups, ...sheet.options.fields.names], sheet),
    });
}

/** Comparing with every known name is worth it for the mistakes a person reads, not for a file full of them. */
const suggest = (name: string, known: readonly string[], { findings }: RecordSheet): string | null =>
  findings.length < 100 ? nearest(name, known) : null;

function takeCurrency(raw: unknown, name: string, sheet: RecordSheet): void {
  if (raw === null) return;
  sheet.currency = typeof raw === "string" ? readCurrency(raw) : null;
  if (!sheet.currency)
    sheet.report("value.format", [name], {
      expected: "an ISO 4217 currency code (USD)",
      found: raw,
    });
}

/** The texts of a record, for evidence; what lies deeper than a record goes is left out. */
function* textsOf(raw: unknown, depth: number): Generator<string> {
  if (typeof raw === "string") yield raw;
  else if (typeof raw === "object" && raw !== null && depth < 4)
    for (const value of Object.values(raw)) yield* textsOf(value, depth + 1);
}
