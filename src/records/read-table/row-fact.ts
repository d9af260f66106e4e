import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Fact } from "../../facts/fact.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import { slotOf } from "../../facts/fact-index.ts";
import type { AmbiguousReading } from "../../language/ambiguous-reading.ts";

/** The column that a fact stands in. */
export type FactCell = {
  readonly index: number;
  readonly header: string;
  readonly key: FactKey;
  readonly slot: number;
};

/** The row of a table that facts stand in. */
export type RowPlace = {
  readonly file: string;
  readonly row: number;
  readonly account: string | null;
  readonly cells: readonly string[];
};

/** "F1" … of the facts of a row; longer rows than this are made on the way. */
const ids = Array.from({ length: 64 }, (_, index) => `F${index + 1}`);

/**
 * A fact of a row. What rules need stands in it; what only reports need is put together when it is asked for, because
 * thirty million of these go by in a large file and nearly none is reported.
 */
export class RowFact implements Fact {
  readonly key: FactKey;
  /** Of the key in every index. */
  readonly slot: number;
  readonly value: Fact["value"];
  readonly unit: string;
  declare readonly asOf?: CalendarDate;
  declare readonly ambiguous?: AmbiguousReading;
  private readonly place: RowPlace;
  private readonly column: FactCell;
  private readonly at: number;

  constructor(
    key: FactKey,
    value: Fact["value"],
    unit: string,
    place: RowPlace,
    column: FactCell,
    at: number,
  ) {
    this.key = key;
    this.slot = key === column.key ? column.slot : slotOf(key);
    this.value = value;
    this.unit = unit;
    this.place = place;
    this.column = column;
    this.at = at;
  }

  get id(): string {
    return ids[this.at] ?? `F${this.at + 1}`;
  }

  get account(): string | null {
    return this.place.account;
  }

  get source(): string {
    return `${this.place.file}:${this.place.row}:${this.column.header}`;
  }

  get quote(): string {
    return (this.place.cells[this.column.index] ?? "").slice(0, 200);
  }
}

/** A fact as a plain record: to be changed, listed or kept without its row. */
export const plainFact = ({ id, account, key, value, unit, source, quote, ...more }: Fact): Fact => {
  const { asOf, by, ambiguous } = more as Partial<Fact>;
  return {
    id,
    account,
    key,
    value,
    unit,
    source,
    quote,
    ...(asOf && { asOf }),
    ...(by !== undefined && { by }),
    ...(ambiguous && { ambiguous }),
  };
};
