import { z } from "zod";

const text = z.string().min(1);

/** The field's terms, as she explains them. */
export const glossaryFile = z
  .strictObject({
    terms: z
      .array(
        z.strictObject({
          id: text,
          names: z.array(text).min(1).meta({ description: "How people write it, in lower case." }),
          name: text.meta({ description: "How it is headed." }),
          is: text.meta({ description: 'Completes "<name> is …".' }),
          formula: text.optional(),
          more: text.meta({ description: "What is in and out, or how it is used." }),
          target: text.optional().meta({ description: "The persona's success indicator of it." }),
          command: text.optional().meta({ description: "The command that computes it." }),
          src: text,
        }),
      )
      .min(1),
  })
  .meta({ description: "Terms with formula and source." });
