import type { Block, Item } from "./block.ts";
import type { Left } from "./body.ts";
import type { Value } from "./codec.ts";
import { type Labelled, splitLabel } from "./line-text.ts";
import { oneLine } from "./read-blocks.ts";

/** An entry of a list, or a line of a paragraph whose lines all begin with a bold label. */
export type Entry = { readonly item: Item; readonly paragraphOf: Block | null };

/** The entries of a block; null when it is no list. */
export function entriesOf(block: Block): Item[] | null {
  if (block.kind === "list") return [...block.items];
  if (block.kind !== "paragraph") return null;
  const lines = block.raw.split("\n");
  if (!lines.every((line) => splitLabel(line.trim()) !== null)) return null;
  let start = block.span.end - block.raw.length;
  return lines.map((line): Item => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const text = line.trim();
    return { raw: line, span, blocks: [{ kind: "paragraph", raw: line, text, span }] };
  });
}

export const leftItem = ({ raw, span }: Item): Left => ({ raw, span, item: true, silent: false });

/** Everything an entry says on one line: "Site surveys: roof access, power"; null when it holds more than text. */
export function flatText({ blocks }: Item): string | null {
  const paragraphs: string[] = [];
  const below: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph" && below.length === 0) paragraphs.push(oneLine(block.text));
    else if (block.kind === "list") {
      const texts = block.items.map(flatText);
      if (texts.some((text) => text === null || text === "")) return null;
      below.push(...texts.filter((text) => text !== null));
    } else return null;
  }
  const text = paragraphs.join(" ");
  if (below.length === 0) return text;
  return text === "" ? null : `${text.replace(/:$/, "")}: ${below.join(", ")}`;
}

export type LabelledEntry = { readonly label: Labelled["label"]; readonly value: Value };

/** The label an entry begins with and what stands behind and below it; null when it has none, or more than that. */
export function readLabelled({ blocks }: Item): LabelledEntry | null {
  const [first, list, ...more] = blocks;
  if (first?.kind !== "paragraph" || more.length > 0) return null;
  const split = splitLabel(oneLine(first.text));
  if (split === null) return null;
  if (list === undefined) return { label: split.label, value: { text: split.rest, items: [] } };
  if (list.kind !== "list") return null;
  const items = list.items.map(flatText);
  if (items.some((item) => item === null || item === "")) return null;
  return {
    label: split.label,
    value: { text: split.rest, items: items.filter((item) => item !== null) },
  };
}
