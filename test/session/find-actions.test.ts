import { expect, it } from "vitest";
import { findActions } from "../../src/session/find-actions.ts";

it("finds the dated steps below the heading of actions, and nothing else", () => {
  const answer = [
    "## 3. Success Strategy",
    "- by 2026-11-20 we knew",
    "## 4. Action Plan",
    "1. Call the CFO. Owner: Elena, by 2026-11-25.",
    "2. Think about it.",
    "  - Write to Ana by 2026-11-26.",
    "## 7. Timeline",
    "- 2026-11-25: step 1 done",
  ].join("\n");
  expect(findActions(answer)).toEqual([
    "Call the CFO. Owner: Elena, by 2026-11-25.",
    "Write to Ana by 2026-11-26.",
  ]);
});

it("is bounded, whatever the answer", () => {
  const line = `1. ${"x".repeat(500)} 2026-11-25`;
  const long = findActions(`## Actions\n${`${line}\n`.repeat(100)}`);
  expect(long).toHaveLength(15);
  expect(Math.max(...long.map(({ length }) => length))).toBe(200);
});
