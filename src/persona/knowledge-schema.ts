import { z } from "zod";
import { line, lines, named } from "./text-schema.ts";

const topicGroups = (title: string, description: string) =>
  named(
    "name",
    z.strictObject({
      name: line({
        title: "Name",
        description: "The name of the group.",
        examples: ["Churn Prevention"],
      }),
      topics: lines({
        title: "Topics",
        description: "What belongs to it.",
        examples: ["Early warning systems", "win-back campaigns"],
      }),
    }),
    {
      title,
      description,
      examples: [[{ name: "Churn Prevention", topics: ["Early warning systems"] }]],
    },
  );

/** Knowledge Base of the agent definition. */
export const knowledgeSchema = z
  .strictObject({
    domains: topicGroups("Domain knowledge", "What the persona knows; part of the prompt."),
    frameworks_heading: line({
      title: "Heading of the frameworks",
      description: "What the agent definition calls the section.",
      examples: ["Customer Success Frameworks"],
    }).optional(),
    frameworks: topicGroups("Frameworks", "Ways of working; a play names the framework it comes from."),
    learning_priorities: lines({
      title: "Learning priorities",
      description: "What the persona is learning.",
      examples: ["Advanced analytics for customer lifecycle optimization"],
    }),
  })
  .meta({
    title: "Knowledge",
    description: "What the persona draws on.",
    examples: [{ frameworks_heading: "Customer Success Frameworks" }],
  });

/** Performance Metrics of the agent definition. */
export const performanceSchema = z
  .strictObject({
    success_indicators: named(
      "metric",
      z.strictObject({
        metric: line({
          title: "Metric",
          description: "What is measured.",
          examples: ["net revenue retention"],
        }),
        target: z
          .string()
          .max(20)
          .regex(/^[<>]\d{1,6}(\.\d{1,4})?%?$/, "> or <, a number, and % where it is a percentage")
          .meta({
            title: "Target",
            description:
              "More (>) or less (<) than a number; in quotes, because > means something else to YAML.",
            examples: [">95%", "<5%", ">60"],
          })
          .optional(),
      }),
      {
        title: "Success indicators",
        description: "Targets the portfolio is measured against.",
        examples: [[{ metric: "net revenue retention", target: ">120%" }]],
      },
    ),
    quality_standards: lines({
      title: "Quality standards",
      description: "What good work looks like.",
      examples: ["regular health monitoring"],
    }),
    improvement_areas: lines({
      title: "Improvement areas",
      description: "Where the work should get better.",
      examples: ["Time-to-value optimization"],
    }),
  })
  .meta({
    title: "Performance",
    description: "Targets and standards.",
    examples: [{ success_indicators: [{ metric: "NPS score", target: ">60" }] }],
  });

/** Agent-OS Integration of the agent definition. */
export const integrationSchema = z
  .strictObject({
    heading: line({
      title: "Heading",
      description: "What the agent definition calls the section.",
      examples: ["Agent-OS Integration"],
    }).optional(),
    workflows: lines({
      title: "Workflow references",
      description: "Plays are grouped by these workflows.",
      examples: ["Renewal and expansion coordination processes"],
    }),
    standards: lines({
      title: "Standards compliance",
      description: "What the record of every consultation keeps to.",
      examples: ["Customer success metrics tracked and reported regularly"],
    }),
  })
  .meta({
    title: "Integration",
    description: "Workflows and standards.",
    examples: [{ heading: "Agent-OS Integration" }],
  });
