import { z } from "zod";
import { type FactKey, factKeys } from "../facts/fact-catalogue.ts";
import { bandNames, boundNames, type Measure, measureNames, measures, severities } from "./measures.ts";

export const factKey = z.enum(factKeys as [FactKey, ...FactKey[]]);

const bySegment = z
  .strictObject({
    enterprise: z.number(),
    mid_market: z.number(),
    smb: z.number(),
  })
  .meta({ description: "One number for each size of customer." });
const byTouch = z
  .strictObject({ high_touch: z.number(), standard: z.number() })
  .meta({ description: "One number for each way of accompanying an account." });
const multiple = z
  .strictObject({ times: z.number().positive(), of: factKey })
  .meta({ description: "A multiple of another fact of the same account." });

/** A number, or one number for each segment or touch. */
export const numberByKind = z.union([z.number(), bySegment, byTouch]);
const threshold = z.union([z.number(), bySegment, byTouch, multiple]);

export type NumberByKind = z.infer<typeof numberByKind>;
export type Threshold = z.infer<typeof threshold>;

const bounds = {
  at_least: threshold.optional().meta({ description: "Holds from here on, ≥." }),
  at_most: threshold.optional().meta({ description: "Holds up to here, ≤." }),
  above: threshold.optional().meta({ description: "Holds beyond, >." }),
  below: threshold.optional().meta({ description: "Holds short of, <." }),
};

const measureBounds = z
  .strictObject(bounds)
  .refine((value) => boundNames.some((name) => value[name] !== undefined), {
    params: { expected: `one of ${boundNames.join(", ")}` },
    error: `Expected one of ${boundNames.join(", ")}`,
  });
export type MeasureBounds = z.infer<typeof measureBounds>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

type Shape = {
  fact?: FactKey | undefined;
  is?: z.infer<typeof scalar> | undefined;
  is_not?: z.infer<typeof scalar> | undefined;
  one_of?: z.infer<typeof scalar>[] | undefined;
  present?: boolean | undefined;
  by?: string | undefined;
  within_days?: number | undefined;
  any?: Condition[] | undefined;
  all?: Condition[] | undefined;
  not?: Condition | undefined;
  unless?: Condition | undefined;
  flag?: string | undefined;
  severity?: (typeof severities)[number] | undefined;
  any_flag?: (typeof severities)[number] | undefined;
  band?: (typeof bandNames)[number] | undefined;
  any_dimension?: (typeof bandNames)[number] | undefined;
  phase?: string | undefined;
  play?: string | undefined;
  term?: string | undefined;
};
/**
 * A rule's "when", as structured data. Exactly one subject (a fact, a measure, a part of the assessment, or a
 * combination); what is unknown never makes a condition hold.
 */
export type Condition = Shape & MeasureBounds & { [name in Measure]?: MeasureBounds | undefined };

const subjects = [
  "fact",
  "any",
  "all",
  "not",
  "unless",
  "flag",
  "any_flag",
  "band",
  "any_dimension",
  "phase",
  "play",
  "term",
  ...measureNames,
] as const;
const comparisons = ["is", "is_not", "one_of", "present", ...boundNames] as const;

/** What is wrong with the keys of a condition, beside their types; null when nothing is. */
function misuse(condition: Condition): string | null {
  const given = subjects.filter((name) => condition[name] !== undefined);
  if (given.length !== 1) return `exactly one subject: ${subjects.slice(0, 12).join(", ")} or a measure`;
  const compared = comparisons.some((name) => condition[name] !== undefined);
  if (given[0] === "fact") {
    if (!compared) return `a comparison: ${comparisons.join(", ")}`;
  } else if (compared) return "comparisons only beside a fact";
  else if (condition.by !== undefined || condition.within_days !== undefined)
    return "by and within_days only beside a fact";
  if (condition.severity !== undefined && given[0] !== "flag") return "severity only beside a flag";
  return null;
}

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z
      .strictObject({
        fact: factKey.optional().meta({ description: "Key of a fact." }),
        ...bounds,
        is: scalar.optional(),
        is_not: scalar.optional(),
        one_of: z.array(scalar).min(1).optional(),
        present: z.boolean().optional().meta({ description: "Whether the fact is known at all." }),
        by: z.string().optional().meta({
          description: "Only facts given by this role (red-flags.yaml, roles).",
        }),
        within_days: z.number().positive().optional().meta({
          description: "Only facts observed less than so many days ago.",
        }),
        any: z.array(condition).min(1).optional(),
        all: z.array(condition).min(1).optional(),
        not: condition.optional().meta({
          description: "Holds when the inner condition is known not to hold.",
        }),
        unless: condition.optional().meta({
          description: "Holds as long as the inner condition is not known to hold; unknown counts as fine.",
        }),
        flag: z.string().optional().meta({ description: "Id of a red flag." }),
        severity: z.enum(severities).optional().meta({
          description: "The flag's severity, at least.",
        }),
        any_flag: z.enum(severities).optional().meta({
          description: "Some red flag has at least this severity.",
        }),
        band: z.enum(bandNames).optional(),
        any_dimension: z.enum(bandNames).optional(),
        phase: z.string().optional(),
        play: z.string().optional(),
        term: z.string().optional().meta({
          description: "A named condition (phases.yaml, terms).",
        }),
        ...Object.fromEntries(
          measureNames.map((name) => [name, measureBounds.optional().meta({ description: measures[name] })]),
        ),
      })
      .superRefine((value, context) => {
        const expected = misuse(value as Condition);
        if (expected !== null)
          context.addIssue({
            code: "custom",
            message: `Expected ${expected}`,
            params: { expected },
          });
      }),
  )
  .meta({
    id: "Condition",
    description:
      "When a rule holds: one fact compared, one measure, one part of the assessment, or a combination of conditions.",
  }) as z.ZodType<Condition>;
