import type { FactKey } from "../../facts/fact-catalogue.ts";
import { addSigns, type Evidence, evidenceOf, noSigns, type Signs } from "../../language/cells/evidence.ts";
import type { FieldMatch } from "../read-record/field-table.ts";
import { flattenRecord, isValued, type Leaf } from "../read-record/flatten-record.ts";
import { isMap } from "../read-record/is-map.ts";
import { matchHeader } from "../read-record/match-header.ts";
import { normaliseHeader } from "../read-record/normalise-header.ts";
import { columnEvidence } from "./column-evidence.ts";
import { compileCell } from "./compile-cell.ts";
import type { TableOptions } from "./compile-table.ts";
import { belongsTo, foreignTo, rowKindOf } from "./foreign-column.ts";
import { said } from "./said-order.ts";

/** What the first records of a file show about the values of each name, as the first rows of a table do. */
export type Survey = {
  readonly evidenceFor: (name: string) => Evidence | null;
  /** Names that other programs use for something else, with the reason. */
  readonly foreign: readonly { readonly header: string; readonly key: FactKey; readonly why: string }[];
};

type Column = { readonly cells: string[]; readonly signs: Signs; readonly match: FieldMatch | null };

export function surveyRecords(records: readonly unknown[], options: TableOptions): Survey {
  const { fields, asOf, map = {}, dateOrder = null } = options;
  const columns = new Map<string, Column>();
  for (const record of records)
    if (isMap(record))
      for (const leaf of flattenRecord(record, (name) => matchHeader(name, fields))) addCell(columns, leaf);
  const all = noSigns();
  for (const { signs } of columns.values())
    for (const sign of ["dayFirst", "monthFirst", "comma", "point"] as const) all[sign] ||= signs[sign];
  const whole = evidenceOf(all, "other values of the file");
  const table = { ...whole, dayFirst: dateOrder === null ? whole.dayFirst : said(dateOrder === "dmy") };
  const evidence = new Map<string, Evidence>();
  const rowKind = rowKindOf(
    [...columns.keys()].map((header) => header.slice(header.lastIndexOf(".") + 1)),
    [...columns.values()].flatMap(({ match }) => match?.key ?? []),
    fields,
  );
  const foreign: Survey["foreign"][number][] = [];
  for (const [header, { cells, signs, match }] of columns) {
    const key = match?.key;
    if (match === null || key == null || key === "as_of" || key === "currency") continue;
    const own = columnEvidence(key, cells, { signs, table });
    evidence.set(header, own);
    const column = {
      key,
      match,
      evidence: own,
      isEnd: key === "renewal.date" && fields.ends.has(normaliseHeader(header)),
      reader: compileCell({ header, match }, key, { fields, asOf, evidence: own }),
    };
    const isMapped = Object.hasOwn(map, header);
    const isOther = rowKind !== null && !isMapped && key !== "account.id" && key !== "account.name";
    const why = isOther ? belongsTo(rowKind) : foreignTo(column, cells, { asOf, isMapped });
    if (why !== null) foreign.push({ header, key, why });
  }
  return { evidenceFor: (name) => evidence.get(name) ?? null, foreign };
}

function addCell(columns: Map<string, Column>, { path, raw, match }: Leaf): void {
  const name = path.join(".");
  const value = isValued(raw) ? raw.value : raw;
  if (typeof value === "object" && value !== null) return;
  const column = columns.get(name) ?? { cells: [], signs: noSigns(), match };
  const cell = value === null || value === undefined ? "" : String(value);
  column.cells.push(cell);
  addSigns(cell, column.signs);
  columns.set(name, column);
}
