import type { ModelLimits } from "../../consultant/limits.ts";
import type { PriceTable } from "../../consultant/price-table.ts";
import type { Palette } from "../palette.ts";
import { type Column, renderTable } from "../table.ts";
import { counted } from "./limits-text.ts";

/** A model as JSON has it; null is what is not known. */
export type ModelRow = {
  readonly id: string;
  readonly name: string | null;
  /** It answers where no other model is named. */
  readonly chosen: boolean;
  readonly max_input_tokens: number | null;
  readonly max_tokens: number | null;
  readonly efforts: readonly string[] | null;
  /** US dollars per million tokens. */
  readonly price: { readonly input: number; readonly output: number } | null;
};

type Model = { readonly id: string; readonly name: string | null; readonly limits: ModelLimits };

export function modelRow(
  { id, name, limits }: Model,
  { prices, chosen }: { readonly prices: PriceTable; readonly chosen: string | null },
): ModelRow {
  const price = Object.hasOwn(prices, id) ? prices[id] : undefined;
  return {
    id,
    name,
    chosen: id === chosen,
    max_input_tokens: limits.maxInputTokens,
    max_tokens: limits.maxTokens,
    efforts: limits.efforts,
    price: price === undefined ? null : { input: price.input, output: price.output },
  };
}

const amount = (tokens: number | null): string => (tokens === null ? "" : counted(tokens));

const columns: readonly Column<ModelRow>[] = [
  { title: "MODEL", text: ({ id, chosen }) => `${chosen ? "* " : "  "}${id}` },
  { title: "NAME", text: ({ name }) => name ?? "" },
  { title: "WINDOW", right: true, text: (row) => amount(row.max_input_tokens) },
  { title: "ANSWER", right: true, text: (row) => amount(row.max_tokens) },
  { title: "EFFORT", text: ({ efforts }) => efforts?.join(" ") ?? "" },
  { title: "IN", right: true, text: ({ price }) => (price === null ? "" : price.input.toString()) },
  { title: "OUT", right: true, text: ({ price }) => (price === null ? "" : price.output.toString()) },
];

/** A line a model; columns in which nothing is known are left out. */
export const modelsTable = (rows: readonly ModelRow[], palette: Palette): string =>
  renderTable(rows, columns, palette);
