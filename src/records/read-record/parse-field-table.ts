import { z } from "zod";
import { factCatalogue, factKeys } from "../../facts/fact-catalogue.ts";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import { parseFile } from "../../finding/parse-file.ts";
import { readYaml } from "../../finding/read-yaml.ts";
import type { WrittenFieldTable } from "./field-table.ts";
import { normaliseHeader } from "./normalise-header.ts";

const text = z.string().min(1);
const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const written = z.strictObject({
  schema: z.literal(1),
  fields: z.record(text, z.array(text)),
  record: z.strictObject({ as_of: z.array(text), currency: z.array(text) }),
  since: z.array(text),
  named: z.array(text),
  people: z.array(text),
  nobody: z.strictObject({ whole: z.array(word), first: z.array(word) }),
  ends: z.array(text),
  rows: z.record(text, z.array(text).min(2)),
  errors: z.record(text, text),
  words: z.record(text, z.record(z.string(), z.array(word))),
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

const isFactKey = (key: string): boolean => Object.hasOwn(factCatalogue, key);

/**
 * Bytes of a table of names as plain data; else all findings: wrong shape, then keys the catalogue does not know and
 * names given to two facts. `file` is the name as the user gave it.
 */
export function parseFieldTable(file: string, bytes: Uint8Array): Parsed<WrittenFieldTable> {
  const shape = parseFile(written, file, bytes);
  if (!shape.ok) return shape;
  const findings = [...unknownKeys(shape.value, file), ...namesGivenTwice(shape.value, file)];
  if (findings.length === 0) return shape;
  const read = readYaml(file, bytes);
  const placed = findings.map((finding) => ({
    ...finding,
    place: read.ok ? read.value.placeOf(finding.path, "key") : null,
  }));
  return { ok: false, findings: placed };
}

function unknownKeys(table: WrittenFieldTable, file: string): DataFinding[] {
  const places: [string, string | number, string][] = [
    ...Object.keys(table.fields).map((key): [string, string, string] => ["fields", key, key]),
    ...Object.keys(table.words).map((key): [string, string, string] => ["words", key, key]),
    ...table.since.map((key, index): [string, number, string] => ["since", index, key]),
    ...table.named.map((key, index): [string, number, string] => ["named", index, key]),
    ...table.people.map((key, index): [string, number, string] => ["people", index, key]),
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
      suggestion: nearest(key, factKeys),
    }));
}

function namesGivenTwice(table: WrittenFieldTable, file: string): DataFinding[] {
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
