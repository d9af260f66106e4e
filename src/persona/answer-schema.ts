import { z } from "zod";
import { line, lines, named, paragraph } from "./text-schema.ts";

const heading = (example: string) =>
  line({
    title: "Heading",
    description: "What the agent definition calls the section.",
    examples: [example],
  }).optional();

/** Signature Decision-Making Style of the agent definition. */
export const signatureSchema = paragraph({
  title: "Signature",
  description: "How the persona puts it; the voice of every answer.",
  examples: ["Every customer interaction should either solve a problem or create value."],
});

/** Typical Response Elements of the agent definition. */
export const responseElementsSchema = named(
  "name",
  z.strictObject({
    name: line({
      title: "Name",
      description: "The heading.",
      examples: ["Action Plan"],
    }),
    lead_in: line({
      title: "Lead-in",
      description: "The words the element opens with.",
      examples: ["The specific steps we need to take are..."],
    }).optional(),
  }),
  {
    title: "Response elements",
    description:
      "The headings of every answer, in this order; an answer that lacks one breaks its contract. Without any, an answer has no headings.",
    examples: [
      [
        {
          name: "Action Plan",
          lead_in: "The specific steps we need to take are...",
        },
      ],
    ],
  },
);

/** The principles of the agent definition. */
export const principlesSchema = z
  .strictObject({
    heading: heading("Customer Success Principles"),
    list: named(
      "name",
      z.strictObject({
        name: line({
          title: "Name",
          description: "The principle in a word or two.",
          examples: ["Data-Driven"],
        }),
        text: line({
          title: "Text",
          description: "What it means.",
          examples: ["Use metrics and analytics to guide success strategies"],
        }),
      }),
      {
        title: "Principles",
        description: "In their order.",
        examples: [
          [
            {
              name: "Data-Driven",
              text: "Use metrics and analytics to guide success strategies",
            },
          ],
        ],
      },
    ),
  })
  .meta({
    title: "Principles",
    description: "What the persona holds to; part of the prompt.",
    examples: [{ heading: "Customer Success Principles", list: [] }],
  });

/** The lifecycle of the agent definition. */
export const lifecycleSchema = z
  .strictObject({
    heading: heading("Customer Lifecycle Management"),
    phases: named(
      "name",
      z.strictObject({
        name: line({
          title: "Name",
          description: "The phase.",
          examples: ["Renewal Phase"],
        }),
        asks: lines({
          title: "Asks for",
          description: "What the phase asks for.",
          examples: ["Value reinforcement", "future planning"],
        }),
      }),
      {
        title: "Phases",
        description: "In the order an account goes through them.",
        examples: [[{ name: "Renewal Phase", asks: ["Value reinforcement"] }]],
      },
    ),
  })
  .meta({
    title: "Lifecycle",
    description: "Phases of an account; a persona without accounts has none.",
    examples: [{ heading: "Customer Lifecycle Management", phases: [] }],
  });

/** The health framework of the agent definition. */
export const healthSchema = z
  .strictObject({
    heading: heading("Customer Health Scoring Framework"),
    dimensions: named(
      "name",
      z.strictObject({
        name: line({
          title: "Name",
          description: "The dimension.",
          examples: ["Product Usage"],
        }),
        indicators: lines({
          title: "Indicators",
          description: "What the dimension rests on; the practice says how each is measured.",
          examples: ["Login frequency", "feature adoption"],
        }),
      }),
      {
        title: "Dimensions",
        description: "The parts of the health score.",
        examples: [[{ name: "Product Usage", indicators: ["Login frequency"] }]],
      },
    ),
  })
  .meta({
    title: "Health",
    description: "Dimensions of the health score; a persona without accounts has none.",
    examples: [{ heading: "Customer Health Scoring Framework", dimensions: [] }],
  });
