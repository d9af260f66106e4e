import { isUtf8 } from "node:buffer";
import { CsvError, Parser } from "csv-parse";
import { sniffDelimiter } from "./sniff-delimiter.ts";

export type CsvEncoding = "utf8" | "utf16le" | "latin1";

/** Why a file could not be read, or not further. */
export type BrokenFile = { readonly code: "file.binary" | "value.format"; readonly why: string };

export type CsvBatch = {
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  /** Whole records; a record of one empty cell is a blank line. */
  readonly records: readonly (readonly string[])[];
  /** Why the file could not be read further, after these records; null when it could. */
  readonly broken: BrokenFile | null;
  /** Bytes that are no UTF-8 in a file that began as UTF-8; they come out as U+FFFD. */
  readonly garbled: boolean;
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
  readonly parser: RecordCollector;
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
};

/**
 * Reads CSV as it arrives, a batch of records for each chunk of bytes: comma, semicolon, tab or bar, quotes with
 * line breaks inside, CRLF, a byte order mark, UTF-8, UTF-16 with its mark, or else Latin-1. Throws only what `bytes` throws.
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvBatch, void, void> {
  let file: CsvFile | null = null;
  for await (const chunk of chunksOf(bytes)) {
    if (file === null && isBinary(chunk)) {
      yield { encoding: "utf8", delimiter: ",", records: [], broken: binary, garbled: false };
      return;
    }
    file ??= open(chunk);
    const broken = await parse((done) => file?.parser.write(chunk, done));
    yield batchOf(file, {
      broken,
      garbled: file.encoding === "utf8" && !isUtf8(wholeLines(chunk)),
    });
    if (broken !== null) return;
  }
  if (!file) return;
  const broken = await parse((done) => file?.parser.end(done));
  yield batchOf(file, { broken, garbled: false });
}

/** The chunks as they are, but the first is large enough to tell encoding and delimiter from. */
async function* chunksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const enough = 4096;
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (first === null) yield chunk;
    else {
      first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
      if (first.length >= enough) {
        yield first;
        first = null;
      }
    }
  }
  if (first && first.length > 0) yield first;
}

function open(start: Uint8Array): CsvFile {
  const encoding = encodingOf(start);
  const delimiter = sniffDelimiter(Buffer.from(start.subarray(0, 65_536)).toString(encoding));
  const parser = new RecordCollector({
    bom: true,
    delimiter,
    encoding: encoding === "utf16le" ? "utf8" : encoding,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  // Failures come back through the callbacks of write and end.
  parser.on("error", () => undefined);
  return { parser, encoding, delimiter };
}

const binary: BrokenFile = { code: "file.binary", why: "bytes that are no text" };
const isUtf16 = (start: Uint8Array): boolean => start[0] === 0xff && start[1] === 0xfe;
const isBinary = (start: Uint8Array): boolean => !isUtf16(start) && start.includes(0);

function encodingOf(start: Uint8Array): CsvEncoding {
  if (isUtf16(start)) return "utf16le";
  const line = start.lastIndexOf(10);
  return isUtf8(line < 0 ? start : start.subarray(0, line)) ? "utf8" : "latin1";
}

/** A chunk without its first and last line, where a character may be cut. */
const wholeLines = (chunk: Uint8Array): Uint8Array =>
  chunk.subarray(chunk.indexOf(10) + 1, chunk.lastIndexOf(10) + 1);

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

function batchOf(file: CsvFile, state: Pick<CsvBatch, "broken" | "garbled">): CsvBatch {
  const { parser, encoding, delimiter } = file;
  const { records } = parser;
  parser.records = [];
  return { encoding, delimiter, records, ...state };
}
