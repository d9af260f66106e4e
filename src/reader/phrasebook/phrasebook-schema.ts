import { z } from "zod";
import { factKeys } from "../../facts/fact-catalogue.ts";
import { forms } from "./needs.ts";

const words = z.array(z.string().trim().min(1));
const mood = z.enum(["negated", "supposed", "asked", "planned", "past", "other"]);
const timeUnit = z.enum(["minute", "hour", "day", "week", "fortnight", "month", "quarter", "year"]);
const stated = z.union([z.string(), z.number(), z.boolean()]);
const record = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const formFields = Object.fromEntries(forms.map((form) => [form, z.string().optional()])) as {
  [form in (typeof forms)[number]]: z.ZodOptional<z.ZodString>;
};

const waySchema = z.strictObject({
  ...formFields,
  value: stated.optional(),
  denied: stated.optional(),
  without: words.optional(),
  nowhere: words.optional(),
  also: z.array(mood).optional(),
  far: z.number().positive().optional(),
  zero: z.boolean().optional(),
  one: z.boolean().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  rest: z.boolean().optional(),
  leads: z.boolean().optional(),
  seats: z.enum(["by", "to"]).optional(),
  labelled: z.boolean().optional(),
  theirs: z.boolean().optional(),
  prose: z.boolean().optional(),
  dated: z.boolean().optional(),
  by: z.enum(["us", "them", "executive"]).optional(),
});

/** `facts/*.yaml`: the ways of saying each fact, with examples and counter-examples that are its tests. */
export const factsFileSchema = record(
  z.strictObject({
    ways: z.array(waySchema).min(1),
    says: z.record(z.string(), stated).optional(),
    not: words.optional(),
  }),
).superRefine((facts, context) => {
  const known: ReadonlySet<string> = new Set(factKeys);
  for (const key of Object.keys(facts))
    if (!known.has(key))
      context.addIssue({ code: "custom", path: [key], message: "is no fact of the catalogue" });
});

/** `en/terms/*.yaml`: the words of each concept. */
export const termsFileSchema = record(words);

/** `en/transparent.yaml`. */
export const transparentFileSchema = z.strictObject({ transparent: words });

/** `en/scope.yaml`: cues of mood. */
export const scopeFileSchema = z.strictObject({
  breaks: words,
  idioms: words,
  fillers: words,
  scenarios: words,
  cues: z.array(z.strictObject({ mood, reach: z.enum(["clause", "rest", "near", "all"]), words })),
  auxiliaries: words,
  interrogatives: words,
  openers: words,
  tags: words,
  given: words,
});

/** `en/names.yaml`: what tells names apart. */
export const namesFileSchema = z.strictObject({
  organisation: words,
  first_names: words,
  titles: words,
  before_person: words,
  after_person: words,
  roles: words,
  before_account: words,
  after_account: words,
  after_account_weak: words,
  ordinary: words,
  common: words,
  tools: words,
  departments: words,
  common_endings: words,
});

/** `en/spans.yaml`: numbers, days, lengths of time, money. */
export const spansFileSchema = z.strictObject({
  numbers: record(z.number()),
  scales: record(z.number()),
  fractions: record(z.number()),
  months: record(z.number().int().min(1).max(12)),
  weekdays: record(z.number().int().min(0).max(6)),
  ordinals: record(z.number().int().min(1).max(31)),
  holidays: record(z.string().regex(/^\d{2}-\d{2}$/)),
  doubtful: words,
  units: record(timeUnit),
  currencies: record(z.string().length(3)),
  percent: words,
  per_year: words,
  per_month: words,
  per_thing: words,
  ahead: words,
  ahead_after: words,
  behind: words,
  behind_after: words,
  today: record(z.number().int()),
  ends: words,
  starts: words,
  middles: words,
  year_ends: words,
  quarter_ends: words,
  month_ends: words,
  before_month: words,
});

/** `de/gloss.yaml`: what says the same as English words. */
export const glossFileSchema = z.strictObject({
  folding: z.enum(["digraphs", "plain"]),
  words: record(words),
  heads: words.default([]),
  before_number: record(words).default({}),
  after_number: record(words).default({}),
  compounds: record(z.number()).default({}),
});

/** What a language adds to the lists of English. */
export const addedScopeSchema = scopeFileSchema.partial();
export const addedNamesSchema = namesFileSchema.partial();
export const addedSpansSchema = spansFileSchema.partial();

/** `languages.yaml`: what tells languages apart, those that are read and those that are not. */
export const languagesFileSchema = z.strictObject({
  languages: z.array(
    z.strictObject({
      id: z.string().length(2),
      name: z.string(),
      words,
      letters: z.string(),
      scripts: z.array(z.string()).default([]),
      read: z.boolean().default(false),
      weak: words.default([]),
    }),
  ),
});
