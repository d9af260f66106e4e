import type { CST, ErrorCode, YAMLError } from "yaml";
import type { DataFinding, DataFindingCode } from "./finding.ts";
import { shortText } from "./plain-text.ts";
import type { SourceText } from "./source-text.ts";

type Words = readonly [expected: string, found?: string];

const closed: Words = ["the closing quote or bracket, or a colon after a key"];
const oneLineKey: Words = ["a key on one line, then a colon and a space"];
const alone: Words = ["one document without tags, anchors or directives"];

// What the file should have instead, for readers who do not know the YAML specification. `found` stands only
// where the characters at the place do not say it.
const words: Record<ErrorCode, Words> = {
  ALIAS_PROPS: alone,
  BAD_ALIAS: ["a text in quotes when it begins with * or &"],
  BAD_COLLECTION_TYPE: alone,
  BAD_DIRECTIVE: alone,
  BAD_DQ_ESCAPE: ["\\\\ for a backslash inside double quotes"],
  BAD_INDENT: ["lines of one group in the same column, and every bracket closed"],
  BAD_PROP_ORDER: alone,
  BAD_SCALAR_START: ["a text in quotes when it begins with a special sign"],
  BLOCK_AS_IMPLICIT_KEY: ["one key a line; a text with a colon and a space inside stands in quotes"],
  BLOCK_IN_FLOW: ["no lines with dashes inside brackets"],
  DUPLICATE_KEY: ["every key once"],
  IMPOSSIBLE: ["YAML"],
  KEY_OVER_1024_CHARS: ["a key of at most 1024 characters", "a longer one"],
  MISSING_CHAR: closed,
  MULTILINE_IMPLICIT_KEY: oneLineKey,
  MULTIPLE_ANCHORS: alone,
  MULTIPLE_DOCS: alone,
  MULTIPLE_TAGS: alone,
  NON_STRING_KEY: ["a key that is text"],
  RESOURCE_EXHAUSTION: ["less nesting"],
  TAB_AS_INDENT: ["spaces at the beginning of the line", "a tab"],
  TAG_RESOLVE_FAILED: ["a plain value; a text that begins with ! in quotes"],
  UNEXPECTED_TOKEN: ["a comma between entries, or quotes around a text with special signs"],
};

/** One mistake of the YAML parser as a finding; a tab in the indentation is named as such, whatever it led to. */
export function explainYamlSyntax(
  file: string,
  { code, pos: [start, end] }: YAMLError,
  source: SourceText,
): DataFinding {
  // What is missing at the end is shown behind the last character, not on an empty line after it.
  const last = source.text.trimEnd().length;
  const written = source.placeAt(Math.min(start, last), end);
  const tab = tabInIndent(written.text);
  // Inside brackets (so in JSON) tabs are fine, and a mistake on such a line is about something else.
  const flow = /^[[{]/.test(source.text.trimStart());
  const tabbed = code === "TAB_AS_INDENT" || (tab !== null && !flow);
  const [expected, found] = words[tabbed ? "TAB_AS_INDENT" : code];
  const findingCode: DataFindingCode = tabbed ? "yaml.tab" : "yaml.syntax";
  const place = tabbed && tab !== null ? { ...written, column: tab.column, length: tab.length } : written;
  const rest = place.text.slice(place.column - 1).trim();
  // The parser often points at one character; the words that follow tell the user more.
  const here = place.length > 1 ? rest.slice(0, place.length) : rest;
  return {
    code: findingCode,
    file,
    path: [],
    place,
    expected,
    found: found ?? (here === "" ? "the end of the line" : shortText(here)),
    suggestion: null,
  };
}

function tabInIndent(line: string): { column: number; length: number } | null {
  const indent = line.slice(0, line.length - line.trimStart().length);
  const first = indent.indexOf("\t");
  return first < 0 ? null : { column: first + 1, length: indent.lastIndexOf("\t") - first + 1 };
}

/** More than one document, and directives, neither of which a file of ours has a use for. */
export function explainYamlStructure(
  file: string,
  tokens: readonly CST.Token[],
  source: SourceText,
): DataFinding[] {
  const [, second] = tokens.filter(({ type }) => type === "document");
  const directives = tokens.filter(({ type }) => type === "directive");
  return [...directives, ...(second === undefined ? [] : [second])].map((token) => ({
    code: "yaml.syntax",
    file,
    path: [],
    place: source.placeAt(token.offset, source.text.length),
    expected: alone[0],
    found: token.type === "directive" ? "a directive" : "a second document",
    suggestion: null,
  }));
}
