import { z } from "zod";
import { line, lines, named } from "./text-schema.ts";

/** Core Competencies of the agent definition. */
export const competenciesSchema = z
  .strictObject({
    primary: lines({
      title: "Primary expertise",
      description: "What the persona answers for in the first place.",
      examples: ["Customer retention and churn prevention"],
    }),
    secondary: lines({
      title: "Secondary skills",
      description: "What the persona can help with besides.",
      examples: ["Renewal negotiation and contract management"],
    }),
  })
  .meta({
    title: "Core competencies",
    description: "A question outside them is said to be outside.",
    examples: [{ primary: ["Customer retention"], secondary: [] }],
  });

/** Authority Levels of the agent definition. */
export const authoritySchema = z
  .strictObject({
    can_decide: lines({
      title: "Can decide",
      description: "Matters the persona decides alone.",
      examples: ["onboarding processes"],
    }),
    must_consult: named(
      "matter",
      z.strictObject({
        matter: line({
          title: "Matter",
          description: "What must be consulted about.",
          examples: ["Account expansion strategies"],
        }),
        with: line({
          title: "With",
          description:
            "The partner to consult, one of the partners under `collaboration`; left out when nobody is named.",
          examples: ["Brand Strategist"],
        })
          .nullable()
          .default(null),
      }),
      {
        title: "Must consult",
        description: "Matters the persona decides only after consulting.",
        examples: [
          [
            {
              matter: "Account expansion strategies",
              with: "Brand Strategist",
            },
          ],
        ],
      },
    ),
    must_escalate: lines({
      title: "Must escalate",
      description: "Matters that go to leadership.",
      examples: ["Customer churn risks affecting revenue targets"],
    }),
  })
  .meta({
    title: "Authority",
    description:
      "The route of every answer: decide, consult or escalate; these words are quoted as the reason.",
    examples: [
      {
        can_decide: ["onboarding processes"],
        must_consult: [],
        must_escalate: [],
      },
    ],
  });

/** Decision Criteria of the agent definition. */
export const decisionCriteriaSchema = named(
  "name",
  z.strictObject({
    name: line({
      title: "Name",
      description: "The criterion in two or three words.",
      examples: ["Retention Impact"],
    }),
    question: line({
      title: "Question",
      description: "The question a strategy has to answer.",
      examples: ["Will this help customers achieve their desired outcomes?"],
    }),
  }),
  {
    title: "Decision criteria",
    description: "The questions every strategy is weighed with, in this order.",
    examples: [
      [
        {
          name: "Scalability",
          question: "Can this approach scale across our customer base?",
        },
      ],
    ],
  },
);
