import { readYaml } from "../../finding/read-yaml.ts";

export type FrontMatter = {
  /** Its lines with the two rules around them. */
  readonly raw: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** It is no YAML, and was taken line by line: every field is text. */
  readonly isLoose: boolean;
};

const block = /^---[^\S\n]*\n((?:(?!---[^\S\n]*(?:\n|$))[^\n]*\n)*)---[^\S\n]*(?=\n|$)/;

/** The YAML between two rules at the very beginning of a text; null when there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const found = block.exec(text);
  if (found === null) return null;
  const inside = found[1] ?? "";
  if (inside.trim() === "") return { raw: found[0], fields: {}, isLoose: false };
  const read = readYaml("front matter", new TextEncoder().encode(inside));
  const value = read.ok ? read.value.value : null;
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return { raw: found[0], fields: value as Record<string, unknown>, isLoose: false };
  const fields = looseFields(inside);
  return Object.keys(fields).length === 0 ? null : { raw: found[0], fields, isLoose: true };
}

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** Fields as other programs read them that are less strict: `key: anything`, with indented lines below it. */
function looseFields(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  let key: string | null = null;
  for (const line of text.split("\n")) {
    const [, name, rest = ""] = /^([A-Za-z][\w-]{0,199}):(?:\s+(.*))?$/.exec(line) ?? [];
    if (name !== undefined && !forbidden.has(name)) {
      key = Object.hasOwn(fields, name) ? null : name;
      if (key !== null) fields[key] = rest.trim();
    } else if (key !== null && line.trim() !== "") fields[key] = `${fields[key]}\n${line.trim()}`.trim();
  }
  return fields;
}
