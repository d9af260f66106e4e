import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine } from "../../../src/adapters/journal/parse-line.ts";
import { formatLine } from "../../../src/journal/format-line.ts";

const raw = (text: string) => ({ bytes: Buffer.from(text), offset: 7, ended: true });
const outcome = (text: string) => ({
  type: "outcome" as const,
  at: "2026-11-23T10:00:00.000Z",
  of: "k3v9x0tq7m",
  result: "open" as const,
  text,
});

describe("a line of the journal", () => {
  it("comes back as it was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const line = formatLine(outcome(text), (each) => each);
        expect(line.slice(0, -1)).not.toContain("\n");
        expect(parseLine(raw(line.slice(0, -1)))).toEqual({
          line: { type: "outcome", outcome: expect.objectContaining({ text }) },
          damage: null,
        });
      }),
    );
  });

  it("holds nothing that drives a terminal, and no secret", () => {
    const line = formatLine(outcome("\u009b2J \u202e \u001b[31m token-of-mine"), (text) =>
      text.replaceAll("token-of-mine", "***"),
    );
    expect(line).not.toMatch(/[\u0000-\u0009\u007f-\u009f\u202e]|token-of-mine/);
    expect(JSON.parse(line).text).toBe("\u009b2J \u202e \u001b[31m ***");
  });

  it("is damage wherever it is cut, and never another record", () => {
    const line = formatLine(outcome('"{"v":1,"bytes":3,"type":"done" ü'), (each) => each).trimEnd();
    const whole = Buffer.from(line);
    for (let at = 1; at < whole.length; at++) {
      const cut = whole.subarray(0, at);
      expect(parseLine({ bytes: cut, offset: 7, ended: true })).toEqual({
        line: null,
        damage: { offset: 7, bytes: at },
      });
      const glued = Buffer.concat([cut, whole]);
      expect(parseLine({ bytes: glued, offset: 7, ended: true })).toMatchObject({
        line: { type: "outcome" },
        damage: { offset: 7, bytes: at },
      });
    }
  });

  it("is read when somebody edited it by hand, and the count is wrong", () => {
    const edited = formatLine(outcome("first"), (each) => each)
      .trimEnd()
      .replace("first", "another");
    expect(parseLine(raw(edited))).toMatchObject({ line: { type: "outcome" }, damage: null });
  });

  it("of an unknown type is skipped, of a newer version refused", () => {
    expect(parseLine(raw('{"v":1,"type":"turn"}'))).toEqual({ line: { type: "other" }, damage: null });
    expect(() => parseLine(raw('{"v":12,"type":"turn"}'))).toThrow(/format 12, this one knows 1/);
  });
});
