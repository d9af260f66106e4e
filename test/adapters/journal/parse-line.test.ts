import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLine } from "../../../src/adapters/journal/parse-line.ts";
import { sealLine } from "../../../src/adapters/journal/seal-line.ts";
import type { Damage } from "../../../src/journal/damage.ts";
import { formatRecord } from "../../../src/journal/format-record.ts";

const outcome = (text: string) => ({
  type: "outcome" as const,
  at: "2026-11-23T10:00:00.000Z",
  of: "k3v9x0tq7m",
  result: "open" as const,
  text,
});
/** A line of this version without its line break, and the same of version 1. */
const lineOf = (text: string): Buffer =>
  sealLine(formatRecord(outcome(text), (each) => each)).subarray(0, -1);
function oldLineOf(text: string): Buffer {
  const rest = formatRecord(outcome(text), (each) => each).slice(1);
  return Buffer.from(`{"v":1,"bytes":${Buffer.byteLength(rest)},${rest}`);
}

/** What is read of a line at byte 7 of a file. */
function read(bytes: Buffer) {
  const spoilt: Damage[] = [];
  const { records, damage } = parseLine({ bytes, offset: 7, ended: true }, (each) => spoilt.push(each));
  return { lines: records.map(({ line }) => line), damage, spoilt };
}
const texts = (bytes: Buffer): string[] =>
  read(bytes).lines.map((line) => (line.type === "outcome" ? line.outcome.text : line.type));

describe("a line of the journal", () => {
  it("comes back as it was written, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const line = lineOf(text);
        expect(line.includes("\n")).toBe(false);
        expect(read(line)).toMatchObject({ lines: [{ type: "outcome", outcome: { text } }], damage: [] });
      }),
    );
  });

  it("holds nothing that drives a terminal, and no secret", () => {
    const line = formatRecord(outcome("\u009b2J \u202e \u001b[31m token-of-mine"), (text) =>
      text.replaceAll("token-of-mine", "***"),
    );
    expect(line).not.toMatch(/[\u0000-\u0009\u007f-\u009f\u202e]|token-of-mine/);
    expect(JSON.parse(line).text).toBe("\u009b2J \u202e \u001b[31m ***");
  });

  it.each([
    ["of this version", lineOf],
    ["of version 1", oldLineOf],
  ])("%s is damage wherever it is cut, and never another record", (_version, make) => {
    const whole = make('"{"v":1,"bytes":3,"type":"done" ü');
    for (let at = 1; at < whole.length; at++) {
      const cut = whole.subarray(0, at);
      expect(read(cut)).toMatchObject({ lines: [], damage: [{ offset: 7, bytes: at, kind: "torn" }] });
      const glued = Buffer.concat([cut, whole]);
      expect(read(glued)).toMatchObject({ lines: [{ type: "outcome" }], damage: [{ offset: 7, bytes: at }] });
    }
  });

  it("is damage whichever of its bytes is changed, and to whatever", () => {
    const whole = lineOf("Renewed für two years");
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ change;
        // A line feed ends the line: what stands on both sides of it is torn.
        if (changed[at] === 10) return;
        const { lines, damage } = read(changed);
        expect(lines).toEqual([]);
        expect(damage.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
          whole.length - (changed.at(-1) === 13 ? 1 : 0),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["a page of NUL", (line: Buffer) => line.fill(0, 100, 130), "changed"],
    ["a letter", (line: Buffer) => line.fill("x", 120, 121), "changed"],
    ["a digit of its version", (line: Buffer) => line.fill("3", 5, 6), "changed"],
    ["a digit of its length", (line: Buffer) => line.fill("9", 15, 16), "torn"],
    ["a digit of its checksum", (line: Buffer) => line.fill("g", 26, 27), "changed"],
  ])("with %s changed is named for what it is", (_what, change, kind) => {
    const line = lineOf("Renewed for two years, and everybody is glad");
    expect(read(change(Buffer.from(line)))).toMatchObject({ lines: [], damage: [{ offset: 7, kind }] });
  });

  it("of version 1 with NUL or what is no UTF-8 in it is damage, though its length is right", () => {
    const line = oldLineOf("Renewed for two years");
    for (const byte of [0, 0xff]) {
      const changed = Buffer.from(line).fill(byte, 110, 112);
      expect(read(changed)).toMatchObject({ lines: [], damage: [{ bytes: line.length, kind: "changed" }] });
    }
  });

  it("that lost its line break is two records, and so is one with something in between", () => {
    for (const [first, second] of [
      [lineOf("one"), lineOf("two")],
      [oldLineOf("one"), lineOf("two")],
    ] as const) {
      expect(texts(Buffer.concat([first, second]))).toEqual(["one", "two"]);
      const between = Buffer.concat([first, Buffer.from("\0\0x"), second]);
      expect(texts(between)).toEqual(["one", "two"]);
      expect(read(between).damage).toEqual([{ offset: 7 + first.length, bytes: 3, kind: "torn" }]);
    }
  });

  it("is whole with the line ends of Windows", () => {
    expect(read(Buffer.concat([lineOf("one"), Buffer.from("\r")]))).toMatchObject({
      lines: [{ type: "outcome" }],
      damage: [],
    });
  });

  it("of version 1 is read when somebody edited it by hand; with a checksum that has to fit", () => {
    const edit = (line: Buffer): Buffer => Buffer.from(line.toString().replace("first", "another"));
    expect(texts(edit(oldLineOf("first")))).toEqual(["another"]);
    expect(read(edit(lineOf("first")))).toMatchObject({ lines: [], damage: [{ kind: "torn" }] });
    // Also when somebody makes it look like version 1.
    const disguised = lineOf("first").toString().replace('{"v":2', '{"v":1').replace("first", "other");
    expect(read(Buffer.from(disguised)).lines).toEqual([]);
  });

  it("of an unknown type is skipped, of a newer version refused", () => {
    const newer = (text: string) => () => read(Buffer.from(text));
    expect(read(Buffer.from('{"v":1,"type":"turn"}'))).toMatchObject({
      lines: [{ type: "other" }],
      damage: [],
    });
    expect(read(sealLine('{"type":"turn"}').subarray(0, -1)).lines).toMatchObject([{ type: "other" }]);
    expect(newer('{"v":12,"type":"turn"}')).toThrow(/format 12, this one knows 2/);
    expect(newer('{"v":3,"bytes":14,"sum":"00000000","type":"turn"}')).toThrow(/format 3/);
  });
});
