import { displayWidth } from "./display-width.ts";
import type { DataFinding, DataFindingCode, Place } from "./finding.ts";
import { type Link, plainLink } from "./link.ts";
import { plainText, shortText } from "./plain-text.ts";

type Words = (where: {
  /** The path in words: `authority.must_consult[0].with`; "the file" for the root. */
  readonly path: string;
  /** The last step of the path. */
  readonly key: string;
  /** ` in authority`, or nothing at the root. */
  readonly within: string;
  readonly finding: DataFinding;
}) => string;

const sentences: Record<DataFindingCode, Words> = {
  "file.empty": () => "there is nothing in the file",
  "file.too-large": () => "the file is too large",
  "file.binary": () => "the file is no text",
  "file.more-findings": ({ finding }) =>
    `there are more findings (${finding.found} in all); mend these first`,
  "yaml.syntax": ({ finding }) => `cannot be read as ${/\.json$/i.test(finding.file) ? "JSON" : "YAML"}`,
  "yaml.duplicate-key": ({ finding }) => `key ${finding.found} stands twice`,
  "yaml.tab": () => "a tab at the beginning of the line",
  "yaml.alias": () => "anchors, aliases and merge keys are not allowed",
  "key.unknown": ({ key, within }) => `unknown key "${key}"${within}`,
  "key.missing": ({ key, within }) => `missing key "${key}"${within}`,
  "key.forbidden": () => "not allowed as a key",
  "value.type": ({ path }) => `${path} is of the wrong kind`,
  "value.range": ({ path }) => `${path} is out of range`,
  "value.empty": ({ path }) => `${path} is empty`,
  "value.choice": ({ path }) => `${path} is none of the choices`,
  "value.format": ({ path }) => `${path} has the wrong form`,
  "value.duplicate": ({ path }) => `${path} stands in the list already`,
  "value.reference": ({ path }) => `${path} names something unknown`,
  "value.doubt": ({ path }) => `${path} may be meant in another way`,
  "value.conflict": ({ path }) => `${path} disagrees with another value`,
  "cell.error": ({ path }) => `${path} holds an error of the program that wrote it`,
  "row.skipped": ({ path }) => `${path} is no account`,
  "row.joined": ({ path }) => `${path} is about an account of another row`,
  "row.apart": ({ path }) => `${path} disagrees with another row of its account`,
  "markdown.unreadable": () => "cannot be read as an agent definition",
  "markdown.kept": () => "no key of a persona takes this; it is kept as it stands",
  "accounts.none": () => "there are no accounts in the file",
};

/**
 * A finding as lines of text without a last line break: the place and a sentence, the source line with a caret when the
 * place is known, and what was expected and found. Nothing of the file can drive a terminal from here.
 *
 * ```
 * my-persona.yaml:12:3 unknown key "tittle" (did you mean "title"?)
 *    12 |   tittle: Senior Customer Success Manager
 *       |   ^^^^^^
 *    expected: one of id, role, name, title   found: "tittle"
 * ```
 */
export function renderFinding(finding: DataFinding, link: Link = plainLink): string {
  const { code, file, place, path, expected, found, suggestion } = finding;
  const name = plainText(file);
  const at = place === null ? `${name}:` : link(`${name}:${place.line}:${place.column}`, file, place);
  const within = path.slice(0, -1);
  const sentence = sentences[code]({
    finding,
    path: path.length === 0 ? "the file" : pathText(path),
    key: shortText(String(path.at(-1) ?? "")),
    within: within.length === 0 ? "" : ` in ${pathText(within)}`,
  });
  const meant = suggestion === null ? "" : ` (did you mean "${shortText(suggestion)}"?)`;
  return [
    `${at} ${sentence}${meant}`,
    ...(place === null ? [] : sourceLines(place)),
    `   expected: ${plainText(expected)}   found: ${plainText(found)}`,
  ].join("\n");
}

const pathText = (path: DataFinding["path"]): string =>
  shortText(
    path
      .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
      .join("")
      .replace(/^\./, ""),
    120,
  );

// The source line is shown in a window of at most 100 characters, at most 40 of them before the caret.
const before = 40;
const most = 100;

function sourceLines({ line, column, length, text }: Place): string[] {
  const start = column - 1;
  const from = text.length <= most ? 0 : Math.max(0, Math.min(start - before, text.length - most));
  const to = Math.min(text.length, from + most);
  const lead = `${from > 0 ? "…" : ""}${showTabs(text.slice(from, start))}`;
  const marked = showTabs(text.slice(start, Math.min(start + length, to)));
  const rest = `${showTabs(text.slice(Math.min(start + length, to), to))}${to < text.length ? "…" : ""}`;
  const number = String(line).padStart(5);
  const caret = "^".repeat(Math.max(1, displayWidth(marked)));
  return [
    `${number} | ${lead}${marked}${rest}`.trimEnd(),
    `${" ".repeat(number.length)} | ${" ".repeat(displayWidth(lead))}${caret}`,
  ];
}

/** A tab as two spaces: terminals put it at different columns, and the caret has to stand under its character. */
const showTabs = (text: string): string => text.split("\t").map(plainText).join("  ");
