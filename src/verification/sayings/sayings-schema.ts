import { z } from "zod";
import { factKeys } from "../../facts/fact-catalogue.ts";
import type { SayingsData } from "./sayings.ts";

const words = z.array(z.string().trim().min(1));
const key = z.enum(factKeys as [string, ...string[]]);

/** An object with a list of words under each name, and nothing else. */
const lists = <Name extends string>(
  ...names: readonly Name[]
): z.ZodType<Readonly<Record<Name, readonly string[]>>> =>
  z.record(z.enum(names as readonly [Name, ...Name[]]), words);

const topicFact = z.strictObject({
  fact: key,
  is: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  at_least: z.number().optional(),
  at_most: z.number().optional(),
  present: z.boolean().optional(),
  past: z.boolean().optional(),
  holds: words,
  fails: words,
});

const topic = z
  .strictObject({
    about: words,
    named_by: z.array(key).optional(),
    named_in: z.array(key).optional(),
    sole: z.boolean().optional(),
    poles: z.record(z.string(), words),
    alone: z.record(z.string(), words).optional(),
    lasting: words.optional(),
    none: z.string().optional(),
    some: z.string().optional(),
    share: z.strictObject({ fact: key, of: z.string(), rest: z.string() }).optional(),
    change: z.strictObject({ fact: key, up: z.string(), down: z.string() }).optional(),
    facts: z.array(topicFact),
  })
  .refine(
    ({ poles, facts, none, some, alone = {}, lasting = [] }) =>
      [
        ...facts.flatMap(({ holds, fails }) => [...holds, ...fails]),
        ...lasting,
        ...Object.keys(alone),
        none ?? "",
        some ?? "",
      ]
        .filter((pole) => pole !== "")
        .every((pole) => pole in poles),
    "names a pole that the topic does not have",
  );

/** The form of each file, by its name without the ending; what they give is SayingsData. */
export const sayingsFiles = {
  scope: lists(
    "breaks",
    "negations",
    "supposed",
    "modal",
    "reported",
    "past",
    "exists",
    "another",
    "fillers",
  ),
  topics: z.record(z.string(), topic),
  shares: z.strictObject({
    shares: z.record(z.string().regex(/^[01](?:\.\d+)?$/), words),
    more: words,
    less: words,
    majority: words,
  }),
  gifts: lists(
    "givers",
    "strong_acts",
    "weak_acts",
    "lowering",
    "inflected",
    "orders",
    "strong_done",
    "weak_done",
    "gets",
    "free",
    "assents",
    "price",
    "weak_price",
    "terms",
    "weak_terms",
    "percent",
    "things",
    "products",
    "arrives",
    "work",
    "wanted",
    "whole",
    "charging",
    "events",
    "promised",
    "defects",
    "moves",
    "fixed",
  ),
  approvals: lists("assents", "alone", "approvers", "open"),
  routes: lists(
    "alone",
    "unneeded",
    "unescalated",
    "remit",
    "deciding",
    "myself",
    "skipping",
    "skipped",
    "anyone",
    "matters",
  ),
} satisfies { readonly [File in keyof SayingsData]: z.ZodType<SayingsData[File]> };
