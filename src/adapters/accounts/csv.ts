import { CsvError, Parser } from "csv-parse";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import { type CsvForm, lineBreakOf, splitRecords } from "./split-records.ts";

/** Why a file could not be read, or not further. */
export type BrokenFile = { readonly code: "file.binary" | "value.format"; readonly why: string };

export type CsvBatch = {
  /** null for tables that have none. */
  readonly delimiter: string | null;
  /** Whole records; a record of one empty cell is a blank line. */
  readonly records: readonly (readonly string[])[];
  /** Why the file could not be read further, after these records; null when it could. */
  readonly broken: BrokenFile | null;
};

/** The longest record that is still one; a quote that is never closed would swallow the rest of the file. */
const longestRecord = 1024 * 1024;

/** csv-parse's own stream, except that records are collected as they are parsed and not queued one by one. */
class RecordCollector extends Parser {
  records: string[][] = [];
  override push(record: unknown): boolean {
    if (Array.isArray(record)) this.records.push(record);
    return true;
  }
}

type CsvFile = {
  readonly delimiter: string;
  readonly reader: RecordReader;
};

/** How many cells of a record are wanted at least; may be changed between two batches. */
export type Wanted = { cells: number };
const all: Wanted = { cells: Number.POSITIVE_INFINITY };

/**
 * Reads CSV in UTF-8 as it arrives, a batch of records for each chunk of bytes: comma, semicolon, tab or bar, or what a
 * `sep=` line names, quotes with line breaks inside, CRLF. Throws only what `bytes` throws.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  wanted: Wanted = all,
): AsyncGenerator<CsvBatch, void, void> {
  let file: CsvFile | null = null;
  for await (const chunk of chunksOf(bytes)) {
    file ??= open(chunk, wanted);
    const { delimiter, reader } = file;
    const read = await reader.write(chunk);
    yield { delimiter, ...read };
    if (read.broken !== null) return;
  }
  if (!file) return;
  yield { delimiter: file.delimiter, ...(await file.reader.end()) };
}

/** Records of so many bytes at a time: those of a whole chunk would outlive several collections of garbage. */
const fewBytes = 16_384;

/** A chunk in pieces of whole lines, so that only its first and its last line have to be put together again. */
function* pieces(chunk: Uint8Array): Generator<Uint8Array, void, void> {
  for (let at = 0; at < chunk.length; ) {
    const end = chunk.indexOf(10, at + fewBytes) + 1 || chunk.length;
    yield chunk.subarray(at, end);
    at = end;
  }
}

/** The bytes in small chunks, but the first is large enough to tell the delimiter from. */
async function* chunksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const enough = 4096;
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (first === null) yield* pieces(chunk);
    else {
      first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
      if (first.length >= enough) {
        yield* pieces(first);
        first = null;
      }
    }
  }
  if (first && first.length > 0) yield first;
}

function open(start: Uint8Array, wanted: Wanted): CsvFile {
  const text = Buffer.from(start.subarray(0, 65_536)).toString("utf8");
  const delimiter = sniffDelimiter(text);
  const lineBreak = lineBreakOf(text, delimiter);
  const reader =
    lineBreak === "\n" || lineBreak === "\r\n"
      ? new PlainReader({ delimiter, lineBreak }, wanted)
      : new ParsedReader({ delimiter });
  return { delimiter, reader };
}

type Records = Pick<CsvBatch, "records" | "broken">;

type RecordReader = {
  readonly write: (chunk: Uint8Array) => Promise<Records> | Records;
  readonly end: () => Promise<Records>;
};

/** csv-parse. */
class ParsedReader implements RecordReader {
  private readonly parser: RecordCollector;

  /** `lineBreak` is left out while none has been seen. */
  constructor(about: { readonly delimiter: string; readonly lineBreak?: string | undefined }) {
    const { delimiter, lineBreak } = about;
    this.parser = new RecordCollector({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      ...(lineBreak !== undefined && { record_delimiter: lineBreak }),
    });
    // Failures come back through the callbacks of write and end.
    this.parser.on("error", () => undefined);
  }

  write(chunk: Uint8Array): Promise<Records> {
    return this.take((done) => this.parser.write(chunk, done));
  }

  end(): Promise<Records> {
    return this.take((done) => this.parser.end(done));
  }

  private async take(feed: Parameters<typeof parse>[0]): Promise<Records> {
    const broken = await parse(feed);
    const { records } = this.parser;
    this.parser.records = [];
    return { records, broken };
  }
}

/** Splits whole lines as they arrive; from the first record on that is not well-formed, csv-parse goes on. */
class PlainReader implements RecordReader {
  private readonly form: CsvForm;
  private readonly wanted: Wanted;
  /** The bytes behind the last line break: a character may be cut there. */
  private cut: Uint8Array = new Uint8Array(0);
  /** The beginning of a record whose quotes go on. */
  private rest = "";
  private begun = false;
  private parsed: ParsedReader | null = null;

  constructor(form: CsvForm, wanted: Wanted) {
    this.form = form;
    this.wanted = wanted;
  }

  write(chunk: Uint8Array): Promise<Records> | Records {
    if (this.parsed) return this.parsed.write(chunk);
    const bytes = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const lines = bytes.lastIndexOf(10) + 1;
    this.cut = bytes.subarray(lines);
    return this.split(lines === 0 ? "" : decode(bytes.subarray(0, lines)), false);
  }

  async end(): Promise<Records> {
    if (this.parsed) return this.parsed.end();
    const text = decode(this.cut);
    this.cut = new Uint8Array(0);
    return this.split(text, true);
  }

  private split(text: string, isLast: boolean): Promise<Records> | Records {
    const { records, rest, irregular } = splitRecords(this.rest + text, this.form, isLast, this.wanted.cells);
    this.rest = rest;
    this.begun ||= records.length > 0;
    if (!irregular && rest.length + this.cut.length <= longestRecord) return { records, broken: null };
    return this.handOver(records, isLast);
  }

  private async handOver(records: string[][], isLast: boolean): Promise<Records> {
    this.parsed = new ParsedReader({
      delimiter: this.form.delimiter,
      lineBreak: this.begun ? this.form.lineBreak : undefined,
    });
    const more = await this.parsed.write(Buffer.concat([Buffer.from(this.rest), this.cut]));
    if (!isLast || more.broken) return { records: [...records, ...more.records], broken: more.broken };
    const last = await this.parsed.end();
    return { records: [...records, ...more.records, ...last.records], broken: last.broken };
  }
}

const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");

const parse = (feed: (done: (error?: Error | null) => void) => void): Promise<BrokenFile | null> =>
  new Promise((resolve) =>
    feed((error) => resolve(error ? { code: "value.format", why: reasonOf(error) } : null)),
  );

function reasonOf(error: Error): string {
  const code = error instanceof CsvError ? error.code : null;
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quote that is opened and never closed";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `a row of more than ${longestRecord} characters; a quote may never be closed`;
  return error.message;
}
