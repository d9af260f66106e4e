import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { HeaderUnit } from "./header-unit.ts";

/** What to do with a name that misleads; persona/practice/fields.yaml explains each. */
export type Treatment = "ignore" | "assume" | "by_values" | "note" | "invert" | "weak";

export type Caution = {
  readonly treatment: Treatment;
  readonly why: string;
  /** The reading taken of an assumed name, and those not taken. */
  readonly taken: string;
  readonly others: readonly string[];
};

/** What holds for a whole record: the day its values were observed, the currency of its money. */
export type RecordKey = "as_of" | "currency";

export type FieldMatch = {
  /** null when the name is known and not read. */
  readonly key: FactKey | RecordKey | null;
  /** Lower wins where two names mean the same fact. */
  readonly priority: number;
  readonly caution: Caution | null;
  /** What the name says about its values beside their meaning; absent where it says nothing. */
  readonly unit?: HeaderUnit;
};

/** persona/practice/fields.yaml, ready to look names up in. */
export type FieldTable = {
  /** By the name as written, for names that only count in exactly that spelling. */
  readonly exact: ReadonlyMap<string, FieldMatch>;
  /** By normaliseHeader(name) and normaliseVendorHeader(name). */
  readonly byName: ReadonlyMap<string, FieldMatch>;
  /** Every name as the file writes it, for "did you mean". */
  readonly names: readonly string[];
  /** The snake_case names of each key, for the record's schema. */
  readonly aliases: ReadonlyMap<FactKey | RecordKey, readonly string[]>;
  readonly since: ReadonlySet<FactKey>;
  readonly named: ReadonlySet<FactKey>;
  /** Texts that name a person. */
  readonly people: ReadonlySet<FactKey>;
  /** What stands in a cell for a name when nobody is named: whole cells, and words that begin such a cell. */
  readonly nobody: { readonly whole: ReadonlySet<string>; readonly first: ReadonlySet<string> };
  /** Normalised names of the renewal's day that say only when something ends. */
  readonly ends: ReadonlySet<string>;
  /** What the rows of a table are that are no accounts → normalised headers by which it is recognised. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a spreadsheet writes in place of a value it could not compute, upper case → what it is. */
  readonly errors: ReadonlyMap<string, string>;
  /** Fact key → normalised word → value. */
  readonly words: ReadonlyMap<FactKey, ReadonlyMap<string, string | boolean>>;
  /** Lower-cased cells that say nothing. */
  readonly blank: ReadonlySet<string>;
  /** Vendor → normalised headers by which its exports are recognised. */
  readonly vendors: ReadonlyMap<string, ReadonlySet<string>>;
};

/** persona/practice/fields.yaml as written and checked: plain data, which the build embeds. */
export type WrittenFieldTable = {
  readonly schema: 1;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly record: Readonly<Record<RecordKey, readonly string[]>>;
  readonly since: readonly string[];
  readonly named: readonly string[];
  readonly people: readonly string[];
  readonly nobody: { readonly whole: readonly string[]; readonly first: readonly string[] };
  readonly ends: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly blank: readonly string[];
  readonly cautions: readonly (Caution & { readonly headers: readonly string[]; readonly exact: boolean })[];
  readonly vendors: Readonly<Record<string, readonly string[]>>;
};
