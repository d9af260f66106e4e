import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/finding/read-yaml.ts";
import { renderFinding } from "../../src/finding/render-finding.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function codesOf(content: string | Uint8Array): string[] {
  const read = readYaml("f.yaml", typeof content === "string" ? bytes(content) : content);
  return read.ok
    ? ["ok"]
    : read.findings.map(({ code, place }) =>
        place === null ? code : `${code} ${place.line}:${place.column}`,
      );
}

function valueIn(content: string): unknown {
  const read = readYaml("f.yaml", bytes(content));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value.value;
}

const bomb = [
  "a: &a [x, x]",
  ...Array.from("bcdefghi", (name, index) => {
    const before = "abcdefghi"[index];
    return `${name}: &${name} [*${before}, *${before}]`;
  }),
].join("\n");

describe("readYaml on hostile input", () => {
  it.each([
    ["an empty file", "", ["file.empty"]],
    ["white space", " \r\n\n", ["file.empty"]],
    ["comments only", "# a\n# b\n", ["file.empty"]],
    ["an empty document", "---\n", ["file.empty"]],
    ["a NUL byte", "a: b\nc: \0d", ["file.binary 2:4"]],
    ["a duplicate key", "a: 1\nb: 2\na: 3", ["yaml.duplicate-key 3:1"]],
    ["a duplicate key in brackets", '{"a": 1, "a": 2}', ["yaml.duplicate-key 1:10"]],
    ["a tab as indentation", "a:\n\tb: 1", ["yaml.tab 2:1"]],
    ["a tab behind spaces", "a:\n  b: 1\n \tc: 2", ["yaml.tab 3:2"]],
    ["a merge key", "a:\n  <<: {b: 1}", ["yaml.alias 2:3"]],
    ["a custom tag", "a: !!js/function x", ["yaml.syntax 1:4"]],
    ["a directive", "%YAML 1.1\n---\na: yes", ["yaml.syntax 1:1"]],
    ["a second document", "a: 1\n---\nb: 2", ["yaml.syntax 2:1"]],
    [
      "keys that are no text",
      "1: a\ntrue: b\n? [c]\n: d\n: e",
      ["key.forbidden 1:1", "key.forbidden 2:1", "key.forbidden 3:3", "key.forbidden 5:1"],
    ],
    [
      "keys that reach the prototype",
      "__proto__: 1\nb:\n  constructor: 2",
      ["key.forbidden 1:1", "key.forbidden 3:3"],
    ],
    ["an unclosed bracket", "a: [1, 2\n", ["yaml.syntax 1:9"]],
    ["two mistakes on two lines", "a: @b\nc: d: e", ["yaml.syntax 1:4", "yaml.syntax 2:4"]],
    ["10,000 brackets", "[".repeat(10_000), ["yaml.syntax 1:66"]],
    ["10,000 dashes", "- ".repeat(10_000), ["yaml.syntax 1:130"]],
    [
      "1,000 levels of indentation",
      Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
      ["yaml.syntax 65:66"],
    ],
  ])("refuses %s", (_, content, expected) => {
    expect(codesOf(content)).toEqual(expected);
  });

  it("refuses every anchor and alias of a bomb, and expands none", () => {
    const codes = codesOf(bomb);
    expect(new Set(codes.map((code) => code.split(" ")[0]))).toEqual(new Set(["yaml.alias"]));
    expect(codes).toHaveLength(9 + 2 * 8);
  });

  it("refuses 50 MB by size", () => {
    expect(codesOf(new Uint8Array(50_000_000).fill(0x61))).toEqual(["file.too-large"]);
  });

  it("refuses bytes that are not UTF-8 and names their line", () => {
    const read = readYaml("f.yaml", Uint8Array.from([0x61, 0x0a, 0xe4, 0x0a]));
    expect(read).toMatchObject({
      findings: [{ code: "file.binary", found: "bytes on line 2 that are not UTF-8" }],
    });
  });

  it("refuses UTF-16, as some editors save it, by its name", () => {
    const read = readYaml("f.yaml", Uint8Array.from([0xff, 0xfe, 0x61, 0]));
    expect(read).toMatchObject({
      findings: [{ code: "file.binary", found: "UTF-16 text" }],
    });
  });

  it("tells the first hundred of many findings and counts the rest", () => {
    const codes = codesOf("a: 1\n".repeat(5000));
    expect(codes).toHaveLength(101);
    expect(codes[0]).toBe("yaml.duplicate-key 2:1");
    expect(codes[100]).toBe("file.more-findings");
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const read = readYaml("f.yaml", content);
        if (!read.ok) read.findings.map((finding) => renderFinding(finding));
      }),
    );
  });

  it("never throws on text made of the signs of YAML", () => {
    const signs = fc.constantFrom(
      ..."[]{}:,-?&*!|>'\"%@`#~<\\ \t\n\r\u2028a1",
      "- ",
      ": ",
      "\n  ",
      "---\n",
      "...\n",
      "<<: ",
      "&a ",
      "*a",
      "!!str ",
      "|\n",
      "__proto__: ",
      "\u{1F600}",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const read = readYaml("f.yaml", bytes(parts.join("")));
        if (!read.ok) read.findings.map((finding) => renderFinding(finding));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("readYaml on good input", () => {
  it("reads JSON with tabs, since JSON is YAML", () => {
    expect(valueIn('{\n\t"a": 1,\n\t"b": [\n\t\ttrue,\n\t\tnull\n\t]\n}\n')).toEqual({
      a: 1,
      b: [true, null],
    });
  });

  it("gives back what JSON.stringify wrote", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const text = JSON.stringify(value, null, 2);
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        expect(valueIn(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("reads a byte order mark, Windows line ends, block texts and comments", () => {
    expect(valueIn("\uFEFFa: >-\r\n  x\r\n  y\r\nb: 'q' # note\r\nc: 2026-11-23\r\n")).toEqual({
      a: "x y",
      b: "q",
      c: "2026-11-23",
    });
  });

  it("keeps yes, no and the like as text", () => {
    expect(valueIn("a: yes\nb: off\nc: true")).toEqual({
      a: "yes",
      b: "off",
      c: true,
    });
  });

  it("knows where values and keys stand", () => {
    const read = readYaml("f.yaml", bytes("a:\n  - b: one\n    c:\n  - d: {e: [5, 66]}\n"));
    if (!read.ok) throw new Error("not read");
    const at = (path: (string | number)[], part: "value" | "key") => {
      const { line, column, length } = read.value.placeOf(path, part);
      return [line, column, length];
    };
    expect(at(["a", 0, "b"], "value")).toEqual([2, 8, 3]);
    expect(at(["a", 0, "b"], "key")).toEqual([2, 5, 1]);
    expect(at(["a", 1, "d", "e", 1], "value")).toEqual([4, 16, 2]);
    expect(at(["a", 0, "c"], "value"), "nothing is written: its key").toEqual([3, 5, 1]);
    expect(at(["a", 1], "key"), "an entry of a list: its first key").toEqual([4, 5, 1]);
    expect(at(["a", 0, "missing"], "value"), "not written: what is around it").toEqual([2, 5, 1]);
    expect(at([], "key")).toEqual([1, 1, 1]);
  });
});
