/**
 * What is wrong with a file that a person wrote (persona, practice, config, account record), as data.
 * Sentences are made in one place: render-finding.ts.
 */
export type DataFindingCode =
  | "file.empty"
  | "file.too-large"
  | "file.binary"
  | "file.more-findings"
  | "yaml.syntax"
  | "yaml.duplicate-key"
  | "yaml.tab"
  | "yaml.alias"
  | "key.unknown"
  | "key.missing"
  | "key.forbidden"
  | "value.type"
  | "value.range"
  | "value.empty"
  | "value.choice"
  | "value.format"
  | "value.duplicate"
  | "value.reference"
  | "value.doubt"
  | "value.conflict"
  | "cell.error"
  | "row.skipped"
  | "row.joined"
  | "row.apart"
  | "accounts.none"
  | "markdown.unreadable"
  | "markdown.kept";

export type Place = {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  /** Characters to underline, at least 1. */
  readonly length: number;
  /** The source line, without its line break. */
  readonly text: string;
};

export type DataFinding = {
  readonly code: DataFindingCode;
  /** As the user named it. */
  readonly file: string;
  /** Keys and indexes from the root: ["red_flags", 2, "name"]. */
  readonly path: readonly (string | number)[];
  readonly place: Place | null;
  readonly expected: string;
  readonly found: string;
  /** The known key or value that is nearest to what was written. */
  readonly suggestion: string | null;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly DataFinding[] };
