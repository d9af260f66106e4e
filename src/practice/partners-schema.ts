import { z } from "zod";
import { condition, factKey } from "./condition.ts";
import { due, text } from "./play-schema.ts";

const view = z
  .strictObject({
    id: z.string().min(1),
    element: z.string().min(1).meta({ description: "The partner's response element it stands in." }),
    when: condition,
    say: text,
    holds: text.optional().meta({
      description: 'The same in a clause, as the persona reports it: behind "holds that".',
    }),
    agrees: text.optional().meta({ description: "What the two agree on, as a clause." }),
    step: z
      .strictObject({
        play: z.string().min(1),
        step: z.string().min(1),
        due,
      })
      .optional()
      .meta({
        description: "A step of a play that the partner would date otherwise; the difference is computed.",
      }),
    adds: z
      .strictObject({ do: text, due })
      .optional()
      .meta({ description: "A step the partner adds; it is a difference where her plan has none like it." }),
    needs: z
      .strictObject({
        fact: factKey,
        called: z.string().min(1).meta({ description: "How it is called in a sentence." }),
      })
      .optional()
      .meta({ description: "A fact the partner waits for; unknown, it is a difference." }),
  })
  .meta({ description: "What a partner says when a condition holds." });

export const partnersFile = z
  .strictObject({
    partners: z.array(
      z.strictObject({
        id: z.string().min(1).meta({ description: "Id of the partner's persona." }),
        called: z.array(z.string().min(1)).min(1).meta({
          description: "How definitions and rules of authority name the partner.",
        }),
        views: z.array(view).min(1),
      }),
    ),
  })
  .meta({ description: "What the partners hold by rule." });
