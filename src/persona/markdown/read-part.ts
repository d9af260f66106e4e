import type { Block } from "./block.ts";
import { type Left, leftBlock, type Path, type Taken } from "./body.ts";
import { readHeading } from "./line-text.ts";
import type { Heading, Part } from "./parts.ts";
import { type SourceSection, splitSections, withoutBlankEdges } from "./split-sections.ts";

export type PartReading = {
  readonly taken: readonly Taken[];
  /** What no key takes, as one text for each place: "identity", "knowledge.domains". */
  readonly additions: Readonly<Record<string, string>>;
  readonly left: readonly Left[];
};

/** Whether a heading is the one of a part: by its words, whatever numbers, signs and case are around them. */
export const isHeading = (heading: Heading, words: string): boolean => {
  const bare = words
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
    .trim();
  return bare === heading.text.toLowerCase() || heading.also.test(bare);
};

/** Reads a section of the second level as the part of the format it is. */
export function readPart(part: Part, section: SourceSection, source: string): PartReading {
  const taken: Taken[] = [...ownHeading(part.heading, section)];
  const additions: Record<string, string> = {};
  const left: Left[] = [];
  const keep = (place: string, pieces: readonly Left[]): void => {
    if (pieces.length === 0) return;
    left.push(...pieces);
    additions[place] = joinPieces(additions[place], pieces);
  };
  const start = section.headingSpan.end;
  const end = section.blocks.at(-1)?.span.end ?? start;
  const { lead, sections } = splitSections(section.blocks, { source, upTo: 3, start, end });
  const head = part.body?.read(lead) ?? { taken: [], left: lead.map(leftBlock) };
  taken.push(...head.taken);
  keep(part.name, head.left);
  const read = new Set<string>();
  for (const inner of sections) {
    const known = part.sections.find(
      ({ name, heading }) => !read.has(name) && inner.level === 3 && isHeading(heading, inner.heading),
    );
    if (known === undefined) {
      keep(part.name, [wholeSection(inner)]);
      continue;
    }
    read.add(known.name);
    const content = known.body.read(inner.blocks);
    if (content.taken.length > 0) taken.push(...ownHeading(known.heading, inner));
    taken.push(...content.taken);
    keep(`${part.name}.${known.name}`, mergeBelow(inner.blocks, content.left, source));
  }
  return { taken, additions, left };
}

/** A heading in the persona's own words is data. */
function ownHeading({ text, path }: Heading, { heading, headingSpan }: SourceSection): Taken[] {
  const words = readHeading(heading);
  return path === undefined || words === text
    ? []
    : [{ path: path as Path, value: words, span: headingSpan }];
}

const wholeSection = ({ raw, headingSpan }: SourceSection): Left => ({
  raw,
  span: headingSpan,
  item: false,
  silent: false,
});

/** From the first heading of a lower level on nothing is read: it stays one piece. */
function mergeBelow(blocks: readonly Block[], left: readonly Left[], source: string): Left[] {
  const heading = blocks.find(({ kind }) => kind === "heading");
  const end = blocks.at(-1)?.span.end;
  if (heading === undefined || end === undefined) return [...left];
  const { start } = heading.span;
  const from = source.lastIndexOf("\n", start - 1) + 1;
  return [
    ...left.filter(({ span }) => span.start < start),
    { raw: withoutBlankEdges(source.slice(from, end)), span: heading.span, item: false, silent: false },
  ];
}

/** Entries of lists follow each other; everything else stands apart. */
function joinPieces(before: string | undefined, pieces: readonly Left[]): string {
  let text = before ?? "";
  let afterItem = false;
  for (const { raw, item } of pieces) {
    const piece = withoutBlankEdges(raw);
    text += text === "" ? piece : `${afterItem && item ? "\n" : "\n\n"}${piece}`;
    afterItem = item;
  }
  return text;
}
