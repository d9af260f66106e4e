import { z } from "zod";
import { date, ids, level } from "./atoms-schema.ts";

/** The next steps of an answer. */
export const steps = z
  .array(
    z.strictObject({
      id: z.string().nullable().meta({
        description: "As `journal done` takes it; null when the consultation is not recorded.",
      }),
      what: z.string(),
      owner: z.string().nullable(),
      due: date.nullable().meta({ description: "null: the answer names no day." }),
      authority: level.nullable().meta({ description: "Who may settle it; null: the answer does not say." }),
      with: z.string().nullable().meta({ description: "Whom to consult or to escalate to." }),
      facts: ids,
      account: z.string().nullable(),
      source: z.string().meta({ description: "The response element it stands in." }),
    }),
  )
  .meta({ description: "The next steps of the answer." });
