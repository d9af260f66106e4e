import { describeExpected } from "../../finding/describe-expected.ts";
import { explainIssues } from "../../finding/explain-issues.ts";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { shortText } from "../../finding/plain-text.ts";
import { SourceText } from "../../finding/source-text.ts";
import { type PartName, partNames } from "../document-schema.ts";
import type { Persona } from "../persona.ts";
import { personaSchema } from "../persona-schema.ts";
import { generatedFrontMatter } from "./agent-file.ts";
import { checkSource } from "./check-source.ts";
import { isSame } from "./is-same.ts";
import { writeHeading } from "./line-text.ts";
import { type Definition, readDefinition } from "./read-definition.ts";
import { stringifyFrontMatter } from "./stringify-front-matter.ts";
import { writePart } from "./write-part.ts";

export type Imported = {
  readonly persona: Persona;
  /** What was kept as it stands because no key takes it, with its place. */
  readonly notes: readonly DataFinding[];
};

/**
 * An agent definition in Markdown, with front matter or without, as a persona: whatever stands in it is in the persona
 * too, so that it can be written back. Else all findings, each with its line. `file` is the name as the user gave it.
 */
export function importDefinition(file: string, bytes: Uint8Array): Parsed<Imported> {
  const text = checkSource(file, bytes);
  if (!text.ok) return text;
  const source = new SourceText(text.value);
  const definition = readDefinition(text.value);
  const placeOf = (path: readonly (string | number)[]) => {
    const span = definition.spanOf(path) ?? { start: 0, end: 1 };
    return source.placeAt(span.start, span.end);
  };
  if (definition.value.role === undefined)
    return {
      ok: false,
      findings: [
        {
          code: "markdown.unreadable",
          file,
          path: [],
          place: source.placeAt(0, 1),
          expected: "a title that is the role: # Customer Success Manager",
          found: "no title",
          suggestion: null,
        },
      ],
    };
  const checked = personaSchema.safeParse(definition.value, { error: describeExpected });
  if (!checked.success)
    return {
      ok: false,
      findings: explainIssues(checked.error.issues, {
        file,
        schema: personaSchema,
        read: { value: definition.value, placeOf },
      }),
    };
  return {
    ok: true,
    value: {
      persona: withLayout(checked.data, definition),
      notes: notesOf(file, definition, source),
    },
  };
}

/** Adds how the source differs from the usual way of writing the same. */
function withLayout(persona: Persona, definition: Definition): Persona {
  const { spaced, title, parts: found, frontMatter } = definition;
  const names = found.map(({ part }) => part.name);
  const usual = partNames.filter((name) => names.includes(name));
  const own: Persona = isGenerated(persona) ? without(persona, "front_matter") : persona;
  const written: { part: PartName | "title" | "front_matter"; text: string }[] = [];
  if (frontMatter !== null && frontMatter.raw !== frontMatterOf(persona))
    written.push({ part: "front_matter", text: frontMatter.raw });
  if (title !== `# ${writeHeading(persona.role)}`) written.push({ part: "title", text: title ?? "" });
  for (const { part, raw } of found) {
    const usualText = writePart(part, persona, spaced) ?? "";
    // What no key takes says more than its lines: a blank one may divide it.
    const isKept = Object.keys(persona.additions ?? {}).some((place) => place.split(".")[0] === part.name);
    if (!(isKept ? raw === usualText : sameLines(raw, usualText)))
      written.push({ part: part.name, text: raw });
  }
  const layout = {
    ...(isSame(names, usual) ? {} : { order: names }),
    ...(spaced ? { spaced: true as const } : {}),
    ...(written.length === 0 ? {} : { written }),
  };
  return Object.keys(layout).length === 0 ? own : { ...own, layout };
}

const frontMatterOf = ({ front_matter: fields }: Persona): string | null =>
  fields === undefined ? null : stringifyFrontMatter(fields);

/** Front matter that says no more than the persona does. */
const isGenerated = (persona: Persona): boolean =>
  persona.front_matter !== undefined && isSame(persona.front_matter, generatedFrontMatter(persona));

const without = (persona: Persona, key: keyof Persona): Persona => {
  const { [key]: _left, ...rest } = persona;
  return rest as Persona;
};

/** The same lines, blank ones and white space at their ends aside. */
export const sameLines = (a: string, b: string): boolean => linesOf(a) === linesOf(b);

const linesOf = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");

function notesOf(file: string, { left, frontMatter }: Definition, source: SourceText): DataFinding[] {
  const loose: DataFinding[] = frontMatter?.isLoose
    ? [
        {
          code: "markdown.kept",
          file,
          path: ["front_matter"],
          place: source.placeAt(0, 3),
          expected: "YAML between the rules",
          found: "other text; its fields are taken line by line",
          suggestion: null,
        },
      ]
    : [];
  return [
    ...loose,
    ...left
      .filter(({ silent }) => !silent)
      .map(
        ({ raw, span }): DataFinding => ({
          code: "markdown.kept",
          file,
          path: [],
          place: source.placeAt(span.start, span.end),
          expected: "what a key of the persona takes",
          found: `"${shortText(raw.trim().split("\n", 1)[0] ?? "")}"`,
          suggestion: null,
        }),
      ),
  ];
}
