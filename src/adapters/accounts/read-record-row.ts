import { type FactKey, factCatalogue } from "../../facts/fact-catalogue.ts";
import type { Place } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import { isMap } from "../../records/read-record/is-map.ts";
import { readRecord, type UnreadKey } from "../../records/read-record/read-record.ts";
import type { Path } from "../../records/read-record/record-sheet.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import type { AccountEvent } from "./account-event.ts";

/** An export has some dozens of names; a file that makes up new ones in every record may not fill the memory. */
const mostNames = 1000;

/** What the names of an export's records mean, gathered over all of them and told once. */
export class NameReport {
  private readonly unread = new Map<string, UnreadKey>();

  add(keys: readonly UnreadKey[]): void {
    for (const key of keys) if (this.unread.size < mostNames) this.unread.set(key.name, key);
  }

  event({ fields }: { readonly fields: FieldTable }): AccountEvent {
    const unread = [...this.unread.values()];
    const report = {
      vendor: null,
      mapped: [],
      unmapped: unread.flatMap(({ name, match }) =>
        match ? [] : [{ header: name, suggestion: nearest(name, fields.names) }],
      ),
      dangerous: unread.flatMap(({ name, match }) =>
        match?.caution
          ? [{ header: name, key: match.key, treatment: match.caution.treatment, why: match.caution.why }]
          : [],
      ),
      encoding: "utf8",
      delimiter: null,
    };
    return { type: "columns", report };
  }
}

const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

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
    readonly placeOf?: (path: Path, part: "value" | "key") => Place | null;
    readonly strict?: boolean;
  },
): AccountEvent {
  const { source, asOf, fields, at, placeOf, names, row, map = {}, strict = false } = options;
  const mapped = new Map(
    Object.entries(map).filter((entry): entry is [string, FactKey] => isFactKey(entry[1])),
  );
  const { statements, findings, unread } = readRecord(record, {
    source,
    asOf,
    fields,
    at,
    map: mapped,
    unknownKeys: strict ? "finding" : "collect",
    ...(placeOf && { placeOf }),
  });
  names.add(unread);
  return {
    type: "accounts",
    accounts: [
      {
        row,
        account: statements[0]?.account ?? null,
        statements: statements.map((statement, index) => ({ ...statement, id: `F${index + 1}` })),
        findings,
        ...(options.keepUnread && { unread: unreadTexts(record, unread) }),
      },
    ],
  };
}

const unreadTexts = (record: unknown, unread: readonly UnreadKey[]): NonNullable<AccountRow["unread"]> =>
  unread.flatMap(({ name }) => {
    const text = isMap(record) ? record[name] : undefined;
    return typeof text === "string" ? [{ name, text }] : [];
  });
