import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { Doubt } from "../../language/spans/span.ts";
import type { Form } from "./phrasebook.ts";

/** What one rule read in one cell, before it competes with others. */
export type Draft = {
  readonly key: FactKey;
  /** The construction it was read by; absent for what the layout says. */
  readonly form?: Form;
  readonly value: string | number | boolean;
  /** A currency; otherwise the catalogue's unit. */
  readonly unit?: string;
  readonly doubt?: Doubt;
  readonly by?: string;
  /** Tokens it rests on. */
  readonly from: number;
  readonly to: number;
  /** The tokens of the value; absent where words alone state it. */
  readonly span?: { readonly from: number; readonly to: number };
  /** Which of a value's readings it uses, so that one value serves one statement. */
  readonly slot: "value" | "part" | "whole" | "before" | "now" | "none";
  /** The smaller the surer. */
  readonly cost: number;
  readonly observed?: CalendarDate;
  /** The value counts seats to be given back ("by") or kept ("to"), not the share of them. */
  readonly seats?: "by" | "to";
  /** One of several events of which the latest counts. */
  readonly event?: boolean;
};
