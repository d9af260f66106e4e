import type { DataFinding, DataFindingCode } from "../../finding/finding.ts";
import {
  type CompiledTable,
  compileTable,
  type TableOptions,
} from "../../records/read-table/compile-table.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import type { AccountEvent } from "./account-event.ts";
import { type CsvBatch, readCsv } from "./csv.ts";

/** Rows from which the columns are understood before the first is handed out: order of dates, .82 or 82, rating or score. */
const sampleSize = 200;

/** More than any export has; each is compared with every known name. */
const mostColumns = 4096;

/** Reads the accounts of a CSV export as it arrives: what the columns mean, then its rows, a batch at a time. */
export async function* readCsvAccounts(
  bytes: AsyncIterable<Uint8Array>,
  options: TableOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const batches = readCsv(bytes);
  try {
    const head = await readHead(batches);
    const at = head.records.findIndex((cells) => !isBlank(cells));
    const headers = head.records[at];
    if (headers === undefined) {
      yield { type: "findings", findings: [emptyFile(head, options.source)] };
      return;
    }
    if (headers.length > mostColumns) {
      const about = { row: at + 1, expected: `at most ${mostColumns} columns`, found: `${headers.length}` };
      yield { type: "findings", findings: [fileFinding("value.range", options.source, about)] };
      return;
    }
    const table = compileTable(headers, head.records.slice(at + 1, at + 1 + sampleSize), options);
    const { encoding, delimiter } = head;
    yield { type: "columns", report: { ...table.report, encoding, delimiter } };
    if (table.findings.length > 0) yield { type: "findings", findings: table.findings };
    let row = at + 1;
    const accountsOf = (records: CsvBatch["records"]): AccountEvent => {
      const accounts = readRows(table, records, row);
      row += records.length;
      return { type: "accounts", accounts };
    };
    yield accountsOf(head.records.slice(at + 1));
    yield* troubles(head, row, options.source);
    let garbled = head.garbled;
    for await (const batch of batches) {
      yield accountsOf(batch.records);
      yield* troubles({ ...batch, garbled: batch.garbled && !garbled }, row, options.source);
      garbled ||= batch.garbled;
    }
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

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** The first records of the file, enough to understand its columns; all of a short file. */
async function readHead(batches: AsyncGenerator<CsvBatch, void, void>): Promise<CsvBatch> {
  let head: CsvBatch = {
    encoding: "utf8",
    delimiter: ",",
    records: [],
    broken: null,
    garbled: false,
  };
  while (head.records.length <= sampleSize && head.broken === null) {
    const next = await batches.next();
    if (next.done) break;
    head = {
      ...next.value,
      records: [...head.records, ...next.value.records],
      garbled: head.garbled || next.value.garbled,
    };
  }
  return head;
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

function* troubles(
  { broken, garbled }: CsvBatch,
  row: number,
  file: string,
): Generator<AccountEvent, void, void> {
  const findings = [
    ...(garbled
      ? [
          fileFinding("value.format", file, {
            row,
            expected: "UTF-8 text",
            found: "bytes before this row that are no UTF-8",
          }),
        ]
      : []),
    ...(broken === null
      ? []
      : [
          fileFinding("value.format", file, {
            row: row + 1,
            expected: "rows to the end of the file",
            found: broken.why,
          }),
        ]),
  ];
  if (findings.length > 0) yield { type: "findings", findings };
}
