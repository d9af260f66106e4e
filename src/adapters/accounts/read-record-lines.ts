import type { Parsed } from "../../finding/finding.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import { type Survey, surveyRecords } from "../../records/read-table/survey-records.ts";
import type { AccountEvent } from "./account-event.ts";
import { type NdjsonLine, readNdjson } from "./read-ndjson.ts";
import { NameReport, readRecordRow } from "./read-record-row.ts";

/** Records from which the values are understood before the first is handed out. */
const sampleSize = 200;

/** Reads the accounts of a file with a JSON object a line, as it arrives. */
export async function* readRecordLines(
  bytes: AsyncIterable<Uint8Array>,
  options: TableOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const names = new NameReport();
  const lines = readNdjson(bytes, options.source);
  const sample: Parsed<NdjsonLine>[] = [];
  while (sample.length < sampleSize) {
    const next = await lines.next();
    if (next.done) break;
    sample.push(next.value);
  }
  const survey = surveyRecords(
    sample.flatMap((line) => (line.ok ? [line.value.record] : [])),
    options,
  );
  names.addForeign(survey.foreign);
  const event = (line: Parsed<NdjsonLine>) => eventOf(line, { ...options, names, survey });
  for (const line of sample) yield event(line);
  for await (const line of lines) yield event(line);
  yield names.event(options);
}

function eventOf(
  line: Parsed<NdjsonLine>,
  options: TableOptions & { readonly names: NameReport; readonly survey: Survey },
): AccountEvent {
  if (!line.ok) return { type: "findings", findings: line.findings, notes: [] };
  const { line: row, record } = line.value;
  return { type: "accounts", accounts: [readRecordRow(record, { ...options, row, at: [row] })] };
}
