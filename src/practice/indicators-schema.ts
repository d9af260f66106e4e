import { z } from "zod";
import { id, name, source, words } from "./atoms-schema.ts";
import { condition, factKey, numberByKind } from "./condition.ts";

const mapStep = z
  .strictObject({
    is: z.string().optional().meta({ description: "This choice exactly." }),
    from: z.number().optional().meta({
      description: "Numbers from here on, up to the next step.",
    }),
    points: z.number().min(0).max(100),
    needs_other: z.boolean().optional().meta({
      description: "News rather than a measurement: counts only beside another indicator.",
    }),
  })
  .refine((step) => (step.is === undefined) !== (step.from === undefined), {
    params: { expected: "either is or from" },
    error: "Expected either is or from",
  });

const enoughAnswers = z
  .strictObject({
    fact: factKey,
    at_least: z.number().int().positive(),
    must_be_known: z
      .boolean()
      .optional()
      .meta({ description: "Not scored while nobody says how many there are." }),
  })
  .meta({ description: "Below so many answers there is no score." });

const substitute = z
  .strictObject({
    fact: factKey.meta({ description: "The fact it measures." }),
    unit: z.string().min(1),
    measure: z.string().min(1).meta({ description: "How the fact is formed." }),
    green: numberByKind,
    red: numberByKind,
    min_n: enoughAnswers.optional(),
    src: source,
    note: words.optional(),
  })
  .meta({ description: "Another fact that says the same on its own scale." });

const indicator = z
  .strictObject({
    id,
    name: name.meta({ description: "As the agent definition names it." }),
    fact: factKey.meta({ description: "The fact it measures." }),
    unit: z.string().min(1),
    measure: z.string().min(1).meta({ description: "How the fact is formed." }),
    green: numberByKind.optional().meta({ description: "The value that earns 100." }),
    red: numberByKind.optional().meta({
      description: "The value that earns 0; between the two the score is linear.",
    }),
    map: z.array(mapStep).min(1).optional().meta({
      description: "Points by value, for choices and two-sided measures.",
    }),
    min_n: enoughAnswers.optional(),
    instead: z.array(substitute).min(1).optional().meta({
      description: "What is measured, the first that counts, where the fact itself is not known.",
    }),
    stale_after_days: z.number().int().positive().optional().meta({
      description: "From this age on an observation no longer counts.",
    }),
    stale_when_author_left: z.boolean().optional().meta({
      description: "No longer counts once the person who gave it has left.",
    }),
    suppress: z
      .array(condition)
      .optional()
      .meta({ description: "While one of these holds there is no score." }),
    watch: z
      .array(
        z.strictObject({
          when: condition,
          level: z.enum(["warn", "severe"]),
          src: source,
        }),
      )
      .optional()
      .meta({ description: "Named beside the score; does not change it." }),
    src: source,
    note: words.optional(),
  })
  .superRefine((value, context) => {
    const anchors = value.green !== undefined && value.red !== undefined;
    if (anchors !== (value.map === undefined))
      context.addIssue({
        code: "custom",
        message: "Expected green and red, or a map",
        params: { expected: "green and red, or a map" },
      });
  });

export const indicatorsFile = z
  .strictObject({
    sources: z.record(z.string().min(1), words).optional().meta({
      description: "What the codes of sources stand for, as a report says them.",
    }),
    dimensions: z
      .array(
        z.strictObject({
          id,
          name: name.meta({ description: "As the agent definition names it." }),
          weight: z.number().positive().max(100),
          src: source,
          indicators: z.array(indicator).min(1),
        }),
      )
      .min(1),
  })
  .meta({ description: "What is measured and how a value becomes 0 to 100." });
