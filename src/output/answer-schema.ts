import { z } from "zod";

const count = z.int().min(0);

/** Tokens of all calls of an answer. */
export const usageSchema = z.strictObject({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
  thinking_tokens: count
    .optional()
    .meta({ description: "How many of the output tokens were thinking, where the server says it." }),
});

/** Who wrote an answer. */
export const answeredBySchema = z.strictObject({
  kind: z.enum(["model", "playbook"]),
  model: z.string().nullable(),
  served_model: z.string().optional().meta({ description: "The model that answered, by the server's word." }),
  fallback_from: z.string().optional().meta({ description: "The model that was to answer and failed." }),
  fallback_because: z.string().optional(),
});

/** A partner's answer and where it differs from hers. */
export const partnerSchema = z.strictObject({
  persona: z.strictObject({ id: z.string(), name: z.string(), hash: z.string() }),
  result: z.string().meta({ description: "The partner's framed answer." }),
  differs: z
    .array(
      z.strictObject({
        kind: z.enum(["fact", "date", "route", "step"]),
        about: z.string(),
        partner: z.string(),
        hers: z.string(),
        account: z.string().optional().meta({ description: "Of several accounts the one it is about." }),
      }),
    )
    .meta({ description: "Where partner and persona differ, computed." }),
  answered_by: answeredBySchema
    .optional()
    .meta({ description: "Who spoke for the partner; before version 0.2 always rules." }),
  usage: usageSchema.optional().meta({ description: "Tokens of the partner's answer alone." }),
  total_cost_usd: z
    .number()
    .min(0)
    .nullable()
    .optional()
    .meta({ description: "Cost of the partner's answer alone; null when the price is unknown." }),
});
