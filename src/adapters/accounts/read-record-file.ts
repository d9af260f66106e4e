import type { DataFinding, Parsed } from "../../finding/finding.ts";
import type { ReadYaml } from "../../finding/read-yaml.ts";
import { type FoundRecords, findRecords } from "../../records/read-record/find-records.ts";
import { isMap } from "../../records/read-record/is-map.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import { surveyRecords } from "../../records/read-table/survey-records.ts";
import { collectBytes } from "../files/collect-bytes.ts";
import type { AccountEvent } from "./account-event.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { NameReport, readRecordRow } from "./read-record-row.ts";

/** JSON and YAML are held in memory whole; larger exports come as CSV or NDJSON, which are read as they arrive. */
const largest = 64 * 1024 * 1024;
const sampleSize = 200;

export type RecordFileOptions = TableOptions & {
  /** A person wrote it: a name that means nothing is a mistake. */
  readonly isYaml: boolean;
};

/** Reads the accounts of a JSON or YAML file: a list of records, one under a wrapper, or one record. */
export async function* readRecordFile(
  bytes: AsyncIterable<Uint8Array>,
  options: RecordFileOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const { source: file, isYaml } = options;
  const whole = await collectBytes(bytes, largest);
  if (whole === null) return yield fileTooLarge(file, largest, "CSV or NDJSON");
  const parsed = (isYaml ? null : parseJson(whole)) ?? (await parseYaml(file, whole));
  if (!parsed.ok) {
    yield { type: "findings", findings: parsed.findings, notes: [] };
    return;
  }
  const { value, placeOf } = parsed.value;
  const names = new NameReport();
  let stated = 0;
  let records = 0;
  for (const { list, at } of isYaml ? writtenRecords(value) : findRecords(value, options.fields)) {
    const survey = isYaml ? null : surveyRecords(list.slice(0, sampleSize), options);
    if (survey !== null) names.addForeign(survey.foreign);
    for (const [index, record] of list.entries()) {
      const row = readRecordRow(record, {
        ...options,
        names,
        survey,
        row: index + 1,
        at: at === null ? [] : [...at, index],
        ...(placeOf && { placeOf }),
        strict: isYaml,
      });
      records++;
      stated += row.statements.length + row.findings.length;
      yield { type: "accounts", accounts: [row] };
    }
  }
  yield names.event(options);
  if (records > 0 && stated === 0) yield { type: "findings", findings: [noAccounts(value, file)], notes: [] };
}

/** What a person writes by hand: a list, a list under `accounts`, or one record. */
function writtenRecords(value: unknown): readonly FoundRecords[] {
  if (Array.isArray(value)) return [{ list: value, at: [] }];
  if (isMap(value) && Array.isArray(value.accounts)) return [{ list: value.accounts, at: ["accounts"] }];
  return [{ list: [value], at: null }];
}

const noAccounts = (value: unknown, file: string): DataFinding => ({
  code: "accounts.none",
  file,
  path: [],
  place: null,
  expected:
    "account records: a list, or one under a name such as accounts, customers, data, items, records or results",
  found: isMap(value)
    ? `a map of ${Object.keys(value).slice(0, 6).join(", ")}`
    : "values that are no records",
  suggestion: null,
});

type Tree = { readonly value: unknown; readonly placeOf: ReadYaml["placeOf"] | null };

/** The YAML parser is loaded only for a file that needs it. */
const parseYaml = async (file: string, bytes: Uint8Array): Promise<Parsed<Tree>> =>
  (await import("#lazy/yaml")).readYaml(file, bytes);

/** Python writes NaN and Infinity into JSON, which knows neither. */
const bareNumber = /([:[,]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g;

/** JSON by the platform's own parser, which is fast; what it cannot read goes to the YAML reader, which says where. */
function parseJson(bytes: Uint8Array): Parsed<Tree> | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  for (const written of [text, text.replace(bareNumber, '$1"$2"')])
    try {
      const value: unknown = JSON.parse(written);
      return { ok: true, value: { value, placeOf: null } };
    } catch {
      // The next way of reading it, or the YAML reader.
    }
  return null;
}
