import { type FactKey, factCatalogue, factKeys } from "../../facts/fact-catalogue.ts";
import type { Caution, FieldMatch, FieldTable, RecordKey, WrittenFieldTable } from "./field-table.ts";
import { normaliseHeader, normaliseVendorHeader } from "./normalise-header.ts";

const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

/** Makes the table ready to look names up in; it must have been parsed. */
export function buildFieldTable(table: WrittenFieldTable): FieldTable {
  const exact = new Map<string, FieldMatch>();
  const cautions = new Map<string, Caution>();
  for (const { headers, exact: onlyExact, ...caution } of table.cautions)
    for (const header of headers)
      if (onlyExact) exact.set(header, { key: null, priority: 0, caution });
      else cautions.set(normaliseHeader(header), caution);

  const byName = new Map<string, FieldMatch>();
  const aliases = new Map<FactKey | RecordKey, string[]>();
  const owners: [FactKey | RecordKey, readonly string[]][] = [
    ...factKeys.map((key): [FactKey, readonly string[]] => [key, table.fields[key] ?? []]),
    ["as_of", table.record.as_of],
    ["currency", table.record.currency],
  ];
  const add = (name: string, match: FieldMatch) => {
    if (!byName.has(name)) byName.set(name, match);
  };
  for (const [key, names] of owners) {
    add(normaliseHeader(key), { key, priority: 0, caution: null });
    const spelled = [key.replace(".", "_"), ...names];
    aliases.set(
      key,
      [...new Set(spelled)].filter((name) => /^(?!hs_|cs_)[a-z][a-z0-9_]*$/.test(name)),
    );
    for (const [index, name] of names.entries()) {
      const caution = cautions.get(normaliseHeader(name)) ?? null;
      const match: FieldMatch = {
        key: caution?.treatment === "ignore" ? null : key,
        priority: caution?.treatment === "weak" ? Number.MAX_SAFE_INTEGER : index + 1,
        caution,
      };
      add(normaliseHeader(name), match);
    }
  }
  for (const [name, caution] of cautions) add(name, { key: null, priority: 0, caution });
  // Last, so that a field with a platform's mark never takes the name of a field without one.
  for (const [, names] of owners)
    for (const name of names) {
      const match = byName.get(normaliseHeader(name));
      if (match) add(normaliseVendorHeader(name), match);
    }

  return {
    exact,
    byName,
    names: owners.flatMap(([key, names]) => [key, ...names]),
    aliases,
    since: new Set(table.since.filter(isFactKey)),
    named: new Set(table.named.filter(isFactKey)),
    people: new Set(table.people.filter(isFactKey)),
    nobody: { whole: new Set(table.nobody.whole), first: new Set(table.nobody.first) },
    ends: new Set(table.ends.map(normaliseHeader)),
    rows: new Map(
      Object.entries(table.rows).map(([kind, names]) => [kind, new Set(names.map(normaliseHeader))]),
    ),
    errors: new Map(Object.entries(table.errors)),
    words: new Map(
      Object.entries(table.words).flatMap(([key, words]) => (isFactKey(key) ? [[key, wordsOf(words)]] : [])),
    ),
    blank: new Set(["", ...table.blank.map((cell) => cell.toLowerCase())]),
    vendors: new Map(
      Object.entries(table.vendors).map(([vendor, headers]) => [
        vendor,
        new Set(headers.map(normaliseHeader)),
      ]),
    ),
  };
}

const wordsOf = (words: Readonly<Record<string, readonly string[]>>): Map<string, string | boolean> =>
  new Map(
    Object.entries(words).flatMap(([value, synonyms]) =>
      synonyms.map((synonym): [string, string | boolean] => [
        normaliseHeader(synonym),
        value === "true" ? true : value === "false" ? false : value,
      ]),
    ),
  );
