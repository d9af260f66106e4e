import { explainIssues } from "../finding/explain-issues.ts";
import type { DataFinding, Parsed } from "../finding/finding.ts";
import { nearest } from "../finding/nearest.ts";
import { type Path, type ReadYaml, readYaml } from "../finding/read-yaml.ts";
import { saysNothing } from "../finding/says-nothing.ts";
import { mergePractice } from "./merge-practice.ts";
import { parsePractice } from "./parse-practice.ts";
import { partsByFile } from "./parts-by-file.ts";
import type { Practice, PracticeFileName } from "./practice.ts";
import type { DefinitionToBind, PracticeIssue } from "./practice-issue.ts";
import { practiceFiles } from "./practice-schema.ts";

export type PracticeFile = {
  /** "plays.yaml": which part of the practice it is. */
  readonly name: string;
  /** As the user knows it. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

export type ReadPracticeOptions = {
  /** The practice the files change; without it they have to be complete. */
  readonly base?: Practice;
  /** The agent definition whose indicators, red flags, questions and workflows must be bound. */
  readonly definition?: DefinitionToBind;
};

type Source = { readonly path: string; readonly read: ReadYaml };

/** YAML files of a practice, complete or on top of another, to a typed practice; else every finding with its place. */
export function readPractice(
  files: readonly PracticeFile[],
  { base, definition }: ReadPracticeOptions,
): Parsed<Practice> {
  const sources = new Map<string, Source>();
  const broken: DataFinding[] = [];
  for (const { name, path, bytes } of files) {
    const parsed = isPracticeFile(name)
      ? readYaml(path, bytes)
      : { ok: false as const, findings: [unknownFile(name, path)] };
    if (parsed.ok) sources.set(name, { path, read: parsed.value });
    // On top of another practice an empty file changes nothing.
    else if (base === undefined || !saysNothing(parsed.findings)) broken.push(...parsed.findings);
  }
  if (broken.length > 0) return { ok: false, findings: broken };

  const written = Object.fromEntries([...sources].map(([name, { read }]) => [name, read.value]));
  const raw = base === undefined ? written : mergePractice(partsByFile(base), written);
  const practice = parsePractice(raw, definition);
  if (practice.ok) return practice;
  return {
    ok: false,
    findings: practice.issues.flatMap((issue) => explain(issue, raw[issue.file], sources.get(issue.file))),
  };
}

/** A finding at its place in the file the user wrote; an issue of the shipped practice has no place. */
function explain(issue: PracticeIssue, merged: unknown, source: Source | undefined): DataFinding[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const file = source?.path ?? issue.file;
  const placeOf: ReadYaml["placeOf"] | null =
    source === undefined
      ? null
      : (at, part) => source.read.placeOf(toWritten(at, merged, source.read.value), part);
  if (issue.issue !== null && placeOf !== null)
    return explainIssues([issue.issue], {
      file,
      schema: practiceFiles[issue.file],
      read: { value: merged, placeOf },
    });
  return [
    {
      code: "value.reference",
      file,
      path,
      place: placeOf?.(path, "value") ?? null,
      expected: issue.message,
      found: issue.found ?? "",
      suggestion: nearest(issue.found ?? "", [...(issue.known ?? [])]),
    },
  ];
}

/**
 * Where a path of the merged practice stands in the file that changed it: entries of lists are the same when their id
 * is. Stops where the file says nothing.
 */
function toWritten(path: Path, merged: unknown, written: unknown): Path {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const next = (value: unknown, key: string | number): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  const entry = next(merged, step);
  const id = next(entry, "id");
  const at =
    typeof step === "number" && Array.isArray(written) && id !== undefined
      ? written.findIndex((item) => next(item, "id") === id)
      : step;
  const found = next(written, at);
  return found === undefined && rest.length > 0 ? [] : [at, ...toWritten(rest, entry, found)];
}

const isPracticeFile = (name: string): name is PracticeFileName => Object.hasOwn(practiceFiles, name);

function unknownFile(name: string, path: string): DataFinding {
  const known = Object.keys(practiceFiles);
  return {
    code: "key.unknown",
    file: path,
    path: [],
    place: null,
    expected: `one of ${known.join(", ")}`,
    found: name,
    suggestion: nearest(name, known),
  };
}
