import type { z } from "zod";
import { listed } from "./describe-expected.ts";
import { describeFound, quoted } from "./describe-found.ts";
import type { DataFinding, DataFindingCode } from "./finding.ts";
import { flattenIssue, type Issue } from "./flatten-issue.ts";
import { knownKeys } from "./known-keys.ts";
import { nearest } from "./nearest.ts";
import { maxFindings, orderFindings } from "./order-findings.ts";
import type { Path, ReadYaml } from "./read-yaml.ts";

/** The file the issues are about: its name for the user, what was read from it, and what was expected. */
export type CheckedFile = {
  readonly file: string;
  readonly schema: z.core.$ZodType;
  readonly read: ReadYaml;
};

const codes: Record<Issue["code"], DataFindingCode> = {
  invalid_type: "value.type",
  too_big: "value.range",
  too_small: "value.range",
  not_multiple_of: "value.range",
  invalid_format: "value.format",
  invalid_value: "value.choice",
  unrecognized_keys: "key.unknown",
  invalid_key: "key.unknown",
  invalid_element: "value.type",
  invalid_union: "value.type",
  custom: "value.format",
};

/**
 * Findings for everything a schema did not like in a file, in the order of its lines. The messages of the issues are
 * taken as what was expected (see describe-expected.ts). A check of our own passes `params: {code, choices}`: a
 * DataFindingCode, and texts one of which may have been meant.
 */
export function explainIssues(issues: readonly Issue[], checked: CheckedFile): DataFinding[] {
  const flat = issues.flatMap((issue) => flattenIssue(issue, []));
  const explained = flat.slice(0, maxFindings).map((issue) => explain(issue, checked));
  return orderFindings(withoutMisspelt(explained), flat.length);
}

function explain(issue: Issue, checked: CheckedFile): DataFinding {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code === "unrecognized_keys" || issue.code === "invalid_key")
    return unknownKey(issue, path, checked);
  const { file, read } = checked;
  const value = valueAt(read.value, path);
  if (value === undefined && typeof path.at(-1) === "string")
    return {
      code: "key.missing",
      file,
      path,
      place: path.length === 1 ? null : read.placeOf(path.slice(0, -1), "key"),
      expected: issue.message,
      found: "nothing",
      suggestion: null,
    };
  const place = read.placeOf(path, "value");
  const choices = choicesOf(issue);
  return {
    code: codeOf(issue, value),
    file,
    path,
    place,
    expected: issue.message,
    found: describeFound(value, place),
    suggestion: typeof value === "string" ? nearest(value, choices) : null,
  };
}

/** One mistake gives one finding: a misspelt key is reported with the suggestion, and not as missing too. */
function withoutMisspelt(findings: readonly DataFinding[]): DataFinding[] {
  const meant = new Set(
    findings
      .filter(({ code }) => code === "key.unknown")
      .map(({ path, suggestion }) => JSON.stringify([...path.slice(0, -1), suggestion])),
  );
  return findings.filter(({ code, path }) => code !== "key.missing" || !meant.has(JSON.stringify(path)));
}

/** The last step of the path is the key. A key that is there already was not meant. */
function unknownKey(issue: Issue, path: Path, { file, schema, read }: CheckedFile): DataFinding {
  const key = String(path.at(-1));
  const around = path.slice(0, -1);
  const known = knownKeys(schema, around);
  const present = valueAt(read.value, around);
  const absent = known.filter((name) => !isRecord(present) || !Object.hasOwn(present, name));
  return {
    code: "key.unknown",
    file,
    path,
    place: read.placeOf(path, "key"),
    expected: known.length > 0 ? listed(known) : issue.message,
    found: quoted(key),
    suggestion: nearest(key, absent),
  };
}

function codeOf(issue: Issue, value: unknown): DataFindingCode {
  if (value === null || (typeof value === "string" && value.trim() === "")) return "value.empty";
  if (issue.code === "too_small" && Array.isArray(value) && value.length === 0) return "value.empty";
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) return "value.choice";
  // params are whatever a check passed; only the codes of our own checks arrive here.
  const own = issue.code === "custom" ? issue.params?.code : undefined;
  return own ?? codes[issue.code];
}

function choicesOf(issue: Issue): string[] {
  const choices: unknown =
    issue.code === "invalid_value"
      ? issue.values
      : issue.code === "custom"
        ? issue.params?.choices
        : issue.code === "invalid_union" && "options" in issue
          ? issue.options
          : [];
  return Array.isArray(choices) ? choices.filter((choice) => typeof choice === "string") : [];
}

function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const step of path)
    at =
      (isRecord(at) || Array.isArray(at)) && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined;
  return at;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
