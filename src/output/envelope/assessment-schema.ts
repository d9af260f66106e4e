import { z } from "zod";
import { band, count, date, ids, level, points, unit } from "./atoms-schema.ts";

/** What code computed about one account. */
export const assessment = z
  .strictObject({
    account: z.string().nullable(),
    health: z.strictObject({
      score: points.nullable().meta({ description: "0..100; null when no indicator is known." }),
      band: band.nullable().meta({ description: "null below the coverage that earns a colour." }),
      coverage: unit.meta({
        description: "Share of the score's weight that rests on data.",
      }),
      low: points.meta({
        description: "The score if everything unknown were at its worst.",
      }),
      high: points.meta({
        description: "The score if everything unknown were at its best.",
      }),
      confidence: z.enum(["high", "medium", "low", "none"]),
      overrides: z.array(
        z.strictObject({
          rule: z.string(),
          band,
          because: z.string(),
          facts: ids,
        }),
      ),
      dimensions: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          score: points.nullable(),
          coverage: unit,
          indicators: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              score: points.nullable(),
              because: z.string(),
              facts: ids,
              source: z.string().meta({ description: "Where the thresholds come from." }),
            }),
          ),
        }),
      ),
    }),
    red_flags: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        severity: z.enum(["warn", "high", "critical"]),
        because: z.string(),
        facts: ids,
        definition: z.boolean().meta({
          description: "One of the red flags the agent definition names.",
        }),
      }),
    ),
    phase: z.string().nullable(),
    phase_also: z.string().nullable().meta({ description: "A second phase that holds too." }),
    renewal: z.strictObject({
      date: date.nullable(),
      notice_days: count.nullable(),
      auto_renew: z.boolean().nullable(),
      deadline: date.nullable().meta({
        description:
          "Renewal date − notice period; with an unknown notice period the true deadline may be earlier.",
      }),
      days_to_deadline: z.int().nullable(),
    }),
    authority: z.strictObject({
      route: level,
      reasons: z.array(
        z.strictObject({
          level,
          matter: z.string(),
          with: z.string().nullable(),
          because: z.string(),
        }),
      ),
    }),
    plays: z.array(
      z.strictObject({
        id: z.string(),
        why: z.string(),
        facts: ids,
        gated_by: z.string().nullable().meta({ description: "What must be solved before the play starts." }),
      }),
    ),
  })
  .meta({ id: "assessment" });
