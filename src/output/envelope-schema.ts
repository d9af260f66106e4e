import { z } from "zod";
import { deliverableKinds } from "../practice/request-kinds.ts";
import { claimStatuses } from "../verification/claims/claim.ts";
import { answeredBySchema, partnerSchema, usageSchema } from "./answer-schema.ts";
import { assessment } from "./envelope/assessment-schema.ts";
import { count, date, ids } from "./envelope/atoms-schema.ts";
import { error } from "./envelope/error-schema.ts";
import { judge } from "./envelope/judge-schema.ts";
import { request } from "./envelope/request-schema.ts";
import { steps } from "./envelope/steps-schema.ts";

/**
 * The JSON of `--output-format json`, as a schema: the types of the program and the published
 * envelope.schema.json both come from here. Unknown keys are refused, so that nothing undocumented is printed.
 */
export const envelopeSchema = z
  .strictObject({
    type: z.literal("result"),
    subtype: z.enum([
      "success",
      "error_usage",
      "error_data",
      "error_model",
      "error_contract",
      "error_temporary",
      "error_timeout",
      "error_interrupted",
      "error_bug",
    ]),
    is_error: z.boolean(),
    result: z.string().nullable().meta({
      description: "The answer in its frame, as text mode prints it.",
    }),
    body: z.string().nullable().meta({ description: "The consultant's bytes, without the frame." }),
    stop_reason: z.string().nullable().meta({
      description: 'The API\'s word; "repetition" and "too_long": the rest of the answer was not waited for.',
    }),
    stop_details: z
      .strictObject({ category: z.string().nullable(), explanation: z.string().nullable() })
      .optional()
      .meta({ description: "Why the model refused, where the server says it." }),
    session_id: z.string(),
    duration_ms: count,
    total_cost_usd: z.number().min(0).nullable().meta({
      description: "Of all calls, those of partners and of --judge included; null when a price is unknown.",
    }),
    usage: usageSchema.meta({
      description: "Tokens of answer, repair and reading; each partner has its own, and --judge.",
    }),
    retries: count.optional().meta({ description: "Requests that were sent again before an answer began." }),
    schema: z.literal(1),
    persona: z.strictObject({ id: z.string(), name: z.string(), hash: z.string() }).nullable(),
    answered_by: answeredBySchema.nullable(),
    as_of: date.nullable(),
    question: z.string().nullable(),
    facts: z.array(
      z.strictObject({
        id: z.string().regex(/^F\d+$/),
        key: z.string(),
        value: z.union([z.number(), z.string(), z.boolean()]),
        unit: z.string(),
        source: z.string(),
        quote: z.string(),
        account: z.string().nullable(),
        as_of: date.optional(),
        by: z
          .string()
          .optional()
          .meta({ description: 'Who gave it (a rating), or "model": a model read it.' }),
        read_by: z.string().optional().meta({ description: "The model that read it; left out for rules." }),
        proven_by: z.string().nullable().optional().meta({
          description:
            "The words of the quote that are its value; null: no figure proves it, so that it makes nothing milder.",
        }),
        from: ids.optional(),
        ambiguous: z
          .strictObject({
            taken: z.string(),
            others: z.array(z.string()),
            why: z.string(),
          })
          .optional(),
      }),
    ),
    reading: z
      .strictObject({
        by: z
          .array(z.string())
          .meta({ description: 'Who read the texts: "rules", and the model that read what they left.' }),
        unread: z
          .array(
            z.strictObject({
              source: z.string(),
              text: z.string(),
              kind: z.string(),
              context: z.string(),
              why: z.string(),
            }),
          )
          .meta({ description: "Figures, dates and people of question and notes that are in no fact." }),
        ignored: z.array(z.strictObject({ source: z.string(), text: z.string(), kind: z.string() })).meta({
          description: "What looks like a value and is none: versions, clock times, ticket numbers.",
        }),
        proposals: z
          .strictObject({
            accepted: count.meta({ description: "Proposals that their source bears out." }),
            rejected: z.array(
              z.strictObject({
                key: z.string(),
                value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
                quote: z.string(),
                source: z.string().nullable(),
                why: z.string(),
              }),
            ),
            rejected_total: count.meta({ description: "How many were rejected; at most 200 are listed." }),
          })
          .optional()
          .meta({ description: "What became of a model's proposals; left out where none was asked." }),
      })
      .nullable()
      .optional(),
    request: request,
    form: z
      .enum(["full", "short"])
      .nullable()
      .optional()
      .meta({ description: "full: all response elements; short: no headings." }),
    deliverables: z
      .array(
        z.strictObject({
          kind: z.enum(deliverableKinds),
          to: z.string().nullable(),
          subject: z.string().nullable(),
          text: z.string(),
        }),
      )
      .optional()
      .meta({ description: "Texts of the answer to use as they are; blanks stand in brackets." }),
    conflicts: z.array(
      z.strictObject({
        account: z.string().nullable(),
        key: z.string(),
        facts: ids,
        why: z.string(),
      }),
    ),
    assessment: assessment.nullable(),
    other_assessments: z
      .array(assessment)
      .meta({ description: "Further accounts of the question, by urgency." }),
    key_questions: z.array(
      z.strictObject({
        question: z.string(),
        status: z.enum(["answered", "assumed", "open"]),
        facts: ids,
      }),
    ),
    elements: z.array(z.strictObject({ name: z.string(), present: z.boolean() })),
    verification: z
      .strictObject({
        ok: z.boolean(),
        repaired: z.boolean().meta({ description: "A second answer, or what it added, stands." }),
        findings: z.array(
          z.strictObject({
            code: z.string(),
            severity: z.enum(["error", "warning"]),
            message: z.string(),
            at: z.int().nullable().meta({
              description: "Line, from 1: of the body, or after `check` of the text that was checked.",
            }),
          }),
        ),
        total: z.int().meta({ description: "How many findings there are; at most 1,000 are listed." }),
        claims: z
          .array(
            z.strictObject({
              sentence: z.string(),
              at: z.int(),
              status: z.enum(claimStatuses),
              facts: ids,
              why: z.string().optional().meta({
                description: "The calculation a figure follows by, or the claim beside the fact against it.",
              }),
            }),
          )
          .meta({
            description:
              "Each sentence with what is known of it; at most 1,000. An unchecked one has passed nothing.",
          }),
        claim_counts: z
          .record(z.enum(claimStatuses), z.int())
          .meta({ description: "How many sentences have each status, listed or not." }),
      })
      .nullable(),
    judge: judge.optional().meta({
      description: "What a second look by a model came to; only with --judge. Its cost is in the total too.",
    }),
    error: error,
    steps: steps,
    partners: z
      .array(partnerSchema)
      .optional()
      .meta({ description: "Partners who were consulted before the answer; left out where none was." }),
    overrides: z
      .array(
        z.strictObject({
          file: z.string(),
          what: z
            .string()
            .meta({ description: "On one line, in place of what, where something of the user's gives way." }),
        }),
      )
      .meta({ description: "What the project's .consult-customer folder changes for this run." }),
    journal: z
      .strictObject({
        id: z.string().nullable().meta({ description: "Id of the entry; null when nothing was recorded." }),
        path: z.string().nullable(),
        error: z.string().nullable().meta({ description: "Why the consultation could not be recorded." }),
      })
      .optional()
      .meta({ description: "Where the consultation was recorded; left out when no record is kept." }),
    portfolio: z.record(z.string(), z.unknown()).optional().meta({
      description:
        "What was measured, as portfolio --json prints it; only where the question is about a portfolio.",
    }),
    batch: z
      .strictObject({
        account: z.string(),
        id: z.string().nullable(),
        source: z.string().meta({ description: "File and row of the account." }),
        input_sha256: z
          .string()
          .meta({ description: "Of the account's data: the same data have the same, wherever they stand." }),
      })
      .optional()
      .meta({ description: "Whose result it is; only in a batch." }),
    dry_run: z
      .strictObject({
        request: z.record(z.string(), z.unknown()).meta({ description: "The body of the request, exactly." }),
        url: z.string(),
        input_tokens: count,
        input_tokens_estimated: z.boolean(),
        input_cost_usd: z.number().nullable(),
        max_output_cost_usd: z.number().nullable(),
        reading: z
          .strictObject({
            request: z.record(z.string(), z.unknown()),
            url: z.string(),
            input_tokens: count,
            input_tokens_estimated: z.boolean(),
            input_cost_usd: z.number().nullable(),
            max_output_cost_usd: z.number().nullable(),
          })
          .optional()
          .meta({
            description:
              "The call before the answer, which reads what rules left; left out where none is due.",
          }),
      })
      .optional()
      .meta({
        description: "Only with --dry-run: what would be sent, and what it would cost.",
      }),
  })
  .meta({ title: "consult-customer result envelope, version 1" });

export type Envelope = z.infer<typeof envelopeSchema>;
export type EnvelopeAssessment = z.infer<typeof assessment>;
