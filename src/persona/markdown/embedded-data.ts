import { isSame } from "./is-same.ts";

/** What Markdown cannot say: for each key, what its text reads as and what the persona has instead. */
export type EmbeddedData = Readonly<Record<string, readonly [read: unknown, is: unknown]>>;

const comment = /^<!-- consult-customer: (\{.*\}) -->[^\S\n]*$/m;

/** The comment that carries it; on one line, and nothing in it can end the comment. */
export const writeEmbedded = (data: EmbeddedData): string =>
  `<!-- consult-customer: ${JSON.stringify(data).replace(/[<>]/g, (sign) => (sign === "<" ? "\\u003c" : "\\u003e"))} -->`;

/** The comment of a text with its data; null when there is none that can be read. */
export function findEmbedded(text: string): { readonly raw: string; readonly data: EmbeddedData } | null {
  const found = comment.exec(text);
  if (found === null) return null;
  try {
    const data: unknown = JSON.parse(found[1] ?? "");
    if (typeof data !== "object" || data === null) return null;
    const entries = Object.entries(data).filter(
      ([key, pair]) => key !== "__proto__" && Array.isArray(pair) && pair.length === 2,
    );
    return { raw: found[0], data: Object.fromEntries(entries) };
  } catch {
    return null;
  }
}

/** The value with what was embedded: a key counts only while its text still reads as it did. */
export function applyEmbedded(
  value: Readonly<Record<string, unknown>>,
  data: EmbeddedData,
): Record<string, unknown> {
  const applied = new Map(Object.entries(value));
  for (const [key, [read, is]] of Object.entries(data)) {
    if (!isSame(applied.get(key) ?? null, read)) continue;
    if (is === null) applied.delete(key);
    else applied.set(key, is);
  }
  return Object.fromEntries(applied);
}
