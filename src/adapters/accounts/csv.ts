import { isUtf8 } from "node:buffer";
import { CsvError, Parser } from "csv-parse";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import { type CsvForm, lineBreakOf, splitRecords } from "./split-records.ts";

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
  /** Bytes that are not UTF-8 in a file that began as UTF-8; each becomes U+FFFD. */
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
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  readonly reader: RecordReader;
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
    const { encoding, delimiter, reader } = file;
    const garbled = encoding === "utf8" && !isUtf8(wholeLines(chunk));
    const read = await reader.write(chunk);
    yield { encoding, delimiter, ...read, garbled };
    if (read.broken !== null) return;
  }
  if (!file) return;
  const { encoding, delimiter, reader } = file;
  yield { encoding, delimiter, ...(await reader.end()), garbled: false };
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

/** The bytes in small chunks, but the first is large enough to tell encoding and delimiter from. */
async function* chunksOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const enough = 4096;
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (first === null) yield* pieces(chunk);
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
  const text = Buffer.from(start.subarray(0, 65_536)).toString(encoding);
  const delimiter = sniffDelimiter(text);
  const lineBreak = lineBreakOf(text.replace(/^\uFEFF/, ""), delimiter);
  const isPlain = encoding !== "utf16le" && (lineBreak === "\n" || lineBreak === "\r\n");
  const reader = isPlain
    ? new PlainReader(encoding, { delimiter, lineBreak })
    : new ParsedReader({ encoding, delimiter });
  return { encoding, delimiter, reader };
}

type Records = Pick<CsvBatch, "records" | "broken">;

type RecordReader = {
  readonly write: (chunk: Uint8Array) => Promise<Records>;
  readonly end: () => Promise<Records>;
};

/** csv-parse. */
class ParsedReader implements RecordReader {
  private readonly parser: RecordCollector;

  /** `lineBreak` is left out while none has been seen. */
  constructor(about: {
    readonly encoding: CsvEncoding;
    readonly delimiter: string;
    readonly lineBreak?: string | undefined;
  }) {
    const { encoding, delimiter, lineBreak } = about;
    this.parser = new RecordCollector({
      bom: lineBreak === undefined,
      delimiter,
      encoding: encoding === "utf16le" ? "utf8" : encoding,
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
  private readonly encoding: "utf8" | "latin1";
  private readonly form: CsvForm;
  /** The bytes behind the last line break: a character may be cut there. */
  private cut: Uint8Array = new Uint8Array(0);
  /** The beginning of a record whose quotes go on. */
  private rest = "";
  private begun = false;
  private parsed: ParsedReader | null = null;

  constructor(encoding: "utf8" | "latin1", form: CsvForm) {
    this.encoding = encoding;
    this.form = form;
  }

  async write(chunk: Uint8Array): Promise<Records> {
    if (this.parsed) return this.parsed.write(chunk);
    const bytes = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const lines = bytes.lastIndexOf(10) + 1;
    this.cut = bytes.subarray(lines);
    return this.split(lines === 0 ? "" : this.decode(bytes.subarray(0, lines)), false);
  }

  async end(): Promise<Records> {
    if (this.parsed) return this.parsed.end();
    const text = this.decode(this.cut);
    this.cut = new Uint8Array(0);
    return this.split(text, true);
  }

  private decode(bytes: Uint8Array): string {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(this.encoding);
    return !this.begun && this.encoding === "utf8" ? text.replace(/^\uFEFF/, "") : text;
  }

  private async split(text: string, isLast: boolean): Promise<Records> {
    const { records, rest, irregular } = splitRecords(this.rest + text, this.form, isLast);
    this.rest = rest;
    this.begun ||= records.length > 0;
    if (!irregular && rest.length + this.cut.length <= longestRecord) return { records, broken: null };
    this.parsed = new ParsedReader({
      encoding: this.encoding,
      delimiter: this.form.delimiter,
      lineBreak: this.begun ? this.form.lineBreak : undefined,
    });
    const more = await this.parsed.write(Buffer.concat([Buffer.from(rest, this.encoding), this.cut]));
    if (!isLast || more.broken) return { records: [...records, ...more.records], broken: more.broken };
    const last = await this.parsed.end();
    return { records: [...records, ...more.records, ...last.records], broken: last.broken };
  }
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
