import { z } from "zod";
import { countryCode, freeDays } from "../practice/calendar-schema.ts";
import { partnerModes } from "./partner-mode.ts";

const price = z
  .strictObject({
    input: z.number().min(0),
    output: z.number().min(0),
    cache_write: z.number().min(0).optional(),
    cache_read: z.number().min(0).optional(),
  })
  .meta({ description: "US dollars per million tokens." });

/** No model is called "=playbook". */
const modelName = z.string().regex(/^[^=\s]/, "a model's name, without = in front");

const shared = {
  model: modelName.optional().meta({ description: 'Model to ask, or "playbook" for the rules.' }),
  fallback: modelName.optional().meta({
    description: 'Who answers when the model fails for a temporary reason: a model, or "playbook".',
  }),
  effort: z.enum(["low", "medium", "high", "xhigh", "max"]).optional(),
  max_tokens: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "Limit of the model's answer, thinking included." }),
  timeout_s: z.number().positive().optional().meta({ description: "Limit of the whole call, in seconds." }),
  persona: z.string().min(1).optional().meta({ description: "Id or file of the persona who answers." }),
  partners: z
    .enum(partnerModes)
    .optional()
    .meta({
      description:
        "Who is consulted before the answer, besides those of --with: auto, whom the route asks for; " +
        "with (default), the same, but with a model nobody, because it costs a call; none.",
    }),
  reader: modelName.optional().meta({
    description: 'Who reads what rules leave of the texts: "auto", "rules", or a model.',
  }),
  prices: z
    .record(z.string(), price)
    .optional()
    .meta({ description: "Prices by model id; they win over the table." }),
  calendar: z
    .strictObject({
      country: countryCode.optional(),
      region: z.string().min(1).optional().meta({ description: "Part of the country: BY, SCT." }),
      free: freeDays.optional(),
    })
    .optional()
    .meta({ description: "Whose public holidays count, and days off of your own." }),
  journal: z.strictObject({ enabled: z.boolean() }).optional().meta({
    description: "enabled: false keeps no record of consultations; one file that says so is enough.",
  }),
};

/** A project's `.consult-customer/config.yaml`: whatever a repository may safely bring along. */
export const projectConfigSchema = z.strictObject(shared);

/** The user's own config: also where requests go and where the key comes from, which no repository may say. */
export const userConfigSchema = z.strictObject({
  ...shared,
  allow_insecure_base_url: z.boolean().optional().meta({
    description: "Lets requests go to an http:// server that is not on this machine, in clear text.",
  }),
  trusted_folders: z.array(z.string().min(1)).optional().meta({
    description: "Folders of other owners whose .consult-customer may be used, and all folders in them.",
  }),
  base_url: z.url().optional().meta({ description: "Server that speaks the Messages API, without /v1." }),
  api_key_command: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "Shell command that prints the API key." }),
});

export type Config = z.infer<typeof userConfigSchema>;
