import type { Place } from "./finding.ts";
import { shortText } from "./plain-text.ts";

/** What stands in the file, as a phrase: a text in quotes, a number as it was written, the size of a list. */
export function describeFound(value: unknown, place: Place): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return `a group of ${Object.keys(value).length} keys`;
  const from = place.column - 1;
  const written = shortText(place.text.slice(from, from + place.length));
  return typeof value === "boolean" ? `${written} (a yes/no value)` : `${written} (a number)`;
}

/** A text in quotes, shortened, on one line. */
export const quoted = (text: string): string => `"${shortText(text)}"`;
