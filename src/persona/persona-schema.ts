import { z } from "zod";
import {
  healthSchema,
  lifecycleSchema,
  principlesSchema,
  responseElementsSchema,
  signatureSchema,
} from "./answer-schema.ts";
import { collaborationSchema, inputSchema, styleSchema } from "./communication-schema.ts";
import { authoritySchema, competenciesSchema, decisionCriteriaSchema } from "./decision-schema.ts";
import { identityShape, outputSchema } from "./identity-schema.ts";
import { integrationSchema, knowledgeSchema, performanceSchema } from "./knowledge-schema.ts";

/** An agent definition as it is written in YAML: one key a section, in the order of the definition. */
export const personaSchema = z
  .strictObject({
    ...identityShape,
    output: outputSchema,
    competencies: competenciesSchema,
    authority: authoritySchema,
    decision_criteria: decisionCriteriaSchema,
    input: inputSchema,
    style: styleSchema,
    collaboration: collaborationSchema,
    knowledge: knowledgeSchema,
    performance: performanceSchema,
    integration: integrationSchema,
    signature: signatureSchema,
    response_elements: responseElementsSchema,
    principles: principlesSchema,
    lifecycle: lifecycleSchema.optional(),
    health: healthSchema.optional(),
  })
  .superRefine(
    ({ authority, collaboration }, context) => {
      const partners = collaboration.partners.map(({ name }) => name);
      for (const [index, { with: partner }] of authority.must_consult.entries())
        if (partner !== null && !partners.includes(partner))
          context.addIssue({
            code: "custom",
            path: ["authority", "must_consult", index, "with"],
            message: "the name of a partner under collaboration",
            params: { code: "value.reference", choices: partners },
          });
    },
    // A mistake in another section must not hide this one; a mistake in these two is reported first.
    {
      when: ({ issues }) =>
        issues.every(({ code, path: [section] = [] }) =>
          section === undefined
            ? code === "unrecognized_keys"
            : section !== "authority" && section !== "collaboration",
        ),
    },
  )
  .meta({
    title: "Persona",
    description:
      "Who answers: an agent definition of consult-customer. Every section does work in the program.",
    examples: [],
  });
