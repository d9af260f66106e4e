/** What a file is by its first bytes, where that is no text. */
export type Content =
  | { readonly kind: "text" | "gzip" | "zip" }
  /** Nothing this program reads; `convert` is the command that makes something of it that it does. */
  | { readonly kind: "foreign"; readonly what: string; readonly convert: (file: string) => string };

const foreign = (what: string, convert: (file: string) => string): Content => ({
  kind: "foreign",
  what,
  convert,
});
const without = (file: string): string => file.replace(/\.[^./\\]+$/, "");
const quoted = (text: string): string =>
  /^[\w./@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
/** DuckDB reads it; its quotes are SQL's. */
const duckdb = (file: string): string => {
  const sql = (name: string) => `'${name.replaceAll("'", "''")}'`;
  return `duckdb -c ${quoted(`COPY (FROM ${sql(file)}) TO ${sql(`${without(file)}.csv`)}`)}`;
};
const soffice = (file: string): string => `soffice --headless --convert-to csv ${quoted(file)}`;
const unpack = (command: string) => (file: string) => `${command} ${quoted(file)}`;

const text = (letters: string): readonly number[] => [...letters].map((letter) => letter.charCodeAt(0));

const signatures: readonly (readonly [readonly number[], Content])[] = [
  [[0x1f, 0x8b], { kind: "gzip" }],
  [[0x50, 0x4b, 0x03, 0x04], { kind: "zip" }],
  [text("PAR1"), foreign("Parquet", duckdb)],
  [
    text("SQLite format 3\0"),
    foreign(
      "a SQLite database",
      (file) =>
        `sqlite3 -header -csv ${quoted(file)} "SELECT * FROM accounts" > ${quoted(`${without(file)}.csv`)}`,
    ),
  ],
  [
    text("%PDF-"),
    foreign("a PDF", (file) => `pdftotext -layout ${quoted(file)} ${quoted(`${without(file)}.txt`)}`),
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], foreign("an Excel book of the old format (.xls)", soffice)],
  [text("ORC"), foreign("ORC", duckdb)],
  [text("Obj\u0001"), foreign("Avro", duckdb)],
  [
    text("ARROW1"),
    foreign(
      "Arrow or Feather",
      (file) =>
        `python3 -c "import pandas; pandas.read_feather('${file.replaceAll("'", "\\'")}').to_csv('accounts.csv', index=False)"`,
    ),
  ],
  [text("BZh"), foreign("compressed by bzip2", unpack("bunzip2 --keep"))],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], foreign("compressed by xz", unpack("unxz --keep"))],
  [[0x28, 0xb5, 0x2f, 0xfd], foreign("compressed by zstd", unpack("unzstd --keep"))],
  [[0x37, 0x7a, 0xbc, 0xaf], foreign("a 7z archive", unpack("7z x"))],
  [text("Rar!"), foreign("a RAR archive", unpack("unrar x"))],
  [text("{\\rtf"), foreign("a rich text", (file) => `soffice --headless --convert-to txt ${quoted(file)}`)],
];

const pages: Content = foreign(
  "a web page",
  (file) => `soffice --headless --convert-to csv:"Text - txt - csv (StarCalc)" ${quoted(file)}`,
);
const xml: Content = foreign(
  "XML",
  (file) => `yq -p xml -o json ${quoted(file)} > ${quoted(`${without(file)}.json`)}`,
);

/** What a file holds by its first bytes, whatever its name says. */
export function sniffContent(start: Uint8Array): Content {
  for (const [signature, content] of signatures)
    if (signature.every((byte, at) => start[at] === byte)) return content;
  const begins = Buffer.from(start.subarray(0, 256))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^(?:<!doctype html|<html|<table|<head)/i.test(begins)) return pages;
  return /^<\?xml/i.test(begins) ? xml : { kind: "text" };
}

/** A zip that is no Excel book: what it is, by the names of its first members. */
export function foreignZip(start: Uint8Array): Content & { readonly kind: "foreign" | "zip" } {
  const names = Buffer.from(start).toString("latin1");
  if (names.includes("application/vnd.oasis.opendocument.spreadsheet"))
    return { kind: "foreign", what: "an OpenDocument sheet", convert: soffice };
  if (/word\/|ppt\//.test(names))
    return {
      kind: "foreign",
      what: "an Office document",
      convert: (file) => `pandoc --to plain ${quoted(file)}`,
    };
  if (/xl\/|\[Content_Types\]\.xml|_rels\/\.rels/.test(names)) return { kind: "zip" };
  return { kind: "foreign", what: "a zip archive", convert: unpack("unzip") };
}
