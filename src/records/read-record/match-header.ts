import type { FieldMatch, FieldTable } from "./field-table.ts";
import { normaliseHeader, normaliseVendorHeader } from "./normalise-header.ts";

/** What a column or key means: its exact spelling first, then without punctuation, then without a platform's marks. */
export const matchHeader = (header: string, table: FieldTable): FieldMatch | null =>
  table.exact.get(header.trim()) ??
  table.byName.get(normaliseHeader(header)) ??
  table.byName.get(normaliseVendorHeader(header)) ??
  null;
