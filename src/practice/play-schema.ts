import { z } from "zod";
import { condition } from "./condition.ts";
import { placeholderText } from "./placeholder-text.ts";
import { placeholders } from "./placeholders.ts";

const known: ReadonlySet<string> = new Set(Object.keys(placeholders));

export const text = placeholderText(known).meta({
  description: `Placeholders: ${[...known].map((name) => `{${name}}`).join(", ")}.`,
});

export const due = z
  .strictObject({
    working_days: z.number().int().min(0).optional().meta({
      description: "Working days after as-of.",
    }),
    days: z.number().int().min(0).optional().meta({
      description: "Calendar days after as-of.",
    }),
    days_before_deadline: z.number().int().min(0).optional().meta({
      description: "Calendar days before the decision deadline.",
    }),
    at_least_working_days: z.number().int().min(0).optional().meta({
      description: "Never earlier than so many working days after as-of.",
    }),
  })
  .superRefine((value, context) => {
    const anchors = [value.working_days, value.days, value.days_before_deadline];
    if (anchors.filter((anchor) => anchor !== undefined).length !== 1)
      context.addIssue({
        code: "custom",
        message: "Expected one of working_days, days, days_before_deadline",
        params: { expected: "one of working_days, days, days_before_deadline" },
      });
  })
  .meta({ id: "Due", description: "When a step is due." });

const step = z
  .strictObject({
    id: z.string().min(1),
    do: text,
    owner: z.string().meta({ description: "One of the owners." }),
    authority: z.enum(["decide", "consult", "escalate"]),
    with: z.string().optional().meta({
      description: "Whom to consult or to escalate to.",
    }),
    due,
    after: z.array(z.string().min(1)).min(1).optional().meta({
      description:
        "Steps of the same play it follows: it is due a working day after the last of them at the soonest.",
    }),
    topic: z.string().min(1).optional().meta({
      description:
        "Steps of several plays with one topic are one step: the first play's, on the soonest of their days.",
    }),
    before_gate: z.boolean().optional().meta({
      description: "Is done while the play still waits.",
    }),
    when: condition.optional().meta({
      description: "The step is left out unless this holds.",
    }),
  })
  .superRefine((value, context) => {
    if ((value.authority === "decide") === (value.with === undefined)) return;
    const expected = "with exactly when the step is consulted or escalated";
    context.addIssue({
      code: "custom",
      message: `Expected ${expected}`,
      path: ["with"],
      params: { expected },
    });
  });

const play = z.strictObject({
  id: z.string().min(1),
  name: text,
  workflow: z.string().meta({
    description: "One of the agent definition's Workflow References.",
  }),
  framework: z.string().meta({
    description: "The framework or methodology of the agent definition's Knowledge Base it comes from.",
  }),
  priority: z.number().meta({ description: "Higher first; a convention." }),
  when: condition.optional().meta({ description: "When the play is chosen." }),
  otherwise: condition.optional().meta({
    description: "When it is chosen for want of any other.",
  }),
  churned: z.boolean().optional().meta({
    description: "For customers who have left, and only for them.",
  }),
  gates: z
    .array(z.strictObject({ id: z.string(), when: condition, text }))
    .optional()
    .meta({
      description: "While one holds the play waits; text says for what.",
    }),
  waiting: text.optional().meta({
    description:
      "What is said first while the play waits: {gate} is what it waits for, {gate_date} when step 1 is due.",
  }),
  keeps_room: z.number().int().min(1).max(7).optional().meta({
    description: "So many of its steps, the soonest, always have room in the plan; a convention.",
  }),
  gate_working_days: z.number().int().min(0).optional().meta({
    description: "While the play waits, its steps count from so many working days after as-of; a convention.",
  }),
  lead: text,
  strategy: z.array(text).min(1),
  steps: z.array(step).min(1),
  risks: z.array(z.strictObject({ risk: text, answer: text })).min(1),
  metrics: z.array(text).min(1),
  stakeholders: z
    .array(
      z.strictObject({
        who: text,
        role: text,
        when: text,
        if: condition.optional().meta({ description: "Named only if this holds." }),
      }),
    )
    .min(1),
  ask: z.array(text),
  src: z.string().min(1),
});

export const playsFile = z
  .strictObject({
    owners: z.array(z.string().min(1)).min(1).meta({
      description: "Who may own a step.",
    }),
    shortening: z
      .strictObject({
        least_share: z.number().min(0).max(1).meta({
          description: "A step that would have to be done in less than this share of its time is left out.",
        }),
        always_working_days: z.number().int().min(0).meta({
          description: "A step of so few working days is done at once rather than left out.",
        }),
        src: z.string().min(1),
      })
      .meta({ description: "Steps whose time reaches beyond the decision deadline." }),
    plays: z.array(play).min(1),
  })
  .meta({ description: "What is done, by whom, by when." });
