import { z } from "zod";
import { shortText } from "./plain-text.ts";

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a group of keys",
  record: "a group of keys",
  null: "nothing",
  never: "nothing",
  date: "a date",
};

const formatWords: Readonly<Record<string, string>> = {
  date: "a date like 2026-11-23",
  datetime: "a time like 2026-11-23T10:00:00Z",
  email: "an e-mail address",
  url: "a URL",
};

const units: Readonly<Record<string, string>> = {
  string: " characters",
  array: " entries",
};

/**
 * What a schema wanted where it raised the issue, as a phrase. Given to zod as the error map of a parse, so that the
 * message of every issue is such a phrase; a schema's own messages must be phrases too.
 */
export function describeExpected(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      // JSON has no infinity, and YAML's .inf and .nan are numbers that no measure of ours can have.
      return typeof issue.input === "number" && !Number.isFinite(issue.input)
        ? "a finite number"
        : (typeWords[issue.expected] ?? String(issue.expected)) + example(issue);
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${units[issue.origin] ?? ""}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${units[issue.origin] ?? ""}`;
    case "invalid_format":
      return (
        formatWords[issue.format] ?? `text of the form ${shortText(String(issue.pattern ?? issue.format))}`
      );
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_value":
      return listed(issue.values.map(String));
    case "invalid_union":
      // Only a discriminated union has options: the words its deciding key may have.
      return Array.isArray(issue.options)
        ? listed(issue.options.map(String))
        : "one of the forms that are allowed here";
    default:
      return "another value";
  }
}

/** "one of a, b, c"; of a long list the first eight and how many there are. */
export const listed = (choices: readonly string[]): string => {
  const all = choices.map((choice) => shortText(choice));
  if (all.length === 1) return String(all[0]);
  return all.length <= 10
    ? `one of ${all.join(", ")}`
    : `one of ${all.slice(0, 8).join(", ")}, … (${all.length} in all)`;
};

function example({ inst }: z.core.$ZodRawIssue): string {
  const meta = inst instanceof z.core.$ZodType ? z.globalRegistry.get(inst) : undefined;
  const [first] = Array.isArray(meta?.examples) ? meta.examples : [];
  return typeof first === "string" || typeof first === "number"
    ? `, such as ${shortText(JSON.stringify(first), 80)}`
    : "";
}
