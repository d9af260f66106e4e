import { type FactKey, factCatalogue, factKeys, factKind } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import type { Caution, FieldMatch, FieldTable, RecordKey } from "../read-record/field-table.ts";
import { splitHeader } from "../read-record/header-unit.ts";
import { matchHeader } from "../read-record/match-header.ts";
import { normaliseHeader } from "../read-record/normalise-header.ts";

export type PlannedColumn = {
  /** 0-based. */
  readonly index: number;
  readonly header: string;
  readonly key: FactKey | RecordKey;
  readonly match: FieldMatch;
  /** The header whose gaps this column fills, when both mean the same fact. */
  readonly fills: string | null;
};

/** What became of the columns of a table, for the person who exported it. */
export type ColumnReport = {
  /** The vendor whose export it looks like; null when it looks like none. */
  readonly vendor: string | null;
  readonly mapped: readonly {
    readonly header: string;
    readonly key: string;
    readonly fills: string | null;
  }[];
  readonly unmapped: readonly {
    readonly header: string;
    readonly suggestion: string | null;
  }[];
  /** Columns that mislead: what was done with each, and why. */
  readonly dangerous: readonly {
    readonly header: string;
    readonly key: string | null;
    readonly treatment: Caution["treatment"];
    readonly why: string;
  }[];
};

export type ColumnPlan = {
  readonly columns: readonly PlannedColumn[];
  readonly report: ColumnReport;
  /** Mappings of the user that name no column or no field. */
  readonly findings: readonly DataFinding[];
};

const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);

/** The field a mapping of the user names: by its key, or by any name the table knows ("arr"). */
const targetOf = (asked: string, fields: FieldTable): FactKey | null => {
  if (isFactKey(asked)) return asked;
  const key = matchHeader(asked, fields)?.key ?? "";
  return isFactKey(key) ? key : null;
};

/**
 * Decides what each column of a table means. `map` is the user's and wins: header → fact key, or "ignore"; what of it was
 * asked for now must be there.
 */
export function planColumns(
  headers: readonly string[],
  options: {
    readonly file: string;
    readonly fields: FieldTable;
    readonly map: Readonly<Record<string, string>>;
    readonly asked?: Readonly<Record<string, string>>;
  },
): ColumnPlan {
  const { fields, map } = options;
  const matches = headers.map((header) => ({
    header,
    match: matchOf(header, { fields, map }),
  }));
  const best = new Map<string, { header: string; priority: number }>();
  for (const { header, match } of matches) {
    const leader = match?.key ? best.get(match.key) : undefined;
    if (match?.key && (!leader || match.priority < leader.priority))
      best.set(match.key, { header, priority: match.priority });
  }
  const columns = matches.flatMap(({ header, match }, index): PlannedColumn[] => {
    if (!match?.key) return [];
    const leader = best.get(match.key);
    const several =
      isFactKey(match.key) && factKind(match.key).many && match.caution?.treatment !== "by_values";
    const fills = several || leader?.header === header ? null : (leader?.header ?? null);
    return [{ index, header, key: match.key, match, fills }];
  });
  // The columns of one fact stand together, in the order in which they are tried.
  const ranks = new Map<string, number>();
  for (const { key, index } of columns) if (!ranks.has(key)) ranks.set(key, index);
  const ordered = columns
    .map((column) => ({ column, rank: ranks.get(column.key) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.column.match.priority - b.column.match.priority)
    .map(({ column }) => column);
  return {
    columns: ordered,
    report: {
      vendor: vendorOf(headers, fields),
      mapped: ordered.map(({ header, key, fills }) => ({ header, key, fills })),
      unmapped: matches.flatMap(({ header, match }) =>
        match || header.trim() === "" ? [] : [{ header, suggestion: nearest(header, fields.names) }],
      ),
      dangerous: matches.flatMap(({ header, match }) =>
        match?.caution
          ? [
              {
                header,
                key: match.key,
                treatment: match.caution.treatment,
                why: match.caution.why,
              },
            ]
          : [],
      ),
    },
    findings: mapFindings(headers, { ...options, map: options.asked ?? {} }),
  };
}

const ignored: FieldMatch = { key: null, priority: 0, caution: null };

/** What one column means, the user's mapping first. */
export function matchOf(
  header: string,
  { fields, map }: { fields: FieldTable; map: Readonly<Record<string, string>> },
): FieldMatch | null {
  const asked = Object.hasOwn(map, header) ? map[header] : undefined;
  if (asked === "ignore") return ignored;
  const own = matchHeader(header, fields);
  const key = asked === undefined ? null : targetOf(asked, fields);
  if (key === null) return own;
  // Whatever the user calls it: a yes under "churned" is no yes to being a customer.
  const isInverted = own?.caution?.treatment === "invert" && own.key === key;
  const unit = own?.unit ?? splitHeader(header)[0]?.unit;
  return { key, priority: 0, caution: isInverted ? own.caution : null, ...(unit && { unit }) };
}

/** Two headers that only one vendor uses make it that vendor's export. */
function vendorOf(headers: readonly string[], { vendors }: FieldTable): string | null {
  const names = new Set(headers.map(normaliseHeader));
  const scores = [...vendors].map(([vendor, own]) => ({
    vendor,
    hits: [...own].filter((name) => names.has(name)).length,
  }));
  const [first] = scores.sort((a, b) => b.hits - a.hits);
  return first && first.hits >= 2 ? first.vendor : null;
}

function mapFindings(
  headers: readonly string[],
  {
    file,
    map,
    fields,
  }: {
    readonly file: string;
    readonly map: Readonly<Record<string, string>>;
    readonly fields: FieldTable;
  },
): DataFinding[] {
  const about = { code: "value.reference", file, place: null } as const;
  return Object.entries(map).flatMap(([header, key]): DataFinding[] => [
    ...(headers.includes(header)
      ? []
      : [
          {
            ...about,
            path: [1],
            expected: "a column of the table",
            found: header,
            suggestion: nearest(header, headers),
          },
        ]),
    ...(targetOf(key, fields) !== null || key === "ignore"
      ? []
      : [
          {
            ...about,
            path: [1, header],
            expected: "a field, or ignore",
            found: key,
            suggestion: nearest(key, [...factKeys, ...fields.names]),
          },
        ]),
  ]);
}
