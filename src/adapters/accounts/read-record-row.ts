import { type FactKey, factCatalogue } from "../../facts/fact-catalogue.ts";
import type { Place } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import { isMap } from "../../records/read-record/is-map.ts";
import { matchHeader } from "../../records/read-record/match-header.ts";
import { readRecord, type UnreadKey } from "../../records/read-record/read-record.ts";
import type { Path } from "../../records/read-record/record-sheet.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import type { Survey } from "../../records/read-table/survey-records.ts";
import type { AccountEvent } from "./account-event.ts";

/** An export has some dozens of names; a file that makes up new ones in every record may not fill the memory. */
const mostNames = 1000;

/** What the names of an export's records mean, gathered over all of them and told once. */
export class NameReport {
  private readonly unread = new Map<string, UnreadKey>();
  private readonly foreign = new Map<string, Survey["foreign"][number]>();

  add(keys: readonly UnreadKey[]): void {
    for (const key of keys) if (this.unread.size < mostNames) this.unread.set(key.name, key);
  }

  addForeign(columns: Survey["foreign"]): void {
    for (const column of columns) this.foreign.set(column.header, column);
  }

  event({ fields }: { readonly fields: FieldTable }): AccountEvent {
    const unread = [...this.unread.values()];
    const report = {
      vendor: null,
      mapped: [],
      unmapped: unread.flatMap(({ name, match }) =>
        match ? [] : [{ header: name, suggestion: nearest(name, fields.names) }],
      ),
      dangerous: [
        ...unread.flatMap(({ name, match }) =>
          match?.caution
            ? [{ header: name, key: match.key, treatment: match.caution.treatment, why: match.caution.why }]
            : [],
        ),
        ...[...this.foreign.values()].map((column) => ({ ...column, treatment: "ignore" as const })),
      ],
      encoding: "utf8",
      delimiter: null,
    };
    return { type: "columns", report };
  }
}

const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

/** The user's mappings with each field by its key, whatever name it was given. */
const mappingsOf = ({ map, saved, fields }: TableOptions): ReadonlyMap<string, FactKey> =>
  new Map(
    Object.entries({ ...saved, ...map }).flatMap(([name, asked]): [string, FactKey][] => {
      const key = isFactKey(asked) ? asked : (matchHeader(asked, fields)?.key ?? "");
      return isFactKey(key) ? [[name, key]] : [];
    }),
  );

/**
 * Reads one record of a file of many. `strict` is for files that a person writes: a name that means nothing is then a
 * finding of its record, else it is gathered in `names` like a column that means nothing.
 */
export function readRecordRow(
  record: unknown,
  options: TableOptions & {
    readonly row: number;
    readonly at: Path;
    readonly names: NameReport;
    readonly survey: Survey | null;
    readonly placeOf?: (path: Path, part: "value" | "key") => Place | null;
    readonly strict?: boolean;
  },
): AccountRow {
  const { source, asOf, fields, at, placeOf, names, row, survey, strict = false } = options;
  const { statements, findings, notes, unread } = readRecord(record, {
    source,
    asOf,
    fields,
    at,
    map: mappingsOf(options),
    unknownKeys: strict ? "finding" : "collect",
    ...(survey && {
      evidenceFor: survey.evidenceFor,
      foreign: new Set(survey.foreign.map(({ header }) => header)),
    }),
    ...(placeOf && { placeOf }),
  });
  names.add(unread);
  const id = statements.find(({ key }) => key === "account.id")?.value;
  return {
    row,
    account: statements[0]?.account ?? null,
    id: id === undefined ? null : String(id),
    statements: statements.map((statement, index) => ({ ...statement, id: `F${index + 1}` })),
    findings,
    notes,
    ...(options.keepUnread && { unread: unreadTexts(record, unread) }),
  };
}

const unreadTexts = (record: unknown, unread: readonly UnreadKey[]): NonNullable<AccountRow["unread"]> =>
  unread.flatMap(({ name }) => {
    const text = name
      .split(".")
      .reduce<unknown>((value, part) => (isMap(value) ? value[part] : undefined), record);
    return typeof text === "string" ? [{ name, text }] : [];
  });
