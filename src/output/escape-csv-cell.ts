const number = /^-?\d+(?:\.\d+)?$/;
// Also the full-width forms, which spreadsheets take for the same signs.
const runs = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A cell of CSV (RFC 4180) that a spreadsheet shows and never runs: text that begins like a formula gets a leading
 * apostrophe and quotes. Numbers, negative ones too, stay numbers.
 */
export function escapeCsvCell(text: string): string {
  if (number.test(text)) return text;
  if (runs.test(text)) return quoted(`'${text}`);
  return /[",;\t\r\n]/.test(text) ? quoted(text) : text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
