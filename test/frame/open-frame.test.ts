import { describe, expect, it } from "vitest";
import { openFrame } from "../../src/frame/open-frame.ts";

const expected = {
  begin: "=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===",
  end: "=== END CUSTOMER SUCCESS MANAGER RESPONSE ===",
};
const { begin, end } = expected;
const open = (...lines: string[]) => openFrame(lines.join("\n"), expected);
const places = (...lines: string[]) => open(...lines).faults.map(({ code, at }) => [code, at]);

describe("taking a response out of its frame", () => {
  it("gives the body, where it begins, and how many lines stand outside", () => {
    expect(open("You: hi", "", begin, "one", "two", end, "thanks")).toEqual({
      body: "one\ntwo\n",
      firstLine: 4,
      outside: 2,
      framed: true,
      faults: [],
    });
  });

  it("accepts CRLF line breaks and no line break at the end", () => {
    expect(openFrame(`${begin}\r\none\r\n${end}`, expected)).toMatchObject({ body: "one\r\n", faults: [] });
  });

  it("takes the whole text as the body when there is no frame", () => {
    expect(open("one", "two")).toMatchObject({ body: "one\ntwo", firstLine: 1, outside: 0, framed: false });
    expect(places("one", "two")).toEqual([["frame.missing", null]]);
  });

  it.each<[string, string[], [string, number | null][]]>([
    ["an END line that is not there", [begin, "one"], [["frame.missing", null]]],
    ["a BEGIN line that is not there", ["one", end], [["frame.missing", null]]],
    ["an END line before the BEGIN line", [end, "one", begin, "two"], [["frame.missing", 1]]],
    ["another case", [begin.toLowerCase(), "one", end], [["frame.missing", 1]]],
    ["other spaces", [begin, "one", `${end} `], [["frame.missing", 3]]],
    ["text on the frame line", [`${begin} Hello`, "one", end], [["frame.missing", 1]]],
    ["an invisible character", [begin, "one", `=\u200b${end.slice(1)}`], [["frame.missing", 3]]],
    ["another number of equals signs", [`=${begin}`, "one", end], [["frame.missing", 1]]],
    [
      "another persona's frame",
      ["=== BEGIN BRAND STRATEGIST RESPONSE ===", "one", "=== END BRAND STRATEGIST RESPONSE ==="],
      [
        ["frame.missing", 1],
        ["frame.missing", 3],
      ],
    ],
    ["a second response", [begin, "one", end, "", begin, "two", end], [["frame.duplicate", 5]]],
    ["a second BEGIN line", [begin, "one", begin, "two", end], [["frame.duplicate", 3]]],
    ["a second END line", [begin, "one", end, end], [["frame.duplicate", 4]]],
    [
      "another persona's line inside",
      [begin, "one", "== end brand strategist response ==", end],
      [["frame.duplicate", 3]],
    ],
  ])("reports %s by its line", (_name, lines, faults) => {
    expect(places(...lines)).toEqual(faults);
  });

  it("keeps the body between lines that only resemble the frame", () => {
    expect(open("chat", begin.toLowerCase(), "one", `${end} ok`, "bye")).toMatchObject({
      body: "one\n",
      firstLine: 3,
      framed: true,
    });
  });

  it("lets a chat show the answers of others outside the frame", () => {
    expect(
      places(
        "=== BEGIN BRAND STRATEGIST RESPONSE ===",
        "x",
        "=== END BRAND STRATEGIST RESPONSE ===",
        begin,
        end,
      ),
    ).toEqual([]);
  });

  it("says what stands there and what was expected, without characters that could drive a terminal", () => {
    const [first, second] = open(`\u001b[31m${begin.toLowerCase()}`, "one", `${end}\t`).faults;
    expect(first?.message).toContain("=== begin customer success manager response ===");
    expect(first?.message).toContain(`expected "${begin}"`);
    expect(first?.message).not.toContain("\u001b");
    expect(second?.message).toMatch(/cannot be seen/);
  });
});
