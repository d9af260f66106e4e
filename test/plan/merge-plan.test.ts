import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePlan } from "../../src/plan/merge-plan.ts";
import type { PlanSection } from "../../src/plan/plan.ts";

const texts = { kept: "Kept:" };
const sections = (actions = "- [ ] **2026-11-24** Elena: call the buyer (F1)"): PlanSection[] => [
  { id: "summary", text: "# Plan" },
  { id: "actions", text: `## Actions\n\n${actions}` },
];
const written = (existing: string | null, actions?: string) => {
  const merged = mergePlan(existing, sections(actions), texts);
  if (!merged.ok) throw new Error(merged.because);
  return merged;
};
const fresh = written(null).text;

describe("writing a success plan anew", () => {
  it("gives the same bytes for the same parts", () => {
    expect(written(fresh)).toEqual({ ok: true, text: fresh, kept: [], removed: expect.any(Array) });
  });

  it("keeps what a person wrote before, between and behind the parts, byte for byte", () => {
    const own = fresh
      .replace("<!-- consult-customer:summary", "Our notes\t \n\n<!-- consult-customer:summary")
      .replace(
        "<!-- consult-customer:actions",
        "## Politics\n\nThe CFO decides.\n\n<!-- consult-customer:actions",
      )
      .concat("\nLast words, no line break");
    const again = written(own, "- [ ] **2026-12-01** Elena: something else").text;
    expect(again.startsWith("Our notes\t \n\n<!--")).toBe(true);
    expect(again).toContain("\n## Politics\n\nThe CFO decides.\n\n<!--");
    expect(again.endsWith("\nLast words, no line break")).toBe(true);
    expect(again).toContain("something else");
    expect(again).not.toContain("call the buyer");
  });

  it("keeps a part that was changed by hand behind the new one, once", () => {
    const changed = fresh.replace("call the buyer", "call the buyer, but not on Monday");
    const again = written(changed, "- [ ] **2026-12-01** Elena: write");
    expect(again.kept).toEqual(["actions"]);
    expect(again.text).toContain(
      "Kept:\n\n## Actions\n\n- [ ] **2026-11-24** Elena: call the buyer, but not on Monday",
    );
    expect(again.text.indexOf("Elena: write")).toBeLessThan(again.text.indexOf("Kept:"));
    const third = written(again.text, "- [ ] **2026-12-02** Elena: wait");
    expect(third.kept).toEqual([]);
    expect(third.text.split("but not on Monday")).toHaveLength(2);
  });

  it("keeps a tick on a step that is still there, also when its date moved, and does not take it for a change", () => {
    const ticked = fresh.replace("- [ ]", "- [x]");
    const again = written(
      ticked,
      "- [ ] **2026-12-01** Elena: call the buyer (F2)\n- [ ] **2026-12-01** Elena: new",
    );
    expect(again.kept).toEqual([]);
    expect(again.text).toContain(
      "- [x] **2026-12-01** Elena: call the buyer (F2)\n- [ ] **2026-12-01** Elena: new",
    );
  });

  it("leaves out a part that a person took out, and says so", () => {
    const without = fresh.slice(fresh.indexOf("<!-- consult-customer:actions"));
    const again = written(without);
    expect(again.removed).toContain("summary");
    expect(again.text).not.toContain("# Plan");
  });

  it("keeps CRLF line breaks", () => {
    const windows = fresh.replaceAll("\n", "\r\n");
    expect(written(windows).text).toBe(windows);
  });

  it.each([
    ["a file that is no plan", "# Shopping\n", null],
    ["a part without an end", fresh.replace("<!-- /consult-customer:actions -->", ""), 5],
    ["an end without a beginning", fresh.replace(/<!-- consult-customer:summary .*\n/, ""), 2],
    ["a part that stands twice", `${fresh}${fresh}`, 10],
    ["a part inside another", fresh.replace("<!-- /consult-customer:summary -->\n", ""), 4],
  ])("refuses %s", (_name, existing, line) => {
    expect(mergePlan(existing, sections(), texts)).toMatchObject({ ok: false, line });
  });

  it("loses no line of a person, whatever he writes around the parts", () => {
    const line = fc.string({ maxLength: 40 }).filter((text) => !/[\r\n]|consult-customer/.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const own = [...before, fresh.trimEnd(), ...after].join("\n");
        const { text } = written(own, "- [ ] **2026-12-01** Elena: other");
        expect(text.startsWith(before.map((each) => `${each}\n`).join(""))).toBe(true);
        expect(text.endsWith(after.map((each) => `\n${each}`).join(""))).toBe(true);
      }),
    );
  });
});
