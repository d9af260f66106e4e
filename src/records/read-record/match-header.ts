import type { FieldMatch, FieldTable } from "./field-table.ts";
import { noUnit, splitHeader } from "./header-unit.ts";
import { normaliseHeader, normaliseVendorHeader } from "./normalise-header.ts";

/** Whose the field is, as many exports say in front of it: "Organization - ARR", "customer_seats". */
const owner = /^(?:account|company|customer|client|organi[sz]ation)s?[\s_.:-]+(?=\S)/i;
/** A name with its unit in brackets or as a sign; the same name without it is looked up. */
const hasMark = /[)\]}%€$£₹]\s*$/;

/**
 * What a column or key means: its exact spelling first, then without punctuation, then without a platform's marks, then
 * without the unit or the brackets behind it ("ARR (k€)"), then without whose field it is.
 */
export function matchHeader(header: string, table: FieldTable): FieldMatch | null {
  const known = lookUp(header, table);
  if (known && !hasMark.test(header)) return known;
  for (const { name, unit } of splitHeader(header)) {
    const match = lookUp(name, table);
    if (match) return unit === noUnit ? match : { ...match, unit };
  }
  if (known) return known;
  const bare = header.trim().replace(owner, "");
  return bare === header.trim() ? null : matchHeader(bare, table);
}

const lookUp = (header: string, table: FieldTable): FieldMatch | undefined =>
  table.exact.get(header.trim()) ??
  table.byName.get(normaliseHeader(header)) ??
  table.byName.get(normaliseVendorHeader(header));
