import type { z } from "zod";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import { parseFile } from "../../finding/parse-file.ts";
import type { LanguageData } from "./add-language.ts";
import type { PhrasebookFile } from "./parse-phrasebook.ts";
import {
  addedNamesSchema,
  addedScopeSchema,
  addedSpansSchema,
  glossFileSchema,
  termsFileSchema,
} from "./phrasebook-schema.ts";

/**
 * Reads the files of one language beside English (`de/…`): its gloss, its words of concepts that English has too, and
 * what it adds to cues, names and values. Every finding of every file.
 */
export function parseLanguage(
  id: string,
  files: readonly PhrasebookFile[],
  concepts: readonly string[],
): Parsed<LanguageData> {
  const findings: DataFinding[] = [];
  const read = <T extends z.ZodType>(schema: T, name: string): z.output<T> | undefined => {
    const file = files.find((each) => each.name === `${id}/${name}.yaml`);
    if (file === undefined) return undefined;
    const parsed = parseFile(schema, file.path, file.bytes);
    if (parsed.ok) return parsed.value;
    findings.push(...parsed.findings);
    return undefined;
  };
  const gloss = read(glossFileSchema, "gloss");
  const terms = read(termsFileSchema, "terms") ?? {};
  const scope = read(addedScopeSchema, "scope") ?? {};
  const names = read(addedNamesSchema, "names") ?? {};
  const spans = read(addedSpansSchema, "spans") ?? {};
  for (const concept of Object.keys(terms))
    if (!concepts.includes(concept))
      findings.push({
        code: "value.reference",
        file: `${id}/terms.yaml`,
        path: [concept],
        place: null,
        expected: "a concept of en/terms",
        found: concept,
        suggestion: nearest(concept, [...concepts]),
      });
  if (findings.length > 0 || gloss === undefined) return { ok: false, findings };
  return { ok: true, value: { id, gloss, terms, scope, names, spans } as LanguageData };
}
