import type { HealthRow } from "./health-row.ts";
import { RowStore } from "./row-store.ts";
import { type Sortable, type SortKey, sortableOf, sortPlaces } from "./sort-rows.ts";

/** Rows in an order; each may be asked for several times. */
export type SortedRows = {
  readonly size: number;
  readonly at: (place: number) => HealthRow;
  /** So few that what is made of each may be kept. */
  readonly areFew: boolean;
};

/** So many rows are kept as they are; more of them as numbers and bytes. */
const few = 10_000;

/** The rows that must all be known before the first is printed. */
export class KeptRows {
  private rows: HealthRow[] = [];
  private store: RowStore | null = null;

  add(row: HealthRow): void {
    if (this.store !== null) this.store.add(row);
    else if (this.rows.push(row) > few) {
      this.store = new RowStore();
      for (const one of this.rows) this.store.add(one);
      this.rows = [];
    }
  }

  sorted(key: SortKey, limit: number | null): SortedRows {
    const { store, rows } = this;
    const size = store?.size ?? rows.length;
    const places = sortPlaces(size, store === null ? ofRows(rows) : ofStore(store, key), key);
    const get = store === null ? (at: number) => rows[at] : (at: number) => store.get(at);
    const at = (place: number): HealthRow => {
      const row = get(places[place] ?? 0);
      if (row === undefined) throw new RangeError(`no row at ${place}`);
      return row;
    };
    return { size: Math.min(limit ?? size, size), at, areFew: store === null };
  }
}

function ofRows(rows: readonly HealthRow[]): (at: number) => Sortable {
  const sortables = rows.map(sortableOf);
  return (at) => sortables[at] ?? sortableOf(rows[at] as HealthRow);
}

function ofStore(store: RowStore, key: SortKey): (at: number) => Sortable {
  if (key !== "account") return (at) => store.sortable(at);
  const named = Array.from({ length: store.size }, (_, at) => store.named(at));
  return (at) => named[at] ?? store.named(at);
}
