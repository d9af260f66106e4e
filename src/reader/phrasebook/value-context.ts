import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { Doubt, Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import type { Draft } from "./draft.ts";

/** What a value means for a rule. */
export type ReadValue = {
  readonly value: number | string;
  readonly slot: Draft["slot"];
  readonly unit?: string;
  readonly doubt?: Doubt;
  /** It is another fact than the rule's: a monthly amount where a yearly one was looked for. */
  readonly key?: FactKey;
};

/** What stands around a value and decides what it means. */
export type ValueContext = {
  readonly tokens: readonly Token[];
  readonly key: FactKey;
  /** The day that elapsed time counts up to. */
  readonly reference: CalendarDate;
  /** Tokens of the cell's label say that its figure is a percentage. */
  readonly percentLabel: boolean;
  /** The cell's label stands directly before the value. */
  readonly labelled: boolean;
  /** The label names the unit of a bare number: "Notice period (days)". */
  readonly labelUnit: "day" | "month" | "hour" | "year" | "week" | null;
  /** The label says that figures are thousands: "ARR $k". */
  readonly labelScale: number;
  /** The value before it in "from 22 to 8"; null where it stands alone. */
  readonly earlier: number | null;
  /** The words deny a contact, so that "in half a year" looks back. */
  readonly silent: boolean;
};

/** What a span means as a value of one form; null when it is of another kind. */
export type ValueReader = (span: Span, context: ValueContext) => ReadValue | null;
