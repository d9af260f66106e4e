import { z } from "zod";
import { factKeys } from "../facts/fact-catalogue.ts";
import { factKey } from "./condition.ts";
import { courtesyKinds, deliverableKinds, explainedSubjects, requestKinds } from "./request-kinds.ts";

const words = z
  .array(z.string().min(1))
  .min(1)
  .meta({ description: 'Phrases; "/" between words of one place, "~" for any ending.' });
const source = z.string().min(1).meta({ description: "Where it comes from, or convention." });
const id = z.string().min(1);

const byName = <Name extends string>(names: readonly Name[], schema: z.ZodType<string[]>) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, z.ZodType<string[]>>,
  );

const matter = z
  .strictObject({
    id,
    words,
    strong: words
      .optional()
      .meta({ description: "These count anywhere in a question, not only where it asks." }),
    level: z.enum(["decide", "consult", "escalate"]),
    with: z.string().min(1).optional(),
    hers: z.boolean().optional().meta({ description: "Hers alone." }),
    matter: z.string().min(1).meta({ description: "The agent definition's words." }),
    not_hers: z.string().min(1).optional(),
    who: z.string().min(1).meta({ description: "Who decides it, as a sentence." }),
    needs: z.array(z.string().min(1)).optional().meta({ description: "What they need to decide." }),
    meanwhile: z.string().min(1).optional(),
    in_return: z.string().min(1).optional(),
    reasons: z
      .array(z.strictObject({ cause: z.string().min(1), answer: z.string().min(1) }))
      .optional()
      .meta({ description: "What may lie behind the wish, and the answer to each." }),
    src: source,
  })
  .superRefine((value, context) => {
    if (
      value.hers === true
        ? value.level === "decide"
        : value.not_hers !== undefined && value.needs !== undefined && value.with !== undefined
    )
      return;
    const expected = "level decide for what is hers, else with, not_hers and needs";
    context.addIssue({ code: "custom", message: `Expected ${expected}`, params: { expected } });
  });

const value = z.union([z.number(), z.string(), z.boolean()]);

export const requestsFile = z
  .strictObject({
    openers: words.meta({ description: "Words in front of a request that say nothing about it." }),
    kinds: z
      .array(z.strictObject({ id: z.enum(requestKinds), starts: words, anywhere: words.optional() }))
      .min(1)
      .meta({ description: "Which words ask for what." }),
    plan: words.meta({ description: "They ask for the whole plan." }),
    courtesies: byName(courtesyKinds, words),
    drafts: z.strictObject({
      make: words.meta({ description: "With a noun behind them they ask for a text." }),
      alone: words.meta({ description: "They ask for a text without one." }),
      spoken: words.meta({ description: "Of these, those that ask for words to say." }),
      nouns: byName(deliverableKinds, words),
    }),
    outside: z.strictObject({ nouns: words, anywhere: words, knowledge: words }),
    domain: words.meta({ description: "Words of the field: with one of them a question is not outside." }),
    matters: z.array(matter).min(1),
    lengths: z.strictObject({
      numbers: z.record(z.string().min(1), z.number().int().min(1).max(20)),
      units: z.strictObject({ sentences: words, steps: words, words, paragraphs: words }),
      before: words,
      behind: words,
      short: words,
      not_behind: words,
    }),
    addressees: z.strictObject({ inside: words, outside: words }),
    topics: z
      .array(z.strictObject({ id, words, play: z.string().min(1) }))
      .min(1)
      .meta({ description: "Which play answers a question that names no account." }),
    subjects: z
      .array(z.strictObject({ id: z.enum(explainedSubjects), words }))
      .min(1)
      .meta({ description: "What is to be explained." }),
    suppositions: z
      .array(
        z.strictObject({
          words,
          set: z.partialRecord(factKey, value),
          clear: z
            .array(factKey)
            .meta({ description: `Facts that no longer hold (${factKeys.length} keys).` }),
        }),
      )
      .meta({ description: "What is supposed, where the plain reader finds no fact." }),
    premises: words.meta({ description: "Words in front of a supposition." }),
    languages: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z]{2}$/)
            .meta({ description: "ISO 639-1." }),
          words,
          letters: z.string().meta({ description: "Letters and signs the others have not." }),
          say: z.string().min(1).optional().meta({ description: "What the rules say about it." }),
        }),
      )
      .min(1),
  })
  .meta({ description: "What people ask for, by the words they use." });
