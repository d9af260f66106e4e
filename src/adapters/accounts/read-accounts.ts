import type { Parsed } from "../../finding/finding.ts";
import type { ReadYaml } from "../../finding/read-yaml.ts";
import { isMap } from "../../records/read-record/is-map.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import { collectBytes } from "../files/collect-bytes.ts";
import type { AccountEvent } from "./account-event.ts";
import { readCsvAccounts } from "./read-csv-accounts.ts";
import { readNdjson } from "./read-ndjson.ts";
import { NameReport, readRecordRow } from "./read-record-row.ts";

export type AccountsFormat = "csv" | "json" | "ndjson" | "yaml";

export type AccountsOptions = TableOptions & {
  readonly format: AccountsFormat;
};

/** The format of a file of accounts, by the end of its name; null when it says nothing. */
export function accountsFormat(file: string): AccountsFormat | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const formats: Record<string, AccountsFormat> = {
    csv: "csv",
    tsv: "csv",
    txt: "csv",
    json: "json",
    ndjson: "ndjson",
    jsonl: "ndjson",
    yaml: "yaml",
    yml: "yaml",
  };
  return formats[ending] ?? null;
}

/** JSON and YAML are held in memory whole; larger exports come as CSV or NDJSON, which are read as they arrive. */
const largest = 64 * 1024 * 1024;

/**
 * Reads the accounts of a file: CSV and NDJSON as they arrive, JSON and YAML whole (a list of records, a map with a list
 * under `accounts`, or one record). What is wrong comes as findings and the other accounts still come out.
 * Throws only what `bytes` throws.
 */
export function readAccounts(
  bytes: AsyncIterable<Uint8Array>,
  options: AccountsOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const readers: Record<AccountsFormat, typeof readWhole> = {
    csv: readCsvAccounts,
    ndjson: readLines,
    json: readWhole,
    yaml: readWhole,
  };
  return readers[options.format](bytes, options);
}

async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  options: AccountsOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const names = new NameReport();
  for await (const line of readNdjson(bytes, options.source)) {
    if (!line.ok) yield { type: "findings", findings: line.findings };
    else
      yield readRecordRow(line.value.record, {
        ...options,
        names,
        row: line.value.line,
        at: [line.value.line],
      });
  }
  yield names.event(options);
}

async function* readWhole(
  bytes: AsyncIterable<Uint8Array>,
  options: AccountsOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const { source: file, format } = options;
  const whole = await collectBytes(bytes, largest);
  if (whole === null) {
    const expected = `at most ${largest / 1024 / 1024} MB; larger exports as CSV or NDJSON`;
    yield {
      type: "findings",
      findings: [
        { code: "file.too-large", file, path: [], place: null, expected, found: "more", suggestion: null },
      ],
    };
    return;
  }
  const parsed = (format === "json" ? parseJson(whole) : null) ?? (await parseYaml(file, whole));
  if (!parsed.ok) {
    yield { type: "findings", findings: parsed.findings };
    return;
  }
  const { value, placeOf } = parsed.value;
  const { list, at } = recordsIn(value);
  const names = new NameReport();
  for (const [index, record] of list.entries())
    yield readRecordRow(record, {
      ...options,
      names,
      row: index + 1,
      at: at === null ? [] : [...at, index],
      ...(placeOf && { placeOf }),
      strict: format === "yaml",
    });
  yield names.event(options);
}

type Tree = { readonly value: unknown; readonly placeOf: ReadYaml["placeOf"] | null };

/** The YAML parser is loaded only for a file that needs it. */
const parseYaml = async (file: string, bytes: Uint8Array): Promise<Parsed<Tree>> =>
  (await import("#lazy/yaml")).readYaml(file, bytes);

/** JSON by the platform's own parser, which is fast; what it cannot read goes to the YAML reader, which says where. */
function parseJson(bytes: Uint8Array): Parsed<Tree> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return { ok: true, value: { value, placeOf: null } };
  } catch {
    return null;
  }
}

/** The records of a file and the path under which they stand; null for a file that is one record. */
function recordsIn(value: unknown): { list: readonly unknown[]; at: readonly string[] | null } {
  if (Array.isArray(value)) return { list: value, at: [] };
  if (isMap(value) && Array.isArray(value.accounts)) return { list: value.accounts, at: ["accounts"] };
  return { list: [value], at: null };
}
