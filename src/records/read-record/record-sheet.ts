import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Statement } from "../../facts/fact.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { DataFinding, DataFindingCode, Place } from "../../finding/finding.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { applyCaution } from "./apply-caution.ts";
import type { FieldMatch, FieldTable } from "./field-table.ts";
import type { GoodReading } from "./reading.ts";
import { showValue } from "./show-value.ts";

/** Keys and indexes from the root of a record. */
export type Path = readonly (string | number)[];

export type RecordOptions = {
  /** The file, as the user named it: "acme.yaml". */
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly fields: FieldTable;
  /** Where the record stands in its file: [3] for the fourth of a list. */
  readonly at?: Path;
  /** Where a path stands in the file's text. */
  readonly placeOf?: (path: Path, part: "value" | "key") => Place | null;
  /** Names the user maps to fields; they win over the table. */
  readonly map?: ReadonlyMap<string, FactKey>;
  /**
   * What becomes of a name that means nothing or misleads: a finding in a record that a person wrote (the
   * default), or collected in `unread` for an export, which has columns of its own.
   */
  readonly unknownKeys?: "finding" | "collect";
  /** What the records beside this one show about the values of a name; null where they show nothing. */
  readonly evidenceFor?: (name: string) => Evidence | null;
  /** Names that are known and mean something else in this file. */
  readonly foreign?: ReadonlySet<string>;
};

/** When a value was observed and who gave it, where the record says so. */
export type Given = {
  readonly asOf: CalendarDate | null;
  readonly by: string | null;
};
export const nothingGiven: Given = { asOf: null, by: null };

export type From = {
  readonly path: Path;
  readonly quote: string;
  readonly given: Given;
  readonly match: FieldMatch | null;
};

/** What has been read of one record so far. */
export class RecordSheet {
  readonly statements: Statement[] = [];
  readonly findings: DataFinding[] = [];
  /** What is to be told and is no mistake of the file. */
  readonly notes: DataFinding[] = [];
  readonly options: RecordOptions;
  /** What the record says about all its values. */
  asOf: CalendarDate | null = null;
  currency: string | null = null;

  constructor(options: RecordOptions) {
    this.options = options;
  }

  /** A program wrote the record, not a person. */
  get isExport(): boolean {
    return this.options.unknownKeys === "collect";
  }

  state(reading: GoodReading, { path, quote, given, match }: From): void {
    const { value, ambiguous } = applyCaution(reading, match);
    const asOf = given.asOf ?? this.asOf;
    this.statements.push({
      account: null,
      key: reading.key,
      value,
      unit: reading.unit,
      source: `${this.options.source}:${[...(this.options.at ?? []), ...path].join(".")}`,
      quote: quote.slice(0, 200),
      ...(asOf && { asOf }),
      ...(given.by && { by: given.by }),
      ...(ambiguous && { ambiguous }),
    });
  }

  report(
    code: DataFindingCode,
    path: Path,
    about: {
      readonly expected: string;
      readonly found: unknown;
      readonly suggestion?: string | null;
    },
  ): void {
    const full = [...(this.options.at ?? []), ...path];
    const isNote =
      code === "value.doubt" || code === "cell.error" || (code === "value.empty" && this.isExport);
    (isNote ? this.notes : this.findings).push({
      code,
      file: this.options.source,
      path: full,
      place: this.options.placeOf?.(full, code.startsWith("key.") ? "key" : "value") ?? null,
      expected: about.expected,
      found: showValue(about.found),
      suggestion: about.suggestion ?? null,
    });
  }
}
