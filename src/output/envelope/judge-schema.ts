import { z } from "zod";
import { claimStatuses } from "../../verification/claims/claim.ts";
import { usageSchema } from "../answer-schema.ts";
import { count, ids } from "./atoms-schema.ts";

/** The result of --judge. */
export const judge = z.strictObject({
  model: z.string(),
  entries: z
    .array(
      z.strictObject({
        sentence: z.string(),
        at: z.int().meta({ description: "Line, as that of a finding." }),
        status: z.enum(claimStatuses),
        facts: ids,
        why: z.string().nullable(),
      }),
    )
    .meta({ description: "What it says of sentences that stand in the answer, by facts that exist." }),
  dropped: count.meta({ description: "Entries about no sentence of the answer, or by no fact of the case." }),
  findings: count.meta({ description: "Warnings it added; they stand among the findings as judge.doubt." }),
  usage: usageSchema,
  cost_usd: z.number().min(0).nullable().meta({ description: "null when the price is unknown." }),
  error: z.string().nullable().meta({ description: "Why it did not look; the answer is as without it." }),
});
