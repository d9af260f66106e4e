/** US dollars per million tokens. */
export type ModelPrice = {
  readonly input: number;
  readonly output: number;
  /** Writing to the 5-minute cache. */
  readonly cacheWrite: number;
  readonly cacheRead: number;
  /** All four prices are multiplied by `factor` when the prompt (cached parts included) is longer than this. */
  readonly longPrompt?: {
    readonly aboveTokens: number;
    readonly factor: number;
  };
};

/** By exact model id. */
export type PriceTable = Readonly<Record<string, ModelPrice>>;

/** The month the prices below were read from the provider's price list. */
export const pricesAsOf = "2026-11";

const price = (input: number, output: number, cacheWrite: number, cacheRead: number): ModelPrice => ({
  input,
  output,
  cacheWrite,
  cacheRead,
});
const opus = price(5, 25, 6.25, 0.5);

/** Small on purpose: an id that is not here costs "unknown", and a user's own table can say more. */
export const priceTable: PriceTable = {
  "claude-fable-5-1": price(10, 50, 12.5, 0.25),
  "claude-opus-5-5": price(4, 20, 5, 0.2),
  "claude-opus-5": opus,
  "claude-opus-4-8": opus,
  "claude-opus-4-7": opus,
  "claude-opus-4-6": opus,
  "claude-opus-4-5": opus,
  "claude-sonnet-5-5": price(2, 10, 2.5, 0.1),
  "claude-sonnet-5": price(2, 10, 2.5, 0.2),
  "claude-sonnet-4-6": price(3, 15, 3.75, 0.3),
  "claude-haiku-5-5": {
    ...price(0.1, 0.5, 0.125, 0.01),
    longPrompt: { aboveTokens: 100_000, factor: 5 },
  },
  "claude-haiku-4-5": price(1, 5, 1.25, 0.1),
};
