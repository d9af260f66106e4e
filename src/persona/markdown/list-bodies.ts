import type { Block } from "./block.ts";
import { type Body, type Left, leftBlock, type Path, type Reading, type Taken, valueAt } from "./body.ts";
import type { Codec, Value } from "./codec.ts";
import { readLine, writeLine } from "./line-text.ts";
import { entriesOf, flatText, leftItem, readLabelled } from "./read-items.ts";
import { writeLabelled } from "./write-value.ts";

export type Field = {
  readonly path: Path;
  /** As it is written. */
  readonly label: string;
  /** What else it may be called. */
  readonly also?: RegExp;
  readonly codec: Codec<unknown>;
};

/** Entries that begin with one of some bold labels: `- **Team**: Marketing`. */
export const labelled = (fields: readonly Field[]): Body => ({
  read(blocks) {
    const seen = new Set<Field>();
    return readEntries(blocks, (item) => {
      const entry = readLabelled(item);
      const field = fields.find(
        ({ label, also }) =>
          entry !== null && (same(label, entry.label) || (also?.test(entry.label.toLowerCase()) ?? false)),
      );
      if (entry === null || field === undefined || seen.has(field)) return null;
      const value = field.codec.read(entry.value);
      if (value === null || hasTwins(value)) return null;
      seen.add(field);
      return [{ path: field.path, value, span: item.span }];
    });
  },
  write(persona) {
    const lines = fields.flatMap(({ path, label, codec }) => {
      const data = valueAt(persona, path);
      return isNothing(data) ? [] : [writeLabelled("-", label, codec.write(data))];
    });
    return lines.length === 0 ? null : lines.join("\n");
  },
});

/** Entries of plain text. */
export const plainList = (path: Path): Body => ({
  read(blocks) {
    const seen = new Set<string>();
    return readEntries(blocks, (item) => {
      const text = flatText(item);
      if (text === null || text === "") return null;
      const line = readLine(text);
      if (line === "" || seen.has(line.toLowerCase())) return null;
      seen.add(line.toLowerCase());
      return [{ path: [...path, seen.size - 1], value: line, span: item.span }];
    });
  },
  write(persona) {
    const data = valueAt(persona, path);
    return Array.isArray(data) && data.length > 0
      ? data.map((line) => `- ${writeLine(String(line))}`).join("\n")
      : null;
  },
});

type NamedList = {
  readonly path: Path;
  /** The key of what stands behind the label. */
  readonly key: string;
  readonly codec: Codec<unknown>;
  /** An entry without it is none. */
  readonly needed: boolean;
  /** `1. **Customer Outcome**: …` */
  readonly numbered: boolean;
};

/** Groups, each under its name: `- **Panels**: size, bias`. */
export const namedList = ({ path, key, codec, needed, numbered }: NamedList): Body => ({
  read(blocks) {
    const seen = new Set<string>();
    return readEntries(blocks, (item) => {
      const entry = readLabelled(item);
      if (entry === null || seen.has(entry.label.toLowerCase())) return null;
      const isBare = entry.value.text === "" && entry.value.items.length === 0;
      const value = isBare ? null : codec.read(entry.value);
      if ((needed || !isBare) && (value === null || hasTwins(value))) return null;
      seen.add(entry.label.toLowerCase());
      const group = { name: entry.label, ...(value === null ? {} : { [key]: value }) };
      return [{ path: [...path, seen.size - 1], value: group, span: item.span }];
    });
  },
  write(persona) {
    const groups = valueAt(persona, path);
    if (!Array.isArray(groups) || groups.length === 0) return null;
    return groups
      .map((group, index) => {
        const data = valueAt(group, [key]);
        const value: Value = isNothing(data) ? { text: "", items: [] } : codec.write(data);
        return writeLabelled(numbered ? `${index + 1}.` : "-", String(valueAt(group, ["name"])), value);
      })
      .join("\n");
  },
});

/** Goes through all entries; what `take` refuses, and every other block, is left. Behind a lower heading all is left. */
function readEntries(
  blocks: readonly Block[],
  take: (item: Parameters<typeof leftItem>[0]) => Taken[] | null,
): Reading {
  const taken: Taken[] = [];
  const left: Left[] = [];
  let below = false;
  for (const block of blocks) {
    below ||= block.kind === "heading";
    const entries = below ? null : entriesOf(block);
    if (entries === null) left.push(leftBlock(block));
    for (const item of entries ?? []) {
      const values = take(item);
      if (values === null) left.push(leftItem(item));
      else taken.push(...values);
    }
  }
  return { taken, left };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isNothing = (data: unknown): boolean =>
  data === undefined || data === null || (Array.isArray(data) && data.length === 0);

/** Two entries of the same name: a list of the persona has each once. */
function hasTwins(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const names = value.map((entry) =>
    String(
      typeof entry === "string"
        ? entry
        : (valueAt(entry, ["name"]) ??
            valueAt(entry, ["matter"]) ??
            valueAt(entry, ["team"]) ??
            valueAt(entry, ["metric"])),
    ).toLowerCase(),
  );
  return new Set(names).size < names.length;
}
