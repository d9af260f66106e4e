import { z } from "zod";
import { factKeys } from "../facts/fact-catalogue.ts";
import { id, name, source, words } from "./atoms-schema.ts";
import { calendarFile } from "./calendar-schema.ts";
import { comparisonsFile } from "./comparisons-schema.ts";
import { condition, factKey } from "./condition.ts";
import { deliverablesFile } from "./deliverables-schema.ts";
import { glossaryFile } from "./glossary-schema.ts";
import { indicatorsFile } from "./indicators-schema.ts";
import { bandNames, severities } from "./measures.ts";
import { partnersFile } from "./partners-schema.ts";
import { phrasesFile } from "./phrases-schema.ts";
import { playsFile } from "./play-schema.ts";
import { portfolioFile } from "./portfolio-schema.ts";
import { repliesFile } from "./replies-schema.ts";
import { requestsFile } from "./requests-schema.ts";

const healthFile = z
  .strictObject({
    defaults: z
      .strictObject({
        segment: z.enum(["enterprise", "mid_market", "smb"]),
        touch: z.enum(["high_touch", "standard"]),
        src: source,
      })
      .meta({ description: "Which limits apply while the kind is unknown." }),
    bands: z
      .strictObject({
        green: z.number().min(0).max(100),
        yellow: z.number().min(0).max(100),
        src: source,
      })
      .meta({ description: "Lowest score of each colour; red lies below." }),
    confidence: z
      .strictObject({
        high: z.number().min(0).max(1),
        medium: z.number().min(0).max(1),
        colour: z.number().min(0).max(1).meta({
          description: "Below this coverage a score has no colour.",
        }),
        src: source,
      })
      .meta({ description: "Coverage from which a score is trusted so far." }),
    overrides: z.array(
      z.strictObject({
        id,
        rule: words,
        when: condition,
        band: z.enum(bandNames).meta({
          description: "The account is no better than this.",
        }),
        provisional: z.boolean().optional().meta({
          description: "Holds also where too little is known for the score to have a colour.",
        }),
        src: source,
      }),
    ),
    trend: z.strictObject({
      days: z.array(z.number().int().positive()).min(1),
      notable: z.number().positive().meta({ description: "Points." }),
      src: source,
    }),
    order: z
      .strictObject({
        half_life_days: z.number().positive().meta({
          description: "Days to the deadline at which urgency is half.",
        }),
        unknown_deadline_days: z.number().positive(),
        severity: z.strictObject({
          none: z.number().positive(),
          warn: z.number().positive(),
          high: z.number().positive(),
          critical: z.number().positive(),
        }),
        src: source,
      })
      .meta({ description: "How several accounts are put in order." }),
    at_risk: z.strictObject({ when: condition, src: source }).meta({
      description: "Whose revenue is at risk where many accounts are looked at together.",
    }),
  })
  .meta({ description: "How indicators become one health score." });

const redFlagsFile = z
  .strictObject({
    roles: z.record(z.string(), z.array(z.string().min(1)).min(1)).meta({
      description: "Words in the giver of a fact that make him this role.",
    }),
    flags: z
      .array(
        z.strictObject({
          id,
          name,
          definition: words.optional().meta({
            description: "The agent definition's own words for it.",
          }),
          levels: z
            .array(z.strictObject({ severity: z.enum(severities), when: condition }))
            .min(1)
            .meta({ description: "The highest that holds counts." }),
          suppress: z.array(condition).optional(),
          verify: words.optional(),
          src: source,
          note: words.optional(),
        }),
      )
      .min(1),
    compounds: z.array(
      z.strictObject({
        id,
        name,
        all: z.array(z.string()).min(1),
        any: z.array(z.string()).min(1),
        when: condition.optional(),
        severity: z.enum(severities),
        src: source,
      }),
    ),
  })
  .meta({ description: "Red flags, and combinations that are one matter." });

const phasesFile = z
  .strictObject({
    terms: z.array(z.strictObject({ id, when: condition, src: source })).meta({
      description: "Conditions with a name, to be used elsewhere.",
    }),
    phases: z
      .array(
        z.strictObject({
          id,
          name,
          when: condition,
          also: words.optional().meta({
            description: "How it is called when it holds beside another phase.",
          }),
          asks: words.optional().meta({
            description: "What the phase asks for.",
          }),
          src: source,
        }),
      )
      .min(1),
  })
  .meta({ description: "Lifecycle phases; the first that holds counts." });

const authorityFile = z
  .strictObject({
    rules: z
      .array(
        z.strictObject({
          id,
          level: z.enum(["decide", "consult", "escalate"]),
          matter: words.meta({ description: "The agent definition's words." }),
          with: words.nullable(),
          when: condition.optional().meta({
            description: "Always applies when left out.",
          }),
          because: words.optional().meta({
            description: "The reason when no condition gives one.",
          }),
          amount: z
            .strictObject({ known: words, unknown: words })
            .optional()
            .meta({ description: "What the account's value adds." }),
          src: source,
        }),
      )
      .min(1),
  })
  .meta({ description: "Who decides what." });

const keyQuestionsFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        question: words.meta({ description: "The agent definition's words." }),
        answered: condition,
        assumed: condition.optional(),
        example: words,
        lead_in: words
          .optional()
          .meta({ description: "Words that make a bare answer a statement: Renewal, before 31 March 2027." }),
        why: words,
      }),
    )
    .min(1),
  smallest_data_set: z.strictObject({
    say: words,
    items: z.array(z.strictObject({ say: words, facts: z.array(factKey) })),
  }),
});

const wordsFile = z
  .strictObject({
    facts: z
      .partialRecord(factKey, z.union([words, z.record(z.string(), words)]))
      .meta({ description: "How a fact is said; {value} is its value." }),
  })
  .meta({
    description: `How she says what she knows (${factKeys.length} keys).`,
  });

/** The files of a practice, by name. */
export const practiceFiles = {
  "indicators.yaml": indicatorsFile,
  "health.yaml": healthFile,
  "red-flags.yaml": redFlagsFile,
  "phases.yaml": phasesFile,
  "authority.yaml": authorityFile,
  "plays.yaml": playsFile,
  "key-questions.yaml": keyQuestionsFile,
  "words.yaml": wordsFile,
  "phrases.yaml": phrasesFile,
  "partners.yaml": partnersFile,
  "requests.yaml": requestsFile,
  "replies.yaml": repliesFile,
  "glossary.yaml": glossaryFile,
  "comparisons.yaml": comparisonsFile,
  "deliverables.yaml": deliverablesFile,
  "calendar.yaml": calendarFile,
  "portfolio.yaml": portfolioFile,
} as const;
