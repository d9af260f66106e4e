import { z } from "zod";

type Meta = { title: string; description: string; examples: unknown[] };

// Control characters, half surrogates, line and paragraph separators, and the characters that turn the direction of
// text: none of them belongs into a sentence, and a terminal would act on them.
const noControls = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const noControlsButBreaks = /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\n)*$/u;

/** One line of plain text, 1 to 2,000 characters, trimmed. The examples must be such lines. */
export const line = (meta: Meta) =>
  z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .regex(noControls, "one line of plain text, without control characters")
    .meta(meta);

/** Plain text of 1 to 4000 characters, trimmed, that may have line breaks. */
export const paragraph = (meta: Meta) =>
  z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .regex(noControlsButBreaks, "plain text, without control characters")
    .meta(meta);

/** More than anyone writes, and few enough to be read at once. A convention. */
const mostEntries = 20_000;

/** A list of different lines, in their order, at most 20,000; left out: an empty one. `examples` are of one line. */
export const lines = (meta: { title: string; description: string; examples: string[] }) =>
  unique(
    z.array(line({ ...meta, title: `${meta.title}: one of them` })).max(mostEntries),
    (value) => value,
    [],
  )
    .default([])
    .meta({ ...meta, examples: [meta.examples] });

/** A list of groups with different names (the text under `key`), told apart without regard to case. */
export const named = <T extends z.ZodType>(key: string, item: T, meta: Meta) =>
  unique(z.array(item).max(mostEntries), (value) => (isRecord(value) ? value[key] : undefined), [key])
    .default([])
    .meta(meta);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/**
 * Adds: no two entries have the same text under `keyOf`. It runs even when an entry is wrong in itself, so that one
 * reading reports everything.
 */
function unique<T extends z.ZodType>(
  list: z.ZodArray<T>,
  keyOf: (entry: unknown) => unknown,
  keyPath: string[],
): z.ZodArray<T> {
  return list.superRefine(
    (entries, context) => {
      if (!Array.isArray(entries)) return;
      const seen = new Set<string>();
      for (const [index, entry] of entries.entries()) {
        const text = keyOf(entry);
        if (typeof text !== "string") continue;
        if (seen.has(text.toLowerCase()))
          context.addIssue({
            code: "custom",
            path: [index, ...keyPath],
            message: "text that does not yet stand in the list",
            params: { code: "value.duplicate" },
          });
        seen.add(text.toLowerCase());
      }
    },
    { when: () => true },
  );
}
