import { z } from "zod";
import { line, lines, named } from "./text-schema.ts";

/** Input Processing of the agent definition. */
export const inputSchema = z
  .strictObject({
    preferred_formats: lines({
      title: "Preferred formats",
      description: "What the persona likes to be given.",
      examples: ["Customer health data", "usage metrics"],
    }),
    key_questions: lines({
      title: "Key questions",
      description: "What must be known; asked only when the facts leave it open.",
      examples: ["When is renewal?"],
    }),
    red_flags: lines({
      title: "Red flags",
      description: "Signs of danger; the practice says how each is measured.",
      examples: ["Declining usage"],
    }),
  })
  .meta({
    title: "Input",
    description: "What the persona wants to see, asks and looks for.",
    examples: [{ key_questions: ["When is renewal?"] }],
  });

/** Output Style of the agent definition. */
export const styleSchema = z
  .strictObject({
    tone: lines({
      title: "Tone",
      description: "How an answer sounds.",
      examples: ["proactive", "solution-oriented"],
    }),
    structure: lines({
      title: "Structure",
      description: "What an answer covers; the response elements carry it.",
      examples: ["action plan"],
    }),
    documentation: lines({
      title: "Documentation",
      description: "What is kept after a consultation.",
      examples: ["interaction logs"],
    }),
  })
  .meta({
    title: "Style",
    description: "How answers sound, what they cover, what is kept.",
    examples: [{ tone: ["proactive"], structure: ["action plan"] }],
  });

const partnersSchema = named(
  "name",
  z.strictObject({
    name: line({
      title: "Name",
      description: "The partner's role.",
      examples: ["Brand Strategist"],
    }),
    for: line({
      title: "For",
      description: "What the partner is consulted for.",
      examples: ["account expansion strategy"],
    }).optional(),
  }),
  {
    title: "Partners",
    description: "Other personas that can be consulted before an answer.",
    examples: [[{ name: "Brand Strategist", for: "account expansion strategy" }]],
  },
);

const interfacesSchema = named(
  "team",
  z.strictObject({
    team: line({
      title: "Team",
      description: "The team in the company.",
      examples: ["Finance team"],
    }),
    about: lines({
      title: "About",
      description: "What is exchanged with it; hand-over notes name it.",
      examples: ["renewal forecasting"],
    }),
  }),
  {
    title: "Regular interfaces",
    description: "Teams the persona works with.",
    examples: [[{ team: "Finance team", about: ["renewal forecasting"] }]],
  },
);

/** Collaboration Interfaces of the agent definition. */
export const collaborationSchema = z
  .strictObject({
    partners: partnersSchema,
    style: line({
      title: "Collaboration style",
      description: "How the persona works with others.",
      examples: ["Customer-centric coordination with marketing and support integration"],
    }).optional(),
    division_of_labor: lines({
      title: "Division of labor",
      description: "Who does what, one sentence each.",
      examples: ["Support handles tactical issue resolution"],
    }),
    interfaces: interfacesSchema,
    integration_points: lines({
      title: "Integration points",
      description: "Where the work meets that of other teams.",
      examples: ["renewal processes"],
    }),
  })
  .meta({
    title: "Collaboration",
    description: "Partners, teams and who does what.",
    examples: [{ partners: [], interfaces: [] }],
  });
