import type { Block, Span } from "./block.ts";

export type SourceSection = {
  readonly level: number;
  /** As written, on one line. */
  readonly heading: string;
  readonly headingSpan: Span;
  /** The heading's own lines. */
  readonly headingRaw: string;
  readonly blocks: readonly Block[];
  /** What stands below the heading, without blank lines around it. */
  readonly body: string;
  /** Heading and body. */
  readonly raw: string;
};

export type Split = {
  /** What stands before the first heading of these levels. */
  readonly lead: readonly Block[];
  readonly leadText: string;
  readonly sections: readonly SourceSection[];
};

/** Divides blocks at headings up to a level; `end` is the offset behind the last of them. */
export function splitSections(
  blocks: readonly Block[],
  { source, upTo, start, end }: { source: string; upTo: number; start: number; end: number },
): Split {
  const starts = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.level <= upTo ? [{ block, index }] : [],
  );
  const first = starts[0];
  const lineOf = (span: Span): number => source.lastIndexOf("\n", span.start - 1) + 1;
  const leadEnd = first === undefined ? end : lineOf(first.block.span);
  return {
    lead: blocks.slice(0, first?.index ?? blocks.length),
    leadText: withoutBlankEdges(source.slice(start, Math.max(start, leadEnd))),
    sections: starts.map(({ block, index }, position) => {
      const next = starts[position + 1];
      const until = next === undefined ? end : lineOf(next.block.span);
      return {
        level: block.level,
        heading: block.text,
        headingSpan: block.span,
        headingRaw: block.raw,
        blocks: blocks.slice(index + 1, next?.index ?? blocks.length),
        body: withoutBlankEdges(source.slice(block.span.end, until)),
        raw: withoutBlankEdges(source.slice(lineOf(block.span), until)),
      };
    }),
  };
}

/** Without blank lines before and after; the indentation of the first line stays. */
export const withoutBlankEdges = (text: string): string =>
  text.replace(/^(?:[^\S\n]*\n)+/, "").replace(/\s+$/, "");
