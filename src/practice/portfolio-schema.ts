import { z } from "zod";

const words = z.string().min(1);
const source = words.meta({ description: "Where the numbers come from; convention: chosen here." });
const positive = z.number().positive();
const colour = z.enum(["red", "yellow", "green", "none"]);
const days = z.number().int().positive();

/** What a portfolio is measured by. */
export const portfolioMeasures = ["retention", "nrr", "grr", "logo_churn", "nps"] as const;

export const portfolioFile = z
  .strictObject({
    period: z.strictObject({
      months: z.number().int().min(1).max(120),
      journal_days: days.meta({
        description: "How much older than the beginning of the period a word of the journal may be.",
      }),
      src: source,
    }),
    measures: z
      .array(
        z.strictObject({
          id: z.enum(portfolioMeasures),
          name: words,
          names: z.array(words).min(1).meta({ description: "How a persona may call it." }),
        }),
      )
      .min(1),
    nps: z.strictObject({
      at_least: z.number().int().min(1).meta({ description: "Below so many answers there is no score." }),
      pseudo: z
        .strictObject({ promoters: positive, passives: positive, detractors: positive })
        .meta({ description: "Answers added for the interval." }),
      z: positive.meta({ description: "Standard errors to each side." }),
      src: source,
    }),
    at_risk: z.strictObject({
      low: z.array(colour).meta({ description: "Colours that are at risk for certain." }),
      low_flags: z
        .array(z.enum(["warn", "high", "critical"]))
        .meta({ description: "Severities of red flags that put an account at risk whatever its colour." }),
      high: z.array(colour).meta({ description: "Colours that may be." }),
      bounds: z.boolean().meta({ description: "Whoever could be red by the score's bounds may be, too." }),
      src: source,
    }),
    renewing_days: z.array(days).min(1),
    time: z
      .strictObject({
        half_life_days: positive,
        unknown_deadline_days: positive,
        last_call_days: z.number().int().min(0),
        severity: z.strictObject({ none: positive, warn: positive, high: positive, critical: positive }),
        health: z.strictObject({ red: positive, yellow: positive, none: positive, green: positive }),
        places: z.number().int().min(1).max(100),
        src: source,
      })
      .meta({ description: "Where time is spent first." }),
    standards: z.array(
      z.strictObject({
        id: words,
        standard: words.meta({ description: "The persona's words." }),
        shows: z.enum(["success_plan", "review", "two_way"]),
        within_days: days.optional(),
        says: words.meta({ description: "What is counted, after 'accounts with'." }),
      }),
    ),
    improvements: z.array(
      z.strictObject({
        id: z.enum(["time_to_value", "expansion", "advocacy"]),
        area: words.meta({ description: "The persona's words." }),
      }),
    ),
  })
  .meta({ description: "How many accounts are measured together." });
