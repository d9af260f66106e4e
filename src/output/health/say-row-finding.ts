import type { DataFinding } from "../../finding/finding.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/**
 * A finding about a table on one line: file, row, column, what was found and what was expected. One that knows its
 * place in the text is shown as in every other file, with line and caret.
 */
export function sayRowFinding(finding: DataFinding): string {
  const { file, path, place, expected, found, suggestion } = finding;
  if (place !== null) return renderFinding(finding);
  const [row, ...columns] = path;
  const column = columns.length === 0 ? "" : `, column ${oneSafeLine(columns.join("."), 60)}`;
  const at = row === undefined ? "" : `, row ${oneSafeLine(String(row), 60)}${column}`;
  const meant = suggestion === null ? "" : ` (did you mean ${oneSafeLine(suggestion, 80)}?)`;
  return `${oneSafeLine(file, 120)}${at}: found ${oneSafeLine(found, 100)}, expected ${oneSafeLine(expected, 160)}${meant}`;
}
