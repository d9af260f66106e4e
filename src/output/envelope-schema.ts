import { z } from "zod";
import { deliverableKinds, requestKinds } from "../practice/request-kinds.ts";
import { claimStatuses } from "../verification/claims/claim.ts";
import { answeredBySchema, partnerSchema, usageSchema } from "./answer-schema.ts";

/**
 * The JSON of `--output-format json`, as a schema: the types of the program and the published
 * envelope.schema.json both come from here. Unknown keys are refused, so that nothing undocumented is printed.
 */
const ids = z.array(z.string()).meta({ description: 'Ids of facts: ["F1", "F3"].' });
const level = z.enum(["decide", "consult", "escalate"]);
const band = z.enum(["green", "yellow", "red"]);
const unit = z.number().min(0).max(1);
const points = z.number().min(0).max(100);
const date = z.iso.date();
const count = z.int().min(0);

const assessment = z
  .strictObject({
    account: z.string().nullable(),
    health: z.strictObject({
      score: points.nullable().meta({ description: "0..100; null when no indicator is known." }),
      band: band.nullable().meta({ description: "null below the coverage that earns a colour." }),
      coverage: unit.meta({
        description: "Share of the score's weight that rests on data.",
      }),
      low: points.meta({
        description: "The score if everything unknown were at its worst.",
      }),
      high: points.meta({
        description: "The score if everything unknown were at its best.",
      }),
      confidence: z.enum(["high", "medium", "low", "none"]),
      overrides: z.array(
        z.strictObject({
          rule: z.string(),
          band,
          because: z.string(),
          facts: ids,
        }),
      ),
      dimensions: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          score: points.nullable(),
          coverage: unit,
          indicators: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              score: points.nullable(),
              because: z.string(),
              facts: ids,
              source: z.string().meta({ description: "Where the thresholds come from." }),
            }),
          ),
        }),
      ),
    }),
    red_flags: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        severity: z.enum(["warn", "high", "critical"]),
        because: z.string(),
        facts: ids,
        definition: z.boolean().meta({
          description: "One of the red flags the agent definition names.",
        }),
      }),
    ),
    phase: z.string().nullable(),
    phase_also: z.string().nullable().meta({ description: "A second phase that holds too." }),
    renewal: z.strictObject({
      date: date.nullable(),
      notice_days: count.nullable(),
      auto_renew: z.boolean().nullable(),
      deadline: date.nullable().meta({
        description:
          "Renewal date − notice period; with an unknown notice period the true deadline may be earlier.",
      }),
      days_to_deadline: z.int().nullable(),
    }),
    authority: z.strictObject({
      route: level,
      reasons: z.array(
        z.strictObject({
          level,
          matter: z.string(),
          with: z.string().nullable(),
          because: z.string(),
        }),
      ),
    }),
    plays: z.array(
      z.strictObject({
        id: z.string(),
        why: z.string(),
        facts: ids,
        gated_by: z.string().nullable().meta({ description: "What must be solved before the play starts." }),
      }),
    ),
  })
  .meta({ id: "assessment" });

const usage = z.strictObject({
  input_tokens: count,
  output_tokens: count,
  cache_creation_input_tokens: count,
  cache_read_input_tokens: count,
  thinking_tokens: count
    .optional()
    .meta({ description: "How many of the output tokens were thinking, where the server says it." }),
});

/** The result of --judge. */
export const judge = z.strictObject({
  model: z.string(),
  entries: z
    .array(
      z.strictObject({
        sentence: z.string(),
        at: z.int().meta({ description: "Line, as that of a finding." }),
        status: z.enum(claimStatuses),
        facts: ids,
        why: z.string().nullable(),
      }),
    )
    .meta({ description: "What it says of sentences that stand in the answer, by facts that exist." }),
  dropped: count.meta({ description: "Entries about no sentence of the answer, or by no fact of the case." }),
  findings: count.meta({ description: "Warnings it added; they stand among the findings as judge.doubt." }),
  usage,
  cost_usd: z.number().min(0).nullable().meta({ description: "null when the price is unknown." }),
  error: z.string().nullable().meta({ description: "Why it did not look; the answer is as without it." }),
});

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
    request: z
      .strictObject({
        kind: z.enum(requestKinds).meta({ description: "What is asked for." }),
        also: z.array(z.enum(requestKinds)).meta({ description: "What is asked for besides." }),
        length: z
          .strictObject({
            unit: z.enum(["sentences", "steps", "words", "paragraphs", "short"]),
            most: z.int().min(1).nullable().meta({ description: "null: a wish without a number." }),
          })
          .nullable()
          .meta({ description: "The wished length; null: no wish." }),
        language: z.string().meta({ description: "ISO 639-1." }),
        addressee: z
          .string()
          .nullable()
          .meta({ description: "To whom the answer or the text goes, as written." }),
        matters: z.array(z.string()).meta({ description: "Ids of the matters that are to be decided." }),
        premises: z.array(z.string()).meta({ description: "What is supposed, as written." }),
      })
      .nullable()
      .optional()
      .meta({ description: "How the question was read." }),
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
    error: z
      .strictObject({
        code: z.string(),
        message: z.string(),
        hint: z.string().nullable(),
        retryable: z.boolean(),
        request_id: z.string().nullable(),
        findings: z
          .array(
            z.strictObject({
              code: z.string(),
              file: z.string(),
              path: z.array(z.union([z.string(), z.number()])),
              line: z.int().min(1).nullable(),
              column: z.int().min(1).nullable(),
              expected: z.string(),
              found: z.string(),
              suggestion: z.string().nullable(),
            }),
          )
          .optional()
          .meta({
            description: "Everything that is wrong with a persona, practice, config or account file.",
          }),
      })
      .nullable(),
    steps: z
      .array(
        z.strictObject({
          id: z.string().nullable().meta({
            description: "As `journal done` takes it; null when the consultation is not recorded.",
          }),
          what: z.string(),
          owner: z.string().nullable(),
          due: date.nullable().meta({ description: "null: the answer names no day." }),
          authority: level
            .nullable()
            .meta({ description: "Who may settle it; null: the answer does not say." }),
          with: z.string().nullable().meta({ description: "Whom to consult or to escalate to." }),
          facts: ids,
          account: z.string().nullable(),
          source: z.string().meta({ description: "The response element it stands in." }),
        }),
      )
      .meta({ description: "The next steps of the answer." }),
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
