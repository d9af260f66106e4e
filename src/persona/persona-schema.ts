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
import { documentShape } from "./document-schema.ts";
import { identityShape, outputSchema } from "./identity-schema.ts";
import { integrationSchema, knowledgeSchema, performanceSchema } from "./knowledge-schema.ts";

/**
 * An agent definition as it is written in YAML: one key a section, in the order of the definition. Only id and role must
 * be there: what a definition leaves out is empty or absent, and nothing is computed or said in its place.
 */
export const personaSchema = z
  .strictObject({
    ...identityShape,
    output: outputSchema.optional(),
    competencies: competenciesSchema.prefault({}),
    authority: authoritySchema.prefault({}),
    decision_criteria: decisionCriteriaSchema,
    input: inputSchema.prefault({}),
    style: styleSchema.prefault({}),
    collaboration: collaborationSchema.prefault({}),
    knowledge: knowledgeSchema.prefault({}),
    performance: performanceSchema.prefault({}),
    integration: integrationSchema.prefault({}),
    signature: signatureSchema.optional(),
    response_elements: responseElementsSchema,
    principles: principlesSchema.optional(),
    lifecycle: lifecycleSchema.optional(),
    health: healthSchema.optional(),
    ...documentShape,
  })
  .superRefine(
    ({ authority, collaboration }, context) => {
      const known = [
        ...collaboration.partners.map(({ name }) => name),
        ...collaboration.interfaces.map(({ team }) => team),
      ];
      if (known.length === 0) return;
      for (const [index, { with: partner }] of authority.must_consult.entries())
        if (partner !== null && !known.includes(partner))
          context.addIssue({
            code: "custom",
            path: ["authority", "must_consult", index, "with"],
            message: "the name of a partner or a team under collaboration",
            params: { code: "value.reference", choices: known },
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
