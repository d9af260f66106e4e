import type { FieldMatch, FieldTable } from "./field-table.ts";
import { splitHeader } from "./header-unit.ts";
import { normaliseHeader, normaliseVendorHeader } from "./normalise-header.ts";

/**
 * What a column or key means: its exact spelling first, then without punctuation, then without a platform's marks, then
 * without the unit or the brackets behind it ("ARR (k€)").
 */
export function matchHeader(header: string, table: FieldTable): FieldMatch | null {
  const known = lookUp(header, table);
  if (known) return known;
  for (const { name, unit } of splitHeader(header)) {
    const match = lookUp(name, table);
    if (match) return { ...match, unit };
  }
  return null;
}

const lookUp = (header: string, table: FieldTable): FieldMatch | undefined =>
  table.exact.get(header.trim()) ??
  table.byName.get(normaliseHeader(header)) ??
  table.byName.get(normaliseVendorHeader(header));
