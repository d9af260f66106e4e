const number = /^-?\d+(?:\.\d+)?$/;
// Also the full-width forms, which spreadsheets take for the same signs.
const runs = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

// A file that is printed must not drive the terminal. Joiners stay: emoji and several scripts need them.
const driving =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A cell of CSV (RFC 4180) that a spreadsheet shows and never runs: text that begins like a formula gets a leading
 * apostrophe and quotes. Numbers, negative ones too, stay numbers.
 */
export function escapeCsvCell(written: string): string {
  if (number.test(written)) return written;
  const text = written.replace(driving, "\ufffd");
  if (runs.test(text)) return quoted(`'${text}`);
  return /[",;\t\r\n]/.test(text) ? quoted(text) : text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
