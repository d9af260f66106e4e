import { z } from "zod";
import { condition } from "./condition.ts";

const text = z.string().min(1);

/** Ways that are weighed against each other. */
export const comparisonsFile = z
  .strictObject({
    strategies: z
      .array(
        z.strictObject({
          id: text,
          name: text,
          words: z.array(text).min(1),
          criteria: z
            .record(text, text)
            .meta({ description: "By the names of the persona's decision criteria." }),
          true_if: text.meta({ description: "What would have to be true for it." }),
          level: z.enum(["decide", "consult", "escalate"]),
          with: text.optional(),
          prefer: condition.optional().meta({ description: "Facts that speak for it." }),
          avoid: condition.optional().meta({ description: "Facts that speak against it." }),
        }),
      )
      .min(1),
  })
  .meta({ description: "Ways to go, by what speaks for each." });
