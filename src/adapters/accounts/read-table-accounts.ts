import type { DataFinding, DataFindingCode } from "../../finding/finding.ts";
import {
  type CompiledTable,
  compileTable,
  type TableOptions,
} from "../../records/read-table/compile-table.ts";
import type { FoundHeader } from "../../records/read-table/find-header.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import type { AccountEvent } from "./account-event.ts";
import type { CsvBatch } from "./csv.ts";
import { readHead, sampleSize } from "./read-head.ts";
import type { TextEncoding } from "./to-utf8.ts";

/** More than any export has; each is compared with every known name. */
const mostColumns = 4096;

/** How the bytes of a table were written. */
export type Written = {
  readonly encoding: TextEncoding | "xlsx";
  /** Told at the end: how bytes were read that are no UTF-8 and came behind others. */
  readonly late: () => "latin1" | "garbled" | null;
};

/** Reads the accounts of a table as its records arrive: what the columns mean, then its rows, a batch at a time. */
export async function* readTableAccounts(
  batches: AsyncGenerator<CsvBatch, void, void>,
  options: TableOptions,
  { encoding, late }: Written,
): AsyncGenerator<AccountEvent, void, void> {
  const { source, fields } = options;
  try {
    const head = await readHead(batches, { fields, map: { ...options.saved, ...options.map } });
    const { header } = head;
    if (header === null) {
      yield { type: "findings", findings: [emptyFile(head, source)], notes: [] };
      return;
    }
    const { at } = header;
    if (header.names.length > mostColumns) {
      const about = {
        row: at + 1,
        expected: `at most ${mostColumns} columns`,
        found: `${header.names.length}`,
      };
      yield { type: "findings", findings: [fileFinding("value.range", source, about)], notes: [] };
      return;
    }
    const table = compileTable(header.names, head.records.slice(at + 1, at + 1 + sampleSize), options);
    yield { type: "columns", report: { ...table.report, encoding, delimiter: head.delimiter } };
    const above = aboveHeader(header, source);
    if (table.findings.length > 0 || above.length > 0)
      yield { type: "findings", findings: table.findings, notes: above };
    let row = at + 1;
    const accountsOf = (records: CsvBatch["records"]): AccountEvent => {
      const accounts = readRows(table, records, row);
      row += records.length;
      return { type: "accounts", accounts };
    };
    yield accountsOf(head.records.slice(at + 1));
    if (head.broken !== null) yield broken(head.broken.why, row, source);
    let isGarbled = false;
    for await (const batch of batches) {
      yield accountsOf(batch.records);
      if (batch.broken !== null) yield broken(batch.broken.why, row, source);
      if (!isGarbled && late() === "garbled") {
        isGarbled = true;
        yield garbled(row, source);
      }
    }
    if (!isGarbled && late() === "garbled") yield garbled(row, source);
    const notes = [...table.notes(), ...(late() === "latin1" ? [lateEncoding(source)] : [])];
    if (notes.length > 0) yield { type: "findings", findings: [], notes };
  } finally {
    await batches.return();
  }
}

/** One row at a time: facts of many rows at once would be copied by every collection of garbage. */
function* readRows(
  table: CompiledTable,
  records: CsvBatch["records"],
  before: number,
): Generator<AccountRow, void, void> {
  let row = before;
  for (const cells of records) {
    const account = table.readRow(cells, ++row);
    if (account) yield account;
  }
}

const fileFinding = (
  code: DataFindingCode,
  file: string,
  about: {
    readonly row?: number;
    readonly expected: string;
    readonly found: string;
  },
): DataFinding => ({
  code,
  file,
  path: about.row === undefined ? [] : [about.row],
  place: null,
  expected: about.expected,
  found: about.found,
  suggestion: null,
});

const emptyFile = ({ broken }: CsvBatch, file: string): DataFinding =>
  fileFinding(broken?.code ?? "file.empty", file, {
    expected: "a header row and a row for each account",
    found: broken?.why ?? "no rows",
  });

const broken = (why: string, row: number, file: string): AccountEvent => ({
  type: "findings",
  findings: [
    fileFinding("value.format", file, { row: row + 1, expected: "rows to the end of the file", found: why }),
  ],
  notes: [],
});

const garbled = (row: number, file: string): AccountEvent => ({
  type: "findings",
  findings: [
    fileFinding("value.format", file, {
      row,
      expected: "UTF-8 text",
      found: "bytes before this row that are no UTF-8",
    }),
  ],
  notes: [],
});

const lateEncoding = (file: string): DataFinding =>
  fileFinding("value.doubt", file, {
    expected: "read as Windows-1252 from there on",
    found: "bytes that are no UTF-8 behind plain ones",
  });

const aboveHeader = ({ above, at }: FoundHeader, file: string): DataFinding[] =>
  above.length === 0
    ? []
    : [
        fileFinding("row.skipped", file, {
          row: at - above.length + 1,
          expected: `a heading above the header, which is row ${at + 1}`,
          found: above.join("; ").slice(0, 100),
        }),
      ];
