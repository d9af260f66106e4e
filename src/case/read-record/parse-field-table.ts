import { z } from "zod";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { type FactKey, factCatalogue, factKeys } from "../fact-catalogue.ts";
import type { Caution, FieldMatch, FieldTable, RecordKey } from "./field-table.ts";
import { nearestOf } from "./nearest-of.ts";
import { normaliseHeader, normaliseVendorHeader } from "./normalise-header.ts";

const text = z.string().min(1);
const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const written = z.strictObject({
  schema: z.literal(1),
  fields: z.record(text, z.array(text)),
  record: z.strictObject({ as_of: z.array(text), currency: z.array(text) }),
  since: z.array(text),
  named: z.array(text),
  words: z.record(text, z.record(text, z.array(word))),
  blank: z.array(word),
  cautions: z.array(
    z.strictObject({
      headers: z.array(text).min(1),
      treatment: z.enum(["ignore", "assume", "by_values", "note", "invert", "weak"]),
      exact: z.boolean().default(false),
      taken: text.default("as named"),
      others: z.array(text).default([]),
      why: text,
    }),
  ),
  vendors: z.record(text, z.array(text).min(1)),
});
type Written = z.infer<typeof written>;

const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

/** Reads the table of names; every finding at once: wrong shape, keys the catalogue does not know, names given twice. */
export function parseFieldTable(raw: unknown, file: string): Parsed<FieldTable> {
  const shape = written.safeParse(raw);
  if (!shape.success) {
    const findings = shape.error.issues.map(
      (issue): DataFinding => ({
        code: issue.code === "unrecognized_keys" ? "key.unknown" : "value.type",
        file,
        path: issue.path.filter((part) => typeof part !== "symbol"),
        place: null,
        expected: issue.message,
        found: "something else",
        suggestion: null,
      }),
    );
    return { ok: false, findings };
  }
  const findings = [...unknownKeys(shape.data, file), ...namesGivenTwice(shape.data, file)];
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: buildTable(shape.data) };
}

function unknownKeys(table: Written, file: string): DataFinding[] {
  const places: [string, string | number, string][] = [
    ...Object.keys(table.fields).map((key): [string, string, string] => ["fields", key, key]),
    ...Object.keys(table.words).map((key): [string, string, string] => ["words", key, key]),
    ...table.since.map((key, index): [string, number, string] => ["since", index, key]),
    ...table.named.map((key, index): [string, number, string] => ["named", index, key]),
  ];
  return places
    .filter(([, , key]) => !isFactKey(key))
    .map(([section, at, key]) => ({
      code: "value.reference",
      file,
      path: [section, at],
      place: null,
      expected: "a key of the fact catalogue",
      found: key,
      suggestion: nearestOf(key, factKeys),
    }));
}

function namesGivenTwice(table: Written, file: string): DataFinding[] {
  const owner = new Map<string, string>();
  const findings: DataFinding[] = [];
  for (const [key, names] of [...Object.entries(table.fields), ...Object.entries(table.record)])
    for (const [index, name] of names.entries()) {
      const seen = owner.get(normaliseHeader(name));
      if (seen !== undefined && seen !== key)
        findings.push({
          code: "value.duplicate",
          file,
          path: ["fields", key, index],
          place: null,
          expected: "a name that belongs to one field",
          found: `${name}, which is a name of ${seen} too`,
          suggestion: null,
        });
      owner.set(normaliseHeader(name), key);
    }
  return findings;
}

function buildTable(table: Written): FieldTable {
  const exact = new Map<string, FieldMatch>();
  const cautions = new Map<string, Caution>();
  for (const { headers, exact: onlyExact, ...caution } of table.cautions)
    for (const header of headers)
      if (onlyExact) exact.set(header, { key: null, priority: 0, caution });
      else cautions.set(normaliseHeader(header), caution);

  const byName = new Map<string, FieldMatch>();
  const aliases = new Map<FactKey | RecordKey, string[]>();
  const owners: [FactKey | RecordKey, readonly string[]][] = [
    ...factKeys.map((key): [FactKey, string[]] => [key, table.fields[key] ?? []]),
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

const wordsOf = (words: Record<string, string[]>): Map<string, string | boolean> =>
  new Map(
    Object.entries(words).flatMap(([value, synonyms]) =>
      synonyms.map((synonym): [string, string | boolean] => [
        normaliseHeader(synonym),
        value === "true" ? true : value === "false" ? false : value,
      ]),
    ),
  );
