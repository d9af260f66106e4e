import { z } from "zod";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import { parseFile } from "../../finding/parse-file.ts";
import type { Spelling } from "../../language/mend-typos.ts";
import type { PhrasebookData, Way } from "./phrasebook.ts";
import {
  factsFileSchema,
  languagesFileSchema,
  namesFileSchema,
  scopeFileSchema,
  spansFileSchema,
  termsFileSchema,
  transparentFileSchema,
} from "./phrasebook-schema.ts";

/** A file of the phrasebook: its name below `reading/` ("en/terms/usage.yaml") and the path the user knows. */
export type PhrasebookFile = { readonly name: string; readonly path: string; readonly bytes: Uint8Array };

/** Reads all files of the phrasebook; every finding of every file, also for a concept that nobody defines. */
export function parsePhrasebook(files: readonly PhrasebookFile[]): Parsed<PhrasebookData> {
  const findings: DataFinding[] = [];
  const read = <T extends z.ZodType>(schema: T, pattern: RegExp): z.output<T>[] =>
    files
      .filter(({ name }) => pattern.test(name))
      .flatMap(({ path, bytes }) => {
        const parsed = parseFile(schema, path, bytes);
        if (parsed.ok) return [parsed.value];
        findings.push(...parsed.findings);
        return [];
      });
  const terms = Object.assign({}, ...read(termsFileSchema, /^en\/terms\//)) as Record<string, string[]>;
  const factsFiles = read(factsFileSchema, /^facts\//);
  const [scope] = read(scopeFileSchema, /^en\/scope\.yaml$/);
  const [names] = read(namesFileSchema, /^en\/names\.yaml$/);
  const spans = read(spansFileSchema, /^en\/spans\.yaml$/);
  const transparent = read(transparentFileSchema, /^en\/transparent\.yaml$/).flatMap(
    (file) => file.transparent,
  );
  const written = read(languagesFileSchema, /^languages\.yaml$/).flatMap((file) => file.languages);
  const facts: Record<string, readonly Way[]> = {};
  for (const file of factsFiles)
    for (const [key, { ways }] of Object.entries(file)) facts[key] = ways.map(withoutGaps);
  findings.push(...unknownConcepts(facts, terms, files));
  if (findings.length > 0 || scope === undefined || names === undefined) return { ok: false, findings };
  // English labels in other languages stand among the terms; what stands there once is no English word for certain.
  const counts = new Map<string, number>();
  for (const phrase of Object.values(terms).flat())
    for (const word of wordsIn(phrase)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].flatMap(([word, count]) => (count > 3 ? [word] : []));
  const trade = names.organisation.filter((word) => word.length > 6);
  const english = wordsIn([scope, names, spans, common]);
  const languages = written.map((language) => {
    const own = files.filter(({ name }) =>
      new RegExp(`^${language.id}/(?:gloss|terms|spans)\\.yaml$`).test(name),
    );
    const more = [...wordsIn(own.map(({ path, bytes }) => parsed(path, bytes)))];
    return {
      ...language,
      weak: language.id === "en" && names !== undefined ? [...names.ordinary, ...names.common] : [],
      words: [
        ...new Set([...language.words, ...more.filter((word) => word.length > 3 && !english.has(word))]),
      ],
    };
  });
  const spelling = spellingOf([common, spans, trade], [terms, scope, names, spans]);
  return { ok: true, value: { terms, facts, scope, names, spans, transparent, spelling, languages } };
}

/** Words of a language's files, so that a text of three labels shows its language; mistakes are found elsewhere. */
const parsed = (path: string, bytes: Uint8Array): unknown => {
  const read = parseFile(z.unknown(), path, bytes);
  return read.ok ? read.value : null;
};

/** Every word that stands in data, keys of values too. */
function wordsIn(data: unknown, words: Set<string> = new Set()): Set<string> {
  if (typeof data === "string")
    for (const word of data.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word);
  else if (Array.isArray(data)) for (const each of data) wordsIn(each, words);
  else if (typeof data === "object" && data !== null)
    for (const [key, value] of Object.entries(data)) {
      if (typeof value === "number" || typeof value === "string") wordsIn(key, words);
      wordsIn(value, words);
    }
  return words;
}

/** Words of four letters on; a typo is mended to a word of the terms, of values or of companies. */
function spellingOf(mended: unknown, known: unknown): Spelling {
  const list = (data: unknown): string =>
    [...wordsIn(data)].filter((word) => word.length > 3 && /^[a-z]+$/.test(word)).join(" ");
  return { known: list(known), targets: list(mended) };
}

/** A way as the rules take it: what was not written is not there. */
const withoutGaps = (way: Readonly<Record<string, unknown>>): Way =>
  Object.fromEntries(Object.entries(way).filter(([, value]) => value !== undefined)) as Way;

/** Concepts that the reader makes itself: amounts with a stretch of time behind them, a person as the subject. */
const made: ReadonlySet<string> = new Set(["amount_a_year", "amount_a_month", "a_person"]);

function unknownConcepts(
  facts: Readonly<Record<string, readonly Way[]>>,
  terms: Readonly<Record<string, readonly string[]>>,
  files: readonly PhrasebookFile[],
): DataFinding[] {
  const known = [...Object.keys(terms), ...made];
  return Object.entries(facts).flatMap(([key, ways]) =>
    ways.flatMap((way, place) => {
      const named = [
        ...Object.entries(way)
          .filter(
            ([form, value]) =>
              typeof value === "string" &&
              form !== "value" &&
              form !== "denied" &&
              form !== "seats" &&
              form !== "by",
          )
          .flatMap(([, value]) => String(value).split(/ [+|] /)),
        ...(way.without ?? []),
      ];
      return named
        .filter((concept) => !known.includes(concept))
        .map(
          (concept): DataFinding => ({
            code: "value.reference",
            file: files.find(({ name }) => name === `facts/${key.split(".")[0]}.yaml`)?.path ?? "facts",
            path: [key, "ways", String(place)],
            place: null,
            expected: "a concept of en/terms",
            found: concept,
            suggestion: nearest(concept, known),
          }),
        );
    }),
  );
}

/** Words somebody adds to concepts: `left: [hung up his boots]`. Only words, and only for concepts that exist. */
export function parseOwnWords(
  { path, bytes }: Pick<PhrasebookFile, "path" | "bytes">,
  known: readonly string[],
): Parsed<Readonly<Record<string, readonly string[]>>> {
  const parsed = parseFile(termsFileSchema, path, bytes);
  if (!parsed.ok) return parsed;
  const findings = Object.keys(parsed.value)
    .filter((concept) => !known.includes(concept))
    .map(
      (concept): DataFinding => ({
        code: "value.reference",
        file: path,
        path: [concept],
        place: null,
        expected: "a concept of the phrasebook",
        found: concept,
        suggestion: nearest(concept, [...known]),
      }),
    );
  return findings.length > 0 ? { ok: false, findings } : parsed;
}
