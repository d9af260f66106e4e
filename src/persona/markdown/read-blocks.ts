import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Item, Span } from "./block.ts";
import { splitChunks } from "./split-chunks.ts";

type Node = ReturnType<typeof fromMarkdown>["children"][number];

/**
 * What stands inside a line is taken as it is written, so that it can be written back: links, emphasis, entities and
 * escapes are left to whoever reads the text. It also keeps hostile lines linear.
 */
const inline = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "definition",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
];

/**
 * The blocks of a Markdown text, in their order. Line breaks must be `\n`. Never throws for bounded nesting.
 * `whole` reads it in one piece, which takes long where it is long.
 */
export function readBlocks(source: string, { whole = false } = {}): Block[] {
  const blocks: Block[] = [];
  for (const { start, end } of whole ? [{ start: 0, end: source.length }] : splitChunks(source)) {
    const root = fromMarkdown(source.slice(start, end), { extensions: [{ disable: { null: inline } }] });
    for (const block of within(root.children, { source, offset: start, limit: end }, readBlock)) {
      const before = blocks.at(-1);
      const isContinued =
        block.kind === "list" &&
        before?.kind === "list" &&
        before.span.end <= start &&
        block.mark === before.mark;
      if (isContinued) blocks[blocks.length - 1] = joinLists(before, block, source);
      else blocks.push(block);
    }
  }
  return blocks;
}

type List = Extract<Block, { kind: "list" }>;

/** Two pieces of one list. */
function joinLists(before: List, after: List, source: string): List {
  const span = { start: before.span.start, end: after.span.end };
  return { ...before, items: before.items.concat(after.items), raw: linesOf(source, span), span };
}

/** Where nodes stand: their offsets count from `offset`, and none reaches beyond `limit`. */
type Source = { readonly source: string; readonly offset: number; readonly limit: number };
type Placed = { readonly position?: Node["position"] };

/** Each of some neighbours with its place. The parser lets a fence that its container closes reach into the next. */
const within = <N extends Placed, T>(
  nodes: readonly N[],
  from: Source,
  read: (node: N, span: Span, from: Source) => T,
): T[] =>
  nodes.map((node, index) => {
    const next = nodes[index + 1]?.position?.start.offset;
    const limit = next === undefined ? from.limit : Math.min(from.limit, from.offset + next);
    const start = from.offset + (node.position?.start.offset ?? 0);
    let end = Math.min(limit, from.offset + (node.position?.end.offset ?? 0));
    while (end > start && /\s/.test(from.source[end - 1] ?? "")) end -= 1;
    return read(node, { start, end }, { ...from, limit });
  });

function readBlock(node: Node, span: Span, from: Source): Block {
  const { source } = from;
  const common = { raw: linesOf(source, span), span };
  switch (node.type) {
    case "heading":
      return { ...common, kind: "heading", level: node.depth, text: oneLine(textOf(node)) };
    case "list":
      return {
        ...common,
        kind: "list",
        mark: source.slice(span.start, span.start + 10).replace(/^\d+/, "")[0] ?? "",
        items: within(
          node.children,
          from,
          (item, itemSpan, inside): Item => ({
            raw: linesOf(source, itemSpan),
            span: itemSpan,
            blocks: within(item.children, inside, readBlock),
          }),
        ),
      };
    case "paragraph":
      return { ...common, kind: "paragraph", text: textOf(node) };
    case "code":
      return { ...common, kind: "code", value: node.value };
    case "blockquote":
      return { ...common, kind: "quote", blocks: within(node.children, from, readBlock) };
    case "thematicBreak":
      return { ...common, kind: "silent" };
    case "html":
      return { ...common, kind: /^<!--[\s\S]*-->$/.test(node.value.trim()) ? "silent" : "other" };
    default:
      return { ...common, kind: "other" };
  }
}

function linesOf(source: string, { start, end }: Span): string {
  return source.slice(source.lastIndexOf("\n", start - 1) + 1, end);
}

/** The text of a paragraph or heading: with nothing inside a line decoded it holds texts and line breaks alone. */
const textOf = ({ children }: { readonly children: readonly { readonly type: string }[] }): string =>
  children
    .map((child) => ("value" in child && typeof child.value === "string" ? child.value : "\n"))
    .join("")
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{2,}/g, "\n");

/** A text of several lines on one: a line break with the white space around it is a space, and so is a tab. */
export const oneLine = (text: string): string => text.replace(/[ \t]*\n[ \t]*|\t/g, " ").trim();
