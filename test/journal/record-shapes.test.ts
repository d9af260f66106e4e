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
import { linesIn } from "../support/journal-file.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

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

it("the shapes that lists read by are those of the schema, whatever stands in a record", async () => {
  const data = emptyHome();
  await runCli(["-q", "Contoso Ltd: NPS 8. Renewal 2027-05-01. Usage fell 40 %."], { data });
  const [line] = linesIn(data) as Json[];
  expect(consultationSchema.safeParse(line).success).toBe(true);
  for (const [schema, isShape, part] of pairs) {
    const value = part(line ?? null);
    expect(isShape(value)).toBe(true);
    // What a line is was looked at before.
    const places = placesOf(value).filter(([first]) => first !== "type" && first !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...odd), (place, by) => {
        const changed = replaced(value, place, by as Json | undefined);
        expect([place, by, isShape(changed)]).toEqual([place, by, schema.safeParse(changed).success]);
      }),
      { numRuns: 1500 },
    );
  }
});
