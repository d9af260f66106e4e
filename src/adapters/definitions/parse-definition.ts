import type { DataFinding, Parsed } from "../../finding/finding.ts";
import type { Persona } from "../../persona/persona.ts";
import { dataFailure } from "./data-failure.ts";

export type ParsedDefinition = {
  readonly persona: Persona;
  /** What was kept as it stands because no key takes it. */
  readonly notes: readonly DataFinding[];
};

const markdown = /\.(?:md|markdown)$/i;

/** Bytes of a persona's file, Markdown by its ending or else YAML or JSON; else all findings. */
export async function tryDefinition(
  path: string,
  bytes: Uint8Array,
  isMarkdown: boolean = markdown.test(path),
): Promise<Parsed<ParsedDefinition>> {
  if (isMarkdown) return (await import("#lazy/definition")).importDefinition(path, bytes);
  const parsed = (await import("#lazy/files")).parsePersona(path, bytes);
  return parsed.ok ? { ok: true, value: { persona: parsed.value, notes: [] } } : parsed;
}

/** The same; throws a data Failure with every finding. */
export async function parseDefinition(
  path: string,
  bytes: Uint8Array,
  isMarkdown?: boolean,
): Promise<ParsedDefinition> {
  const parsed = await tryDefinition(path, bytes, isMarkdown);
  if (!parsed.ok) throw dataFailure("persona", path, parsed.findings);
  return parsed.value;
}
