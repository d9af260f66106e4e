import type { DataFinding } from "../../finding/finding.ts";
import { type Link, plainLink } from "../../finding/link.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** A finding, or several of one kind about one column. */
export type SayableFindings = DataFinding & {
  readonly severity: "error" | "note";
  readonly count: number;
  readonly rows: readonly (string | number)[];
  readonly values: readonly string[];
};

/**
 * Findings about a table on one line: file, row, column, what was found and what was expected. One that knows its place
 * in the text is shown as in every other file, with line and caret. A note says what was made of what was found.
 */
export function sayRowFinding(findings: SayableFindings, link: Link = plainLink): string {
  const { file, place, expected, suggestion, severity } = findings;
  if (place !== null) return renderFinding(findings, link);
  const name = oneSafeLine(file, 120);
  const at = placeOf(findings);
  const said = oneSafeLine(expected, 200);
  if (severity === "note") return `${name}${at}: ${foundIn(findings)}: ${noteOf(findings.code, said)}`;
  const meant = suggestion === null ? "" : ` (did you mean ${oneSafeLine(suggestion, 80)}?)`;
  return `${name}${at}: found ${foundIn(findings)}, expected ${said}${meant}`;
}

/** What was made of what was found. */
const noteOf = (code: DataFinding["code"], said: string): string => {
  if (code === "cell.error") return `${said}; taken as empty`;
  return code === "value.empty" ? `known, but not as ${said}; taken as empty` : said;
};

function placeOf({ path, count, rows, code }: SayableFindings): string {
  const start = path.findIndex((part) => typeof part === "number");
  const [row, ...column] = start < 0 ? path : path.slice(start);
  if (row === undefined) return "";
  const columns =
    column.length === 0 || (code === "cell.error" && count > 1)
      ? ""
      : `, column ${oneSafeLine(column.join("."), 60)}`;
  if (count === 1) return `, row ${oneSafeLine(String(row), 60)}${columns}`;
  const listed = rows.map((one) => oneSafeLine(String(one), 60)).join(", ");
  return `, ${count} rows (${listed}${count > rows.length ? " …" : ""})${columns}`;
}

function foundIn({ values, count }: SayableFindings): string {
  const shown = values.map((value) => oneSafeLine(value, values.length > 1 ? 40 : 160)).join(", ");
  return count > values.length && values.length >= 5 ? `${shown} …` : shown;
}
