import type { Done, Entry, Head, Learnt, OutcomeNote, Step } from "./record-schema.ts";
import {
  anything,
  atLeast,
  day,
  integer,
  listOf,
  moment,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  truth,
  valuesOf,
  written,
} from "./shape.ts";

/**
 * The shapes of record-schema.ts without its library, for lists: loading it would take longer than reading a
 * thousand lines. A test holds both equal.
 */
const head = object({
  id: written(/^[0-9a-z]{10}$/),
  at: moment,
  session: text,
  turn: atLeast(1),
  as_of: day,
  persona: text,
  by: text,
  accounts: listOf(
    object({
      name: orNull(text),
      score: orNull(number),
      band: orNull(oneOf("green", "yellow", "red")),
      route: oneOf("decide", "consult", "escalate"),
    }),
  ),
  topic: text,
  outcome: text,
  partial: truth,
  cost_usd: orNull(number),
  dues: listOf(orNull(day)),
});
const steps = listOf(
  object({
    id: text,
    what: text,
    owner: orNull(text),
    due: orNull(day),
    facts: listOf(text),
    account: orNull(text),
    source: text,
  }),
);
const grounds = object({
  asOf: optional(day),
  accounts: optional(
    listOf(
      object({
        name: orNull(text),
        score: orNull(number),
        otherScores: listOf(number),
        dimensions: valuesOf(number),
        band: orNull(text),
        criticalFlags: listOf(text),
        flagged: truth,
        renewal: orNull(day),
        deadline: orNull(day),
        route: text,
        with: listOf(text),
      }),
    ),
  ),
  intrusions: optional(listOf(object({ kind: text, place: text }))),
  canDecide: optional(listOf(text)),
  figures: optional(
    listOf(object({ kind: text, value: number, currency: orNull(text), fact: orNull(text) })),
  ),
  dates: optional(listOf(day)),
  planned: optional(listOf(day)),
  names: optional(listOf(text)),
  examples: optional(listOf(text)),
  own: optional(listOf(text)),
  texts: optional(listOf(text)),
});
const entry = object({
  program: text,
  persona: orNull(object({ id: text, name: text, hash: text })),
  prompt_sha256: text,
  question: text,
  sources: listOf(object({ name: text, sha256: text, bytes: integer })),
  facts: listOf(anything),
  conflicts: listOf(anything),
  assessments: listOf(anything),
  key_questions: listOf(anything),
  answered_by: orNull(object({ kind: text, model: orNull(text) })),
  frame: object({ begin: text, end: text }),
  shown: orNull(text),
  body: optional(text),
  stop_reason: orNull(text),
  appended_from: optional(integer),
  elements: listOf(text),
  verification: object({
    ok: truth,
    findings: listOf(object({ code: text, severity: text, message: text, at: orNull(integer) })),
  }),
  grounds,
  partners: optional(
    listOf(
      object({
        persona: object({ id: text, name: text, hash: text }),
        by: text,
        shown: text,
        differs: listOf(anything),
        usage: anything,
      }),
    ),
  ),
  strict: truth,
  usage: anything,
  duration_ms: integer,
  exit_code: integer,
  error: orNull(object({ code: text, message: text })),
});
const done = object({ at: moment, steps: listOf(text) });
const outcome = object({
  at: moment,
  of: text,
  result: oneOf("retained", "expanded", "contracted", "churned", "open"),
  text,
});
const learnt = object({
  at: moment,
  session: text,
  turn: atLeast(0),
  as_of: day,
  persona: text,
  question: orNull(text),
  facts: listOf(anything),
});

export const isHead = (value: unknown): value is Head => head(value);
export const areSteps = (value: unknown): value is Step[] => steps(value);
export const isEntry = (value: unknown): value is Entry => entry(value);
export const isDone = (value: unknown): value is Done => done(value);
export const isOutcome = (value: unknown): value is OutcomeNote => outcome(value);
export const isLearnt = (value: unknown): value is Learnt => learnt(value);
