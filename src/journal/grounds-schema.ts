import { z } from "zod";

const day = z.iso.date();
const texts = z.array(z.string());

const account = z.looseObject({
  name: z.string().nullable(),
  score: z.number().nullable(),
  otherScores: z.array(z.number()),
  dimensions: z.record(z.string(), z.number()),
  band: z.string().nullable(),
  criticalFlags: texts,
  flagged: z.boolean(),
  renewal: day.nullable(),
  deadline: day.nullable(),
  route: z.string(),
  with: texts,
});

const figure = z.looseObject({
  kind: z.string(),
  value: z.number(),
  currency: z.string().nullable(),
  fact: z.string().nullable(),
});

/**
 * What an answer rests on, as it is stored. Programs before and after this one store less or more: what is
 * there has to be of this form, and nothing has to be there.
 */
export const groundsSchema: z.ZodType<Readonly<Record<string, unknown>>> = z
  .looseObject({
    asOf: day,
    accounts: z.array(account),
    intrusions: z.array(z.looseObject({ kind: z.string(), place: z.string() })),
    canDecide: texts,
    figures: z.array(figure),
    dates: z.array(day),
    planned: z.array(day),
    names: texts,
    examples: texts,
    own: texts,
    texts,
  })
  .partial();
