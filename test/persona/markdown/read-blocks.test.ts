import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block } from "../../../src/persona/markdown/block.ts";
import { readBlocks } from "../../../src/persona/markdown/read-blocks.ts";
import { splitChunks } from "../../../src/persona/markdown/split-chunks.ts";

const lines = fc.constantFrom(
  "- a",
  "* b",
  "+ c",
  "  - nested",
  "    - deeper",
  "1. one",
  "2) two",
  "text",
  "  text",
  "",
  "",
  "> quote",
  "# Head",
  "## Head",
  "    code",
  "---",
  "***",
  "===",
  "\ttab",
  "```",
  "~~~",
);
/** Kinds and texts. Not the places: the parser's own are wrong now and then behind a fence that its container closes. */
const shapeOf = (blocks: readonly Block[]): unknown =>
  blocks.map((block) => [
    block.kind,
    "text" in block ? block.text : null,
    "value" in block ? block.value : null,
    block.kind === "list" ? block.items.map((item) => shapeOf(item.blocks)) : null,
  ]);

it("reads a long text in pieces as it reads it whole", () => {
  let divided = 0;
  fc.assert(
    fc.property(fc.array(lines, { minLength: 120, maxLength: 260 }), (all) => {
      const text = `${all.join("\n")}\n`;
      const pieces = splitChunks(text);
      if (pieces.length > 1) divided += 1;
      expect(shapeOf(readBlocks(text))).toEqual(shapeOf(readBlocks(text, { whole: true })));
    }),
    { numRuns: 80, endOnFailure: true },
  );
  expect(divided).toBeGreaterThan(20);
});
