import type { PartName } from "../document-schema.ts";
import type { Span } from "./block.ts";
import type { Left, Path, Taken } from "./body.ts";
import { buildValue } from "./build-value.ts";
import { applyEmbedded, findEmbedded } from "./embedded-data.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { readHeading } from "./line-text.ts";
import { type Part, parts } from "./parts.ts";
import { readBlocks } from "./read-blocks.ts";
import { isHeading, readPart } from "./read-part.ts";
import { idOf, roleOf } from "./role-names.ts";
import { settleConsulting } from "./settle-consulting.ts";
import { type SourceSection, splitSections } from "./split-sections.ts";

/** A part of the format as it stands in the source. */
export type SourcePart = { readonly part: Part; readonly raw: string };

export type Definition = {
  /** As the YAML would hold it, without layout; not checked yet. */
  readonly value: Record<string, unknown>;
  readonly spanOf: (path: Path) => Span | null;
  readonly frontMatter: FrontMatter | null;
  /** The title's own lines; null when there is no title. */
  readonly title: string | null;
  readonly parts: readonly SourcePart[];
  /** What no key takes. */
  readonly left: readonly Left[];
  /** Every heading of the first three levels stands over a blank line. */
  readonly spaced: boolean;
};

/** Reads an agent definition in Markdown with `\n` as line breaks. Never throws for bounded nesting. */
export function readDefinition(text: string): Definition {
  const frontMatter = readFrontMatter(text);
  const embedded = findEmbedded(text);
  const source = [frontMatter?.raw, embedded?.raw].reduce<string>(blank, text);
  const blocks = readBlocks(source);
  const { lead, leadText, sections } = splitSections(blocks, {
    source,
    upTo: 2,
    start: 0,
    end: source.length,
  });
  const title = sections[0]?.level === 1 ? sections[0] : null;
  const below = title === null ? sections : sections.slice(1);
  const taken: Taken[] = [...roleAndId(title, frontMatter)];
  if (leadText !== "")
    taken.push(textValue(title === null ? "introduction" : "preface", leadText, lead[0]?.span));
  if (title !== null && title.body !== "")
    taken.push(textValue("introduction", title.body, title.blocks[0]?.span ?? title.headingSpan));
  const { found, own, left, additions } = readSections(below, source, taken);
  const sectionsOfItsOwn = own.map(({ section, after }) => ownSection(section, after, found));
  if (sectionsOfItsOwn.length > 0)
    taken.push({ path: ["sections"], value: sectionsOfItsOwn, span: firstSpan(own) });
  for (const [index, { section }] of own.entries())
    taken.push({ path: ["sections", index], value: sectionsOfItsOwn[index], span: section.headingSpan });
  if (Object.keys(additions).length > 0)
    taken.push({ path: ["additions"], value: additions, span: left[0]?.span ?? { start: 0, end: 1 } });
  if (frontMatter !== null && Object.keys(frontMatter.fields).length > 0)
    taken.push({ path: ["front_matter"], value: frontMatter.fields, span: { start: 0, end: 3 } });
  const { value, spanOf } = buildValue(taken);
  const settled = settleConsulting(value);
  return {
    value: embedded === null ? settled : applyEmbedded(settled, embedded.data),
    spanOf,
    frontMatter,
    title: title === null ? null : title.headingRaw.trimEnd(),
    parts: found,
    left,
    spaced: isSpaced(sections, source),
  };
}

/** White space in place of a passage that is read apart, so that all offsets stay. */
const blank = (text: string, passage: string | undefined): string =>
  passage === undefined ? text : text.replace(passage, () => passage.replace(/[^\n]/g, " "));

const textValue = (key: string, value: string, span: Span | undefined): Taken => ({
  path: [key],
  value,
  span: span ?? { start: 0, end: 1 },
});

/** The role is the title's; a file without one has it in the name of its front matter. */
function roleAndId(title: SourceSection | null, frontMatter: FrontMatter | null): Taken[] {
  const span = title?.headingSpan ?? { start: 0, end: 1 };
  const name = frontMatter?.fields.name;
  const named = typeof name === "string" ? idOf(name) : "";
  const role = title === null ? roleOf(named) : readHeading(title.heading);
  const id = named === "" ? idOf(role) : named;
  return [
    ...(role === "" ? [] : [{ path: ["role"], value: role, span }]),
    ...(role === "" ? [] : [{ path: ["id"], value: id === "" ? "persona" : id, span }]),
  ];
}

type Own = { readonly section: SourceSection; readonly after: PartName | "title" };

function readSections(sections: readonly SourceSection[], source: string, taken: Taken[]) {
  const found: SourcePart[] = [];
  const own: Own[] = [];
  const left: Left[] = [];
  const additions: Record<string, string> = {};
  for (const section of sections) {
    const part = parts.find(
      ({ name, heading }) =>
        section.level === 2 &&
        isHeading(heading, section.heading) &&
        !found.some((one) => one.part.name === name),
    );
    const reading = part === undefined ? null : readPart(part, section, source);
    const isRead = reading?.taken.some(({ path }) => path.at(-1) !== "heading") ?? false;
    if (part === undefined || reading === null || !isRead) {
      own.push({ section, after: found.at(-1)?.part.name ?? "title" });
      continue;
    }
    found.push({ part, raw: section.raw });
    taken.push(...reading.taken);
    left.push(...reading.left);
    Object.assign(additions, reading.additions);
  }
  return { found, own, left, additions };
}

function ownSection(
  { heading, level, headingRaw, body }: SourceSection,
  after: Own["after"],
  found: readonly SourcePart[],
) {
  const last = found.at(-1)?.part.name ?? "title";
  const words = readHeading(heading);
  const plain = `${"#".repeat(level)} ${heading}`.trim();
  return {
    heading: words,
    ...(level === 1 ? { level } : {}),
    ...(after === last ? {} : { after }),
    text: body,
    ...(headingRaw.trimEnd() === plain ? {} : { heading_as_written: headingRaw.trimEnd() }),
  };
}

const firstSpan = (own: readonly Own[]): Span => own[0]?.section.headingSpan ?? { start: 0, end: 1 };

function isSpaced(sections: readonly SourceSection[], source: string): boolean {
  const headings = sections.filter(({ body }) => body !== "");
  return (
    headings.length > 0 &&
    headings.every(({ headingSpan: { end } }) => /^[^\S\n]*\n[^\S\n]*\n/.test(source.slice(end, end + 40)))
  );
}
