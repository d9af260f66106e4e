import fc from "fast-check";
import { expect, it } from "vitest";
import { readBlocks } from "../../../src/persona/markdown/read-blocks.ts";
import { splitChunks } from "../../../src/persona/markdown/split-chunks.ts";

const common = fc.constantFrom(
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
/** What ends the dividing for good: with much of it every text would be read whole. */
const rare = fc.constantFrom("<div>", "<!--", "-->", "  ```", "- ```", "> ~~~");
const lines = fc.oneof({ weight: 200, arbitrary: common }, { weight: 1, arbitrary: rare });

const shapeOf = (blocks: ReturnType<typeof readBlocks>): unknown =>
  blocks.map((block) => ({
    kind: block.kind,
    raw: block.raw,
    span: block.span,
    items: block.kind === "list" ? block.items.map((item) => [item.raw, shapeOf([...item.blocks])]) : null,
  }));

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
