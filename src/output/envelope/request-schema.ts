import { z } from "zod";
import { requestKinds } from "../../practice/request-kinds.ts";

/** How a question was read. */
export const request = z
  .strictObject({
    kind: z.enum(requestKinds).meta({ description: "What is asked for." }),
    also: z.array(z.enum(requestKinds)).meta({ description: "What is asked for besides." }),
    length: z
      .strictObject({
        unit: z.enum(["sentences", "steps", "words", "paragraphs", "short"]),
        most: z.int().min(1).nullable().meta({ description: "null: a wish without a number." }),
      })
      .nullable()
      .meta({ description: "The wished length; null: no wish." }),
    language: z.string().meta({ description: "ISO 639-1." }),
    addressee: z
      .string()
      .nullable()
      .meta({ description: "To whom the answer or the text goes, as written." }),
    matters: z.array(z.string()).meta({ description: "Ids of the matters that are to be decided." }),
    premises: z.array(z.string()).meta({ description: "What is supposed, as written." }),
  })
  .nullable()
  .optional()
  .meta({ description: "How the question was read." });
