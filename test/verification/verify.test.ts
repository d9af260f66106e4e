import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import type { VerifyInput } from "../../src/verification/check.ts";
import { verify } from "../../src/verification/verify.ts";
import { shippedSayings } from "../support/shipped-sayings.ts";

const elements = ["Customer Assessment", "Action Plan", "Timeline"];
const good = "## 1. Customer Assessment\nFine.\n\n## 2. Action Plan\n- Call.\n\n## 3. Timeline\nMonday.\n";
const input = (changes: Partial<VerifyInput>): VerifyInput => ({
  body: good,
  frameLines: 0,
  controlCharacters: 0,
  stopReason: "end_turn",
  elements,
  grounds: {
    asOf: "2026-11-23" as CalendarDate,
    accounts: [],
    intrusions: [],
    figures: [],
    dates: [],
    planned: [],
    names: [],
    examples: [],
    texts: [],
  },
  sayings: shippedSayings(),
  strict: false,
  ...changes,
});
const found = (changes: Partial<VerifyInput>) =>
  verify(input(changes)).findings.map(({ code, at }) => [code, at]);

describe("verifying the structure of an answer", () => {
  it("finds nothing in a complete answer", () => {
    expect(verify(input({}))).toMatchObject({
      ok: true,
      repaired: false,
      findings: [],
      total: 0,
      // Nothing here can be held against anything: none of it has passed.
      claims: [
        { sentence: "Fine.", at: 2, status: "unchecked", facts: [] },
        { sentence: "Call.", at: 5, status: "own proposal", facts: [] },
        { sentence: "Monday.", at: 8, status: "own proposal", facts: [] },
      ],
      claimCounts: { supported: 0, contradicted: 0, "own proposal": 2, quoted: 0, unchecked: 1 },
      elements: elements.map((name) => ({ name, present: true })),
      evidence: [],
    });
  });

  it.each([
    ["bold headings", good.replace(/## (.*)/g, "**$1**")],
    ["headings without numbers, with colons", good.replace(/## \d\. (.*)/g, "### $1:")],
    ["numbered bold headings", good.replace(/## (\d)\. (.*)/g, "$1. **$2**")],
    ["CRLF line breaks", good.replaceAll("\n", "\r\n")],
  ])("accepts %s", (_name, body) => {
    expect(found({ body })).toEqual([]);
  });

  it.each<[string, Partial<VerifyInput>, [string, number | null][]]>([
    ["a missing element", { body: good.replace("## 3. Timeline", "Later:") }, [["element.missing", null]]],
    [
      "elements in the wrong order",
      {
        body: "## 2. Action Plan\na\n## 1. Customer Assessment\nb\n## 3. Timeline\nc\n",
      },
      [["element.order", 3]],
    ],
    ["a repeated element", { body: `${good}## 3. Timeline\nAgain.\n` }, [["element.order", 9]]],
    ["an element without text", { body: good.replace("- Call.", "---") }, [["element.empty", 4]]],
    ["an empty answer", { body: " \n" }, [["response.empty", null]]],
    ["an answer cut by its limit", { stopReason: "max_tokens" }, [["response.truncated", null]]],
    ["a refusal", { stopReason: "refusal" }, [["response.refused", null]]],
    ["a frame line inside", { frameLines: 1 }, [["frame.duplicate", null]]],
    ["control characters", { controlCharacters: 2 }, [["control-characters", null]]],
  ])("reports %s", (_name, changes, expected) => {
    const verification = verify(input(changes));
    expect(verification.findings.map(({ code, at }) => [code, at])).toEqual(expected);
    expect(verification.ok).toBe(false);
  });

  it("does not take a sentence that mentions an element for its heading", () => {
    const body = good.replace("## 3. Timeline", "The Timeline follows from the Action Plan.");
    expect(found({ body })).toEqual([["element.missing", null]]);
  });
});
