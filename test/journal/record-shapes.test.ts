import fc from "fast-check";
import { expect, it } from "vitest";
import type { z } from "zod";
import {
  consultationSchema,
  doneSchema,
  entrySchema,
  headSchema,
  learntSchema,
  outcomeSchema,
  stepSchema,
} from "../../src/journal/record-schema.ts";
import { areSteps, isDone, isEntry, isHead, isLearnt, isOutcome } from "../../src/journal/record-shapes.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a value: ways to it from the root. */
const placesOf = (value: Json, way: readonly (string | number)[] = []): (readonly (string | number)[])[] => [
  way,
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => placesOf(each, [...way, key]))
    : []),
];

/** The value with something else in one place; undefined takes it out. */
function replaced(value: Json, [key, ...way]: readonly (string | number)[], by: Json | undefined): Json {
  if (key === undefined) return by ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  const inner = way.length === 0 ? by : replaced(copy[key] ?? null, way, by);
  if (inner === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy as Json;
}

const odd = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 60,
  "",
  "x",
  "2026-02-29",
  "2024-02-29",
  "2026-11-23",
  "2026-13-01",
  "2026-11-23T10:00:00.000Z",
  "2026-11-23T25:00:00Z",
  [],
  [null],
  {},
  { a: null },
] as const;

const pairs: readonly (readonly [z.ZodType, (value: unknown) => boolean, (line: Json) => Json])[] = [
  [headSchema, isHead, (line) => line],
  [stepSchema.array(), areSteps, (line) => (line as { steps: Json }).steps],
  [entrySchema, isEntry, (line) => (line as { entry: Json }).entry],
  [doneSchema, isDone, () => ({ type: "done", at: "2026-11-23T10:00:00Z", steps: ["k3v9x0tq7m.1"] })],
  [
    outcomeSchema,
    isOutcome,
    () => ({ type: "outcome", at: "2026-11-23T10:00:00Z", of: "k3v9x0tq7m", result: "open", text: "x" }),
  ],
  [
    learntSchema,
    isLearnt,
    () => ({
      type: "learnt",
      at: "2026-11-23T10:00:00Z",
      session: "s",
      turn: 0,
      as_of: "2026-11-23",
      persona: "p",
      question: null,
      facts: [{}],
    }),
  ],
];

/** A consultation in which every key and every list has something. */
const line: Json = {
  type: "consultation",
  id: "k3v9x0tq7m",
  at: "2026-11-23T10:00:00.000Z",
  session: "s",
  turn: 1,
  as_of: "2026-11-23",
  persona: "customer-success-manager",
  by: "playbook",
  accounts: [
    { name: "Contoso Ltd", score: 60.5, band: "green", route: "decide" },
    { name: null, score: null, band: null, route: "escalate" },
  ],
  topic: "Is Contoso healthy?",
  outcome: "success",
  partial: false,
  cost_usd: 0.01,
  dues: ["2026-11-24", null],
  steps: [
    {
      id: "k3v9x0tq7m.1",
      what: "Call them",
      owner: "Elena",
      due: "2026-11-24",
      facts: ["F1"],
      account: "Contoso Ltd",
      source: "Action Plan",
    },
  ],
  entry: {
    program: "0.1.0",
    persona: { id: "p", name: "Elena", hash: "h" },
    prompt_sha256: "0",
    question: "Is Contoso healthy?",
    sources: [{ name: "notes.txt", sha256: "0", bytes: 3 }],
    facts: [{}],
    conflicts: [{}],
    assessments: [{}],
    key_questions: [{}],
    answered_by: { kind: "model", model: "m" },
    frame: { begin: "b", end: "e" },
    shown: "text",
    body: "text ",
    stop_reason: "end_turn",
    appended_from: 3,
    elements: ["Timeline"],
    verification: { ok: true, findings: [{ code: "c", severity: "warning", message: "m", at: 4 }] },
    grounds: {
      asOf: "2026-11-23",
      accounts: [
        {
          name: "Contoso Ltd",
          score: 60.5,
          otherScores: [70],
          dimensions: { Usage: 50 },
          band: "green",
          criticalFlags: ["x"],
          flagged: true,
          renewal: "2027-05-01",
          deadline: null,
          route: "decide",
          with: ["Leadership"],
        },
      ],
      intrusions: [{ kind: "frame", place: "question" }],
      canDecide: ["x"],
      figures: [{ kind: "money", value: 3, currency: "EUR", fact: "F1" }],
      dates: ["2027-05-01"],
      planned: ["2026-11-24"],
      names: ["contoso"],
      examples: ["x"],
      texts: ["x"],
    },
    strict: false,
    usage: {},
    duration_ms: 3,
    exit_code: 0,
    error: { code: "c", message: "m" },
  },
};

it("the shapes that lists read by are those of the schema, whatever stands in a record", () => {
  expect(consultationSchema.safeParse(line).success).toBe(true);
  for (const [schema, isShape, part] of pairs) {
    const value = part(line);
    expect(isShape(value)).toBe(true);
    // What a line is was looked at before.
    const places = placesOf(value).filter(([first]) => first !== "type" && first !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...odd), (place, by) => {
        const changed = replaced(value, place, by as Json | undefined);
        expect([place, by, isShape(changed)]).toEqual([place, by, schema.safeParse(changed).success]);
      }),
      { numRuns: 600 },
    );
  }
});
