import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { peekBytes } from "./peek-bytes.ts";
import { type Content, foreignZip, sniffContent } from "./sniff-content.ts";
import { encodingOf, toUtf8, type Utf8Text } from "./to-utf8.ts";

export type AccountsFormat = "csv" | "json" | "ndjson" | "yaml";

export type OpenedAccounts =
  | { readonly format: AccountsFormat; readonly text: Utf8Text }
  | { readonly format: "xlsx"; readonly bytes: AsyncIterable<Uint8Array> }
  /** A name of a text, and bytes that are none. */
  | { readonly format: "binary" };

const endings: Record<string, AccountsFormat> = {
  csv: "csv",
  tsv: "csv",
  tab: "csv",
  psv: "csv",
  txt: "csv",
  json: "json",
  geojson: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  yaml: "yaml",
  yml: "yaml",
};

/** Enough to know the header of a table and the members of a book. */
const enough = 8192;

/** The format of a file of accounts, by the end of its name (also packed: "accounts.csv.gz"); null when it says nothing. */
export function accountsFormat(file: string): AccountsFormat | null {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
}

/**
 * Unpacks a file of accounts as far as needed and finds out what it is: by its content where that cannot be mistaken,
 * else by what the user says, else by its name. Throws a usage Failure for what is not read.
 */
export async function openAccounts(
  packed: AsyncIterable<Uint8Array>,
  { file, format }: { readonly file: string; readonly format: AccountsFormat | null },
): Promise<OpenedAccounts> {
  const { start, bytes } = await peekBytes(packed, enough);
  const content = sniffContent(start);
  if (content.kind === "gzip")
    return openAccounts(unpacked(bytes, file), { file: unpackedName(file), format });
  if (content.kind === "zip") {
    const zip = foreignZip(start);
    if (zip.kind === "foreign") throw unread(file, zip);
    return { format: "xlsx", bytes };
  }
  if (content.kind === "foreign") throw unread(file, content);
  const encoding = encodingOf(start);
  if (encoding === null && format === null && accountsFormat(file) === null) throw noText(file);
  if (encoding === null) return { format: "binary" };
  const said = format ?? byContent(start, accountsFormat(file));
  if (said === null) throw unknownFormat(file);
  return { format: said, text: toUtf8(encoding, bytes) };
}

/** A list or a map is JSON whatever the name says; several maps, one a line, are NDJSON. */
function byContent(start: Uint8Array, named: AccountsFormat | null): AccountsFormat | null {
  if (named === "yaml" || named === "ndjson") return named;
  const text = Buffer.from(start)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!/^(?:\[\s*(?:[[{\]]|$)|\{\s*(?:"|\}))/.test(text)) return named;
  const [first = "", second = ""] = text.split("\n", 2);
  return isRecord(first) && second.trimStart().startsWith("{") ? "ndjson" : "json";
}

function isRecord(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

const unpackedName = (file: string): string => file.replace(/\.gz$/i, "");

async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array, void, void> {
  const unzip = createGunzip();
  const source = Readable.from(bytes);
  let failure: unknown = null;
  source.on("error", (error) => {
    failure = error;
    unzip.destroy(error);
  });
  source.pipe(unzip);
  try {
    for await (const chunk of unzip) yield chunk;
  } catch (error) {
    if (failure !== null) throw failure;
    throw new Failure(
      "usage",
      {
        code: "usage.file_unreadable",
        message: `Cannot unpack ${oneSafeLine(file, 120)}: it is damaged or cut short.`,
        hint: "Fetch it anew.",
      },
      { cause: error },
    );
  } finally {
    source.destroy();
    unzip.destroy();
  }
}

const unread = (file: string, { what, convert }: Extract<Content, { kind: "foreign" }>): Failure =>
  new Failure("usage", {
    code: "usage.input_format",
    message: `${oneSafeLine(file, 120)} is ${what}, which is not read.`,
    hint: `Turn it into one that is: ${convert(file === "stdin" ? "FILE" : file)}`,
  });

const noText = (file: string): Failure =>
  new Failure("usage", {
    code: "usage.input_format",
    message: `${oneSafeLine(file, 120)} is no text and none of the formats that are read.`,
    hint: "Read are CSV, JSON, NDJSON, YAML and Excel books (.xlsx), each also packed by gzip.",
  });

const unknownFormat = (file: string): Failure =>
  new Failure("usage", {
    code: "usage.input_format",
    message: `What ${oneSafeLine(file, 120)} holds cannot be told from its name.`,
    hint: "Say it: --input-format csv, json, ndjson or yaml.",
  });
