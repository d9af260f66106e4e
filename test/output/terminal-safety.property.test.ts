import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/failure/failure.ts";
import { renderFinding } from "../../src/finding/render-finding.ts";
import { createBodyCleaner } from "../../src/frame/clean-body.ts";
import type { Consulted } from "../../src/journal/join-lines.ts";
import type { Consultation } from "../../src/journal/record-schema.ts";
import { escapeInvisible, failureEnvelope, toJsonLine } from "../../src/output/envelope.ts";
import { escapeCsvCell } from "../../src/output/escape-csv-cell.ts";
import { sayRowFinding } from "../../src/output/health/say-row-finding.ts";
import { journalMarkdown } from "../../src/output/journal/journal-markdown.ts";
import { failureLines } from "../../src/output/report-error.ts";
import { anyText } from "../support/any-text.ts";

/** What drives a terminal, turns the direction of text or hides it: C0 but line breaks and tabs, DEL, C1, bidi, zero width. */
const driving =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u001b]0;x\u0007",
        "\u001b[2J",
        "\u009b2J",
        "\u202e",
        "\u200b",
        "\u2066",
        "\u0000",
        "\r\n",
      ),
      anyText({ maxLength: 8 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const finding = fc.record({
  code: fc.constantFrom("key.unknown" as const, "value.type" as const, "value.choice" as const),
  file: hostile,
  path: fc.array(hostile, { minLength: 1, maxLength: 3 }),
  place: fc.constant(null),
  expected: hostile,
  found: hostile,
  suggestion: fc.option(hostile),
});

const failure = fc
  .record({ message: hostile, hint: fc.option(hostile), findings: fc.array(finding, { maxLength: 2 }) })
  .map((details) => new Failure("usage", { code: "usage.any", ...details }));

describe("whatever foreign text holds, it cannot drive a terminal", () => {
  it("from a failure on stderr, which stays two lines without findings", () => {
    fc.assert(
      fc.property(failure, (one) => {
        expect(failureLines(one)).not.toMatch(driving);
        expect(one.message).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it("from a finding about a file or a row", () => {
    fc.assert(
      fc.property(finding, (one) => {
        expect(renderFinding(one)).not.toMatch(driving);
        expect(
          sayRowFinding({ ...one, severity: "note", count: 2, rows: [1, one.found], values: [one.found] }),
        ).not.toMatch(driving);
      }),
    );
  });

  it("from JSON, which keeps it as escapes", () => {
    const run = { sessionId: "s", durationMs: 1, persona: null };
    fc.assert(
      fc.property(hostile, failure, (text, one) => {
        const line = toJsonLine({ ...failureEnvelope(one, run), body: text });
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(JSON.parse(line).body).toBe(text);
        expect(JSON.parse(escapeInvisible(JSON.stringify([text], null, 2)))).toEqual([text]);
      }),
    );
  });

  it("from a cell of CSV", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeCsvCell(text)).not.toMatch(driving);
      }),
    );
  });

  it("from a consultation in Markdown, where it stands as an escape", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (question, shown, other) => {
        const record = {
          id: "k3v9x0tq7m",
          as_of: "2026-11-23",
          accounts: [{ name: other, score: null, band: null, route: "decide" }],
          steps: [{ id: other, what: other, owner: other, due: null }],
          entry: { question, shown },
        };
        const outcomes = [
          { type: "outcome", at: "2026-11-23T10:00:00Z", of: "x", result: "open", text: other },
        ];
        const text = journalMarkdown(
          { done: new Map(), outcomes, replaced: false } as unknown as Consulted,
          record as unknown as Consultation,
        );
        expect(text).not.toMatch(driving);
        expect(text.replaceAll("\r\n", "\n")).not.toContain("\r");
      }),
    );
    const { entry } = { entry: { question: "a\u202eb \u{e0041}", shown: "# One\n\u001b[2J" } };
    const record = { id: "k", as_of: "2026-11-23", accounts: [], steps: [], entry };
    const consulted = { done: new Map(), outcomes: [], replaced: false };
    const text = journalMarkdown(consulted as unknown as Consulted, record as unknown as Consultation);
    expect(text).toContain("> a\\u202eb \\u{e0041}\n\n## One\n\\u001b[2J");
  });

  it("from an answer, however it is cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 6 }), (pieces) => {
        const cleaner = createBodyCleaner();
        const shown = pieces.map((piece) => cleaner.push(piece)).join("") + cleaner.end();
        expect(shown).not.toMatch(driving);
      }),
    );
  });
});
