import { describeExpected } from "../finding/describe-expected.ts";
import { checkReferences } from "./check-references.ts";
import type { Practice, PracticeFileName } from "./practice.ts";
import type { DefinitionToBind, PracticeIssue } from "./practice-issue.ts";
import { practiceFiles } from "./practice-schema.ts";

export type ParsedPractice =
  | { readonly ok: true; readonly value: Practice }
  | { readonly ok: false; readonly issues: readonly PracticeIssue[] };

/** Deeper than any rule a person writes; a file nested further is refused before it is walked recursively. */
const deepest = 40;

function deeperThan(limit: number, root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

type ParsedFile = { readonly data: unknown; readonly issues: PracticeIssue[] };

function parseFile(file: PracticeFileName, raw: unknown): ParsedFile {
  if (deeperThan(deepest, raw)) {
    const message = `Nested deeper than ${deepest} levels`;
    const issue = { file, path: [], code: "too_deep", message, issue: null };
    return { data: null, issues: [issue] };
  }
  const parsed = practiceFiles[file].safeParse(raw, { error: describeExpected });
  if (parsed.success) return { data: parsed.data, issues: [] };
  const issues = parsed.error.issues.map((issue) => ({
    file,
    path: issue.path,
    code: issue.code,
    message: issue.message,
    issue,
  }));
  return { data: null, issues };
}

/**
 * Raw values of the practice's files, keyed by file name ("indicators.yaml"), to a typed practice.
 * Reports every issue of every file; references between files are checked once the files themselves are sound.
 * With a definition, its eighteen indicators, its red flags, questions and workflows must all be bound.
 */
export function parsePractice(
  files: Readonly<Record<string, unknown>>,
  definition?: DefinitionToBind,
): ParsedPractice {
  const names = Object.keys(practiceFiles) as PracticeFileName[];
  const parsed = names.map((name) => parseFile(name, files[name]));
  const issues = parsed.flatMap((file) => file.issues);
  if (issues.length > 0) return { ok: false, issues };
  const contents = Object.fromEntries(names.map((name, index) => [name, parsed[index]?.data]));
  const practice = {
    indicators: contents["indicators.yaml"],
    health: contents["health.yaml"],
    redFlags: contents["red-flags.yaml"],
    phases: contents["phases.yaml"],
    authority: contents["authority.yaml"],
    plays: contents["plays.yaml"],
    keyQuestions: contents["key-questions.yaml"],
    words: contents["words.yaml"],
    phrases: contents["phrases.yaml"],
    partners: contents["partners.yaml"],
    requests: contents["requests.yaml"],
    replies: contents["replies.yaml"],
    glossary: contents["glossary.yaml"],
    comparisons: contents["comparisons.yaml"],
    deliverables: contents["deliverables.yaml"],
    calendar: contents["calendar.yaml"],
    portfolio: contents["portfolio.yaml"],
  } as Practice;
  const references = checkReferences(practice, definition);
  return references.length > 0 ? { ok: false, issues: references } : { ok: true, value: practice };
}
