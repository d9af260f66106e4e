import type { FieldTable } from "../../records/read-record/field-table.ts";
import { type FoundHeader, findHeader } from "../../records/read-table/find-header.ts";
import type { CsvBatch } from "./csv.ts";

/** Rows from which the columns are understood before the first is handed out: order of dates, .82 or 82, rating or score. */
export const sampleSize = 200;

/** The first records of a table, enough to understand its columns; all of a short one. */
export type TableHead = CsvBatch & {
  /** null when every record is blank. */
  readonly header: FoundHeader | null;
};

export async function readHead(
  batches: AsyncGenerator<CsvBatch, void, void>,
  known: { readonly fields: FieldTable; readonly map: Readonly<Record<string, string>> },
): Promise<TableHead> {
  let head: CsvBatch = { delimiter: null, records: [], broken: null };
  while (head.records.length <= sampleSize && head.broken === null) {
    const next = await batches.next();
    if (next.done) break;
    head = { ...next.value, records: [...head.records, ...next.value.records] };
  }
  const start = head.records[0]?.[0]?.toLowerCase().startsWith("sep=") ? 1 : 0;
  const header = findHeader(head.records.slice(start), known);
  return { ...head, header: header && { ...header, at: header.at + start } };
}
