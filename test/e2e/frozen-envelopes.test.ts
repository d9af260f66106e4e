import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envelopeCases, runEnvelopeCase } from "../support/envelope-cases.ts";
import { envelopeFaults } from "../support/published-envelope.ts";
import { begin, emptyHome, end, runCli } from "../support/run-cli.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Envelope = { readonly [key: string]: Json };

/** Envelopes as version 0.1.0 wrote them, before the first change to schema 1. They are never written anew. */
const frozen = (name: string): Envelope =>
  JSON.parse(readFileSync(new URL(`../fixtures/envelopes/${name}.json`, import.meta.url), "utf8"));

const kindOf = (value: Json): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

/** What was there and is not, or is of another type: "assessment.health.score: number → string". */
function faults(was: Json, is: Json | undefined, path = ""): string[] {
  if (is === undefined) return [`${path}: ${kindOf(was)} → nothing`];
  // What may be null may get a value, and lose it.
  if (was === null || is === null) return [];
  if (kindOf(was) !== kindOf(is)) return [`${path}: ${kindOf(was)} → ${kindOf(is)}`];
  if (Array.isArray(was) && Array.isArray(is)) return elementFaults(was, is, path);
  if (typeof was !== "object" || typeof is !== "object") return [];
  const now = is as Envelope;
  return Object.entries(was).flatMap(([key, value]) =>
    faults(value, now[key], path === "" ? key : `${path}.${key}`),
  );
}

/** The entries of a list are compared with what all of them had: lists may grow and shrink. */
function elementFaults(was: readonly Json[], is: readonly Json[], path: string): string[] {
  const [first, ...others] = was;
  if (first === undefined) return [];
  const common = others.reduce<Json>((known, other) => inBoth(known, other), first);
  return is.flatMap((entry) => faults(common, entry, `${path}[]`));
}

const inBoth = (a: Json, b: Json): Json =>
  kindOf(a) !== kindOf(b)
    ? null
    : kindOf(a) !== "object"
      ? a
      : Object.fromEntries(
          Object.entries(a as Envelope).flatMap(([key, value]) =>
            key in (b as Envelope) ? [[key, inBoth(value, (b as Envelope)[key] ?? null)]] : [],
          ),
        );

const list = (value: Json | undefined): readonly Envelope[] =>
  (Array.isArray(value) ? value : []) as Envelope[];
const pick = (value: Json | undefined, ...keys: string[]): Json =>
  value === null || value === undefined
    ? null
    : Object.fromEntries(keys.map((key) => [key, (value as Envelope)[key] ?? null]));

/** What a script may rely on: values that say the same thing in every version of schema 1. */
function meaningOf(envelope: Envelope): Json {
  const { assessment, dry_run: dryRun = null } = envelope;
  return {
    ...(pick(
      envelope,
      "type",
      "subtype",
      "is_error",
      "schema",
      "as_of",
      "question",
      "stop_reason",
    ) as Envelope),
    ...(pick(envelope, "total_cost_usd", "usage") as Envelope),
    persona: pick(envelope.persona, "id", "name"),
    answered_by: pick(envelope.answered_by, "kind", "model", "fallback_from"),
    error: pick(envelope.error, "code", "retryable", "request_id"),
    elements: list(envelope.elements).map((element) => pick(element, "name", "present")),
    verified: pick(envelope.verification, "ok", "repaired"),
    key_questions: list(envelope.key_questions).map((question) => pick(question, "question")),
    // Records are read by their fields: what they state and in which unit.
    facts: list(envelope.facts)
      .filter(({ source }) => /\.(?:yaml|csv):/.test(String(source)))
      .map((fact) => JSON.stringify(pick(fact, "key", "value", "unit", "account")))
      .sort(),
    account: pick(assessment, "account"),
    renewal: pick(
      (assessment as Envelope | null)?.renewal,
      "date",
      "notice_days",
      "auto_renew",
      "deadline",
      "days_to_deadline",
    ),
    route: pick((assessment as Envelope | null)?.authority, "route"),
    request: pick(dryRun, "url"),
    recorded: pick(envelope.journal ?? null, "error"),
  };
}

/** What 0.1.0 said wrongly: tokens that the server had counted before the stream broke off were said to be none. */
const mended: Readonly<Record<string, Envelope>> = {
  "stream-cut": countedBeforeTheEnd(),
  "time-over": countedBeforeTheEnd(),
};

function countedBeforeTheEnd(): Envelope {
  const usage = { cache_creation_input_tokens: 0, cache_read_input_tokens: 0 };
  return { total_cost_usd: 0.000034, usage: { ...usage, input_tokens: 12, output_tokens: 1 } };
}

describe("an envelope of schema 1", () => {
  it.each(envelopeCases.map((one) => [one.name, one] as const))(
    "holds everything it held in version 0.1.0, with its type and its meaning: %s",
    async (name, one) => {
      const was = frozen(name);
      const is = (await runEnvelopeCase(one, runCli)) as Envelope;
      expect(faults(was, is)).toEqual([]);
      expect(meaningOf(is)).toEqual(meaningOf({ ...was, ...mended[name] }));
      expect(envelopeFaults(is)).toEqual([]);
      expect(
        envelopeFaults({ ...is, of_the_future: { any: ["thing"] } }).filter(
          (fault) => !/of_the_future/.test(fault),
        ),
      ).toEqual([]);
      if (is.body !== null && is.result !== null) {
        expect(String(is.result).startsWith(`${begin}\n`)).toBe(true);
        expect(String(is.result).trimEnd().endsWith(end)).toBe(true);
      }
    },
  );

  it("is compared in earnest: what goes away or changes its type is seen", () => {
    const was = frozen("record");
    const { session_id: _gone, ...without } = was;
    expect(faults(was, without)).toEqual(["session_id: string → nothing"]);
    const facts = list(was.facts).map((fact) => ({ ...fact, value: String(fact.value) }));
    expect(faults({ facts: [{ value: 1 }] }, { facts })).toContain("facts[].value: number → string");
    expect(faults(was, { ...was, usage: { ...(was.usage as Envelope), input_tokens: "0" } })).toEqual([
      "usage.input_tokens: number → string",
    ]);
    expect(faults(was, { ...was, more: 1 })).toEqual([]);
  });
});

describe("the next steps in an envelope", () => {
  const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

  it("are those of journal due, whose ids journal done takes", async () => {
    const data = emptyHome();
    const { stdout } = await runCli(["--json", "--as-of", "2026-11-23", question], { data });
    const { steps } = JSON.parse(stdout) as { steps: Envelope[] };
    expect(steps.length).toBeGreaterThan(5);
    expect(steps[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{10}\.1$/),
      what: expect.stringMatching(/^Verify the departure/),
      owner: "Elena",
      due: "2026-11-24",
      authority: "decide",
      with: null,
      facts: ["F2", "F3"],
      account: "Northwind",
      source: "Action Plan",
    });
    expect(steps).toContainEqual(expect.objectContaining({ authority: "escalate", with: "Leadership" }));
    const due = await runCli(["journal", "due", "--json", "--as-of", "2026-11-23", "--within", "90d"], {
      data,
    });
    const listed = due.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const bare = listed.map(({ type: _type, status: _status, days: _days, ...step }) => step);
    const byId = (a: Envelope, b: Envelope): number => (String(a.id) < String(b.id) ? -1 : 1);
    expect(bare.sort(byId)).toEqual([...steps].sort(byId));
    const done = await runCli(["journal", "done", String(steps[0]?.id)], { data });
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining(" done: Verify the departure")]);
  });

  it("have no id where nothing is recorded, and stand in the envelope of a check too", async () => {
    const { stdout } = await runCli(["--json", "--no-journal", "--as-of", "2026-11-23", question]);
    const envelope = JSON.parse(stdout) as { steps: Envelope[]; result: string };
    expect(envelope.steps.length).toBeGreaterThan(5);
    expect(envelope.steps.every(({ id }) => id === null)).toBe(true);
    const checked = await runCli(["check", "-", "--json", "--as-of", "2026-11-23", question], {
      stdin: envelope.result,
    });
    expect(JSON.parse(checked.stdout).steps).toEqual(envelope.steps);
    expect(JSON.parse((await runCli(["--json", "--as-of", "never", "q"])).stdout).steps).toEqual([]);
  });
});
