import { z } from "zod";
import { line, lines } from "./text-schema.ts";

/** Who she is and how her answers are framed. */
export const identityShape = {
  id: z
    .string()
    .max(64)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens")
    .meta({
      title: "Id",
      description: "How commands and journals name the persona: `--persona customer-success-manager`.",
      examples: ["customer-success-manager"],
    }),
  role: line({
    title: "Role",
    description: "The role in words; the title of the agent definition.",
    examples: ["Customer Success Manager"],
  }),
  name: z
    .strictObject({
      given: line({
        title: "Given name",
        description: "How the persona is called.",
        examples: ["Elena"],
      }),
      family: line({
        title: "Family name",
        description: "The family name.",
        examples: ["Rodriguez"],
      }).optional(),
      credentials: lines({
        title: "Credentials",
        description: "Degrees and certificates, as they follow the name.",
        examples: ["MBA", "Customer Success Certified"],
      }),
    })
    .meta({
      title: "Name",
      description: "The parts of the persona's name.",
      examples: [{ given: "Elena", family: "Rodriguez", credentials: ["MBA"] }],
    })
    .optional(),
  title: line({
    title: "Title",
    description: "The job title.",
    examples: ["Senior Customer Success Manager & Customer Experience Lead"],
  }).optional(),
  team: line({
    title: "Team",
    description: "The team the persona belongs to.",
    examples: ["Marketing"],
  }).optional(),
  personality: lines({
    title: "Personality",
    description: "Traits, as short phrases; part of the prompt.",
    examples: ["Customer champion", "retention focused"],
  }),
  voice_triggers: lines({
    title: "Voice triggers",
    description:
      "A question that begins with one of these is meant for this persona; the trigger is removed from the question.",
    examples: ["Hey Success", "Consult Customer"],
  }),
};

/** What may stand between BEGIN and RESPONSE. */
export const framePattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} &'./()+-]{0,58}[\p{L}\p{M}\p{N})+.])?$/u;

/** Output Instructions of the agent definition; left out: the frame bears the role's name. */
export const outputSchema = z
  .strictObject({
    frame: z
      .string()
      .max(60)
      .regex(
        // Without "=" and line breaks no name can forge a frame line inside a frame line.
        framePattern,
        "letters, digits, spaces and & ' . / ( ) + -, on one line",
      )
      .meta({
        title: "Frame name",
        description:
          "The name in the lines around every answer: `=== BEGIN … RESPONSE ===` and `=== END … RESPONSE ===`.",
        examples: ["CUSTOMER SUCCESS MANAGER"],
      })
      .optional(),
    emphasis: line({
      title: "Emphasis",
      description: "The word that stands before the instruction.",
      examples: ["CRITICAL"],
    }).optional(),
    instruction: line({
      title: "Instruction",
      description: "How a consultant is told to keep the format.",
      examples: ["When embodying this agent, output responses using this EXACT format"],
    }).optional(),
    body: line({
      title: "Body",
      description: "What stands between the frame lines.",
      examples: ["Your complete response as this agent"],
    }).optional(),
    rules: lines({
      title: "Rules",
      description: "What may not be done to a response.",
      examples: ["NO modifications to responses"],
    }),
  })
  .meta({
    title: "Output instructions",
    description: "The frame around every answer and the rules of the body.",
    examples: [{ frame: "CUSTOMER SUCCESS MANAGER" }],
  });
