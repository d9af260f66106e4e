import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { orderFindings } from "../../finding/order-findings.ts";
import { readText } from "../../finding/read-text.ts";
import { SourceText } from "../../finding/source-text.ts";

/** What no text of a persona may hold; a tab may stand where the writing is kept. */
const forbidden = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Deeper than anybody nests lists and quotations, and far from where a recursive reader runs out of stack. */
const deepest = 40;
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

/** A list inside one entry of another takes a time that grows with the square of its lines. A convention. */
const mostNested = 2000;
const insideContainer = /^(?:\s+(?:[-+*>]|\d+[.)])|>)/;

/** Bytes of a Markdown file as text with `\n` as line breaks; else every place that cannot be read. */
export function checkSource(file: string, bytes: Uint8Array): Parsed<string> {
  const read = readText(file, bytes);
  if (!read.ok) return read;
  const text = read.value.replace(/\r\n?/g, "\n");
  const source = new SourceText(text);
  const refuse = (start: number, end: number, expected: string, found: string): DataFinding => ({
    code: "markdown.unreadable",
    file,
    path: [],
    place: source.placeAt(start, end),
    expected,
    found,
    suggestion: null,
  });
  const findings: DataFinding[] = [];
  for (const { index, 0: sign } of text.matchAll(forbidden)) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    findings.push(refuse(index, index + 1, "plain text", `the control character U+${code}`));
  }
  let start = 0;
  let nested = 0;
  for (const line of text.split("\n")) {
    nested = /^\S/.test(line) && !line.startsWith(">") ? 0 : nested + (insideContainer.test(line) ? 1 : 0);
    if (nested === mostNested + 1)
      findings.push(
        refuse(start, start + line.length, `at most ${mostNested} lines of lists inside one entry`, "more"),
      );
    const prefix = containers.exec(line)?.[0] ?? "";
    const indent = prefix.replace(/\t/g, "    ").length;
    if (prefix.replace(/[^>+*.)-]/g, "").length > deepest || indent > deepest * 5)
      findings.push(refuse(start, start + line.length, `at most ${deepest} levels of nesting`, "more"));
    start += line.length + 1;
  }
  return findings.length === 0 ? { ok: true, value: text } : { ok: false, findings: orderFindings(findings) };
}
