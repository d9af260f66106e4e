import type { FieldTable } from "./field-table.ts";
import { isMap } from "./is-map.ts";
import { matchHeader } from "./match-header.ts";

export type FoundRecords = {
  readonly list: readonly unknown[];
  /** The path under which they stand; null for a file that is one record. */
  readonly at: readonly string[] | null;
};

/** Names under which exports and APIs put their records, the most telling first. */
const wrappers = [
  "accounts account customers companies organizations organisations clients subscriptions tenants",
  "records results result data items rows values value list entries objects content contents hits docs documents",
  "nodes edges response payload body page pages d _embedded export",
].flatMap((names) => names.split(" "));
const rank = new Map(wrappers.map((name, at) => [name, at]));

const deepest = 4;
/** So many fields of its own make a map an account, whatever lists it holds. */
const ownFields = 2;

/**
 * The records of a file, from a list, a list under a wrapper ("records", "data.items"), a map of records by their id,
 * rows below a header, or columns as a data frame writes them. Several lists come out one after the other, the accounts
 * first. What is none of these is one record.
 */
export function findRecords(value: unknown, fields: FieldTable): readonly FoundRecords[] {
  if (Array.isArray(value)) return [asRecords(value, [])];
  if (!isMap(value)) return [{ list: [value], at: null }];
  const own = Object.entries(value).filter(
    ([name, item]) =>
      !isMap(item) && !Array.isArray(item) && (matchHeader(name, fields)?.key ?? null) !== null,
  );
  const split = fromSplit(value);
  if (split !== null) return [split];
  const lists = own.length >= ownFields ? [] : listsIn(value, [], fields);
  if (lists.length > 0) return lists;
  const byId = own.length === 0 ? fromMap(value, fields) : null;
  return [byId ?? { list: [value], at: null }];
}

function listsIn(map: Record<string, unknown>, at: readonly string[], fields: FieldTable): FoundRecords[] {
  const named = Object.entries(map).sort(([a], [b]) => rankOf(a) - rankOf(b));
  const lists = named.flatMap(([name, item]): FoundRecords[] => {
    const path = [...at, name];
    if (Array.isArray(item)) return isListOfRecords(item) || item.length === 0 ? [asRecords(item, path)] : [];
    return isMap(item) && at.length < deepest && rank.has(name.toLowerCase())
      ? listsIn(item, path, fields)
      : [];
  });
  const [main, ...others] = lists;
  if (main === undefined) return [];
  if (at.length === 0 && main.list.length === 0 && !rank.has(main.at?.[0]?.toLowerCase() ?? "")) return [];
  return [main, ...others.filter(({ list }) => pointsToAccount(list[0], fields))];
}

const rankOf = (name: string): number => rank.get(name.toLowerCase()) ?? wrappers.length;
const isListOfRecords = (list: readonly unknown[]): boolean => isMap(list[0]) || Array.isArray(list[0]);

/** Records of usage, ratings or tickets name the account they are about; those of anything else do not. */
const pointsToAccount = (record: unknown, fields: FieldTable): boolean =>
  isMap(record) &&
  Object.keys(record).some((name) => name !== "id" && matchHeader(name, fields)?.key === "account.id");

/** A list as it stands, or rows below a header as records. */
function asRecords(list: readonly unknown[], at: readonly string[]): FoundRecords {
  const [header, ...rows] = list;
  const isTable = Array.isArray(header) && header.every((name) => typeof name === "string");
  if (!isTable || rows.length === 0 || !rows.every((row) => Array.isArray(row))) return { list, at };
  return { list: rows.map((row) => zip(header, row)), at };
}

const zip = (names: readonly unknown[], cells: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name, index) => [String(name), cells[index]]));

/** A data frame split into its names and its rows. */
function fromSplit(map: Record<string, unknown>): FoundRecords | null {
  const { columns, data } = map;
  if (!Array.isArray(columns) || !Array.isArray(data) || !Array.isArray(data[0])) return null;
  const names = columns.map((column) => (isMap(column) ? (column.name ?? column.label) : column));
  return { list: data.map((row) => zip(names, Array.isArray(row) ? row : [])), at: ["data"] };
}

/** Records by their id, or the columns of a data frame by the number of the row. */
function fromMap(map: Record<string, unknown>, fields: FieldTable): FoundRecords | null {
  const entries = Object.entries(map);
  if (entries.length === 0 || !entries.every(([, item]) => isMap(item))) return null;
  const inner = entries.map(([, item]) => (isMap(item) ? item : {}));
  const knows = (names: readonly string[]) =>
    names.filter((name) => (matchHeader(name, fields)?.key ?? null) !== null).length;
  const indexes = Object.keys(inner[0] ?? {});
  if (indexes.length > 0 && indexes.every((index) => /^\d+$/.test(index)) && knows(Object.keys(map)) > 0)
    return {
      list: indexes.map((index) =>
        Object.fromEntries(entries.map(([name], at) => [name, inner[at]?.[index]])),
      ),
      at: [],
    };
  if (!inner.every((record) => knows(Object.keys(record)) > 0)) return null;
  const isNumbered = entries.every(([name], index) => name === String(index));
  const hasName = (record: Record<string, unknown>) =>
    Object.keys(record).some((name) => matchHeader(name, fields)?.key === "account.id");
  return {
    list: entries.map(([name], at) => {
      const record = inner[at] ?? {};
      return isNumbered || hasName(record) ? record : { "account.id": name, ...record };
    }),
    at: [],
  };
}
