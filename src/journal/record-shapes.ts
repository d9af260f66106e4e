import type { Done, Head, Learnt, OutcomeNote, Step } from "./record-schema.ts";

/**
 * The shapes of record-schema.ts without its library, for lists: loading it would take longer than reading a thousand
 * lines. A test holds both equal. Whoever needs a whole consultation reads it with the schema.
 */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === "string";
const number: Shape = (value) => typeof value === "number" && Number.isFinite(value);
const truth: Shape = (value) => typeof value === "boolean";
const count =
  (least: number): Shape =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;
const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    words.includes(value as string);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const written =
  (form: RegExp): Shape =>
  (value) =>
    typeof value === "string" && form.test(value);
const object = (keys: Readonly<Record<string, Shape>>): Shape => {
  const shapes = Object.entries(keys);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    shapes.every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));
};

const leapDay = String.raw`(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29`;
const usualDay = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const day = written(new RegExp(`^(?:${usualDay}|${leapDay})$`));
const moment = written(
  new RegExp(String.raw`^(?:${usualDay}|${leapDay})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$`),
);

const head = object({
  id: written(/^[0-9a-z]{10}$/),
  at: moment,
  session: text,
  turn: count(1),
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
  turn: count(0),
  as_of: day,
  persona: text,
  question: orNull(text),
  facts: listOf(() => true),
});

export const isHead = (value: unknown): value is Head => head(value);
export const areSteps = (value: unknown): value is Step[] => steps(value);
export const isDone = (value: unknown): value is Done => done(value);
export const isOutcome = (value: unknown): value is OutcomeNote => outcome(value);
export const isLearnt = (value: unknown): value is Learnt => learnt(value);
