import { z } from "zod";

/** What partners hold who were consulted before the answer. */
export const partners = z
  .array(
    z.strictObject({
      persona: z.strictObject({ id: z.string(), name: z.string(), hash: z.string() }),
      result: z.string().meta({ description: "The partner's framed answer." }),
      differs: z
        .array(
          z.strictObject({
            kind: z.enum(["fact", "date", "route", "step"]),
            about: z.string(),
            partner: z.string(),
            hers: z.string(),
          }),
        )
        .meta({ description: "Where partner and persona differ, computed." }),
    }),
  )
  .optional()
  .meta({ description: "Partners who were consulted before the answer; left out where none was." });
