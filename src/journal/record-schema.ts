import { z } from "zod";
import { groundsSchema } from "./grounds-schema.ts";
import { journalVersion } from "./journal-version.ts";

/**
 * The lines of the journal. Each begins with `{"v":2,"bytes":…,"sum":"…","type":…`: `bytes` counts what
 * follows the sum, `sum` is its checksum, so that a line that was cut short or changed is known without
 * parsing it. Version 1 has no sum; a file may hold lines of both. Keys that are not named here are ignored:
 * a later program may add some without a new version. Lines of an unknown type are skipped.
 */
const day = z.iso.date();
const band = z.enum(["green", "yellow", "red"]);
const route = z.enum(["decide", "consult", "escalate"]);

export const stepSchema = z.object({
  id: z.string().meta({ description: "Id of the consultation, a point, the number of the step." }),
  what: z.string(),
  owner: z.string().nullable(),
  due: day.nullable().meta({ description: "null: the answer names no day." }),
  authority: z.enum(["decide", "consult", "escalate"]).nullable().optional().meta({
    description: "Who may settle it; null where the answer does not say. Version 0.1.0 did not keep it.",
  }),
  with: z.string().nullable().optional().meta({ description: "Whom to consult or to escalate to." }),
  facts: z.array(z.string()),
  account: z.string().nullable(),
  source: z.string().meta({ description: "The response element it was read from." }),
});

/**
 * What lists need of a consultation; it stands in front, so that only the beginning of a line is parsed for
 * it.
 */
export const headSchema = z.object({
  type: z.literal("consultation"),
  id: z.string().regex(/^[0-9a-z]{10}$/),
  at: z.iso.datetime(),
  session: z.string(),
  turn: z.int().min(1),
  as_of: day,
  persona: z.string(),
  by: z.string().meta({ description: 'The model\'s id, or "playbook".' }),
  accounts: z.array(
    z.object({
      name: z.string().nullable(),
      score: z.number().nullable(),
      band: band.nullable(),
      route,
    }),
  ),
  topic: z.string().meta({ description: "The beginning of the question, on one line." }),
  outcome: z.string().meta({ description: "How the run ended: success, contract, temporary …" }),
  partial: z.boolean().meta({ description: "The answer broke off: what had been received stands here." }),
  cost_usd: z.number().nullable(),
  dues: z.array(day.nullable()).meta({ description: "The due days of the steps, in their order." }),
});

export const entrySchema = z.object({
  program: z.string(),
  persona: z.object({ id: z.string(), name: z.string(), hash: z.string() }).nullable(),
  prompt_sha256: z.string(),
  question: z.string(),
  sources: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
  facts: z.array(z.unknown()),
  conflicts: z.array(z.unknown()),
  assessments: z.array(z.unknown()),
  key_questions: z.array(z.unknown()),
  answered_by: z.object({ kind: z.string(), model: z.string().nullable() }).nullable(),
  frame: z.object({ begin: z.string(), end: z.string() }),
  shown: z.string().nullable().meta({ description: "The answer as it was shown, without its frame." }),
  body: z.string().optional().meta({ description: "The consultant's bytes, where they differ from shown." }),
  stop_reason: z.string().nullable(),
  appended_from: z.int().optional().meta({ description: "Line, from 1, where a repair was appended." }),
  elements: z.array(z.string()),
  verification: z.object({
    ok: z.boolean(),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.string(),
        message: z.string(),
        at: z.int().nullable(),
      }),
    ),
  }),
  grounds: groundsSchema.meta({
    description: "What the answer rests on, for verifying it again; empty when its check was cut off.",
  }),
  partners: z
    .array(
      z.object({
        persona: z.object({ id: z.string(), name: z.string(), hash: z.string() }),
        by: z.string().meta({ description: 'The model\'s id, or "playbook".' }),
        shown: z.string().meta({ description: "What the partner said, without frame." }),
        differs: z.array(z.unknown()),
        usage: z.unknown(),
      }),
    )
    .optional()
    .meta({ description: "Partners who were consulted before the answer." }),
  strict: z.boolean(),
  usage: z.unknown(),
  duration_ms: z.int(),
  exit_code: z.int(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export const consultationSchema = headSchema.extend({ steps: z.array(stepSchema), entry: entrySchema });

export const doneSchema = z.object({
  type: z.literal("done"),
  at: z.iso.datetime(),
  steps: z.array(z.string()).meta({ description: "Ids of steps." }),
});

export const results = ["retained", "expanded", "contracted", "churned", "open"] as const;

export const outcomeSchema = z.object({
  type: z.literal("outcome"),
  at: z.iso.datetime(),
  of: z.string().meta({ description: "Id of the consultation." }),
  result: z.enum(results),
  text: z.string(),
});

/**
 * What a session learnt after its last answer, or before there was one: written when it ends, so that it can
 * be resumed with everything that was said.
 */
export const learntSchema = z.object({
  type: z.literal("learnt"),
  at: z.iso.datetime(),
  session: z.string(),
  turn: z.int().min(0).meta({ description: "Of the last question; 0 before the first one." }),
  as_of: day,
  persona: z.string(),
  question: z.string().nullable().meta({ description: "The question that was not answered any more." }),
  facts: z.array(z.unknown()),
});

/** A line as it stands in the file; what sealLine puts in front included. */
const front = {
  v: z.union([z.literal(1), z.literal(journalVersion)]).meta({
    description: "Version of the format; 1 is that of program version 0.1.0. A later one is refused.",
  }),
  bytes: z
    .int()
    .meta({ description: "Bytes of the line from the quotation mark in front of type to its end." }),
  sum: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .meta({
      description: "From version 2 on: CRC-32 of these bytes, begun with the version, in hexadecimal.",
    }),
};
export const lineSchema = z
  .union([
    consultationSchema.extend(front),
    doneSchema.extend(front),
    outcomeSchema.extend(front),
    learntSchema.extend(front),
  ])
  .meta({ title: "consult-customer journal line, versions 1 and 2" });

export type Learnt = z.infer<typeof learntSchema>;
export type Step = z.infer<typeof stepSchema>;
export type Head = z.infer<typeof headSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Consultation = z.infer<typeof consultationSchema>;
export type Done = z.infer<typeof doneSchema>;
export type OutcomeNote = z.infer<typeof outcomeSchema>;
export type JournalRecord = Consultation | Done | OutcomeNote | Learnt;
