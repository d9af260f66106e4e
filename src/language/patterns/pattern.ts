import { lazyPattern, type Pattern } from "./lazy-pattern.ts";

export type { Pattern } from "./lazy-pattern.ts";

const lazy = (flags: string, sources: readonly string[]): Pattern =>
  lazyPattern(() => new RegExp(sources.join(""), flags));

/** All matches, in any case, of a pattern put together from fragments. */
export const pattern = (...sources: readonly string[]): Pattern => lazy("gi", sources);

/** All matches where the case of letters carries meaning. */
export const casedPattern = (...sources: readonly string[]): Pattern => lazy("g", sources);

/** A single test, in any case. */
export const testPattern = (...sources: readonly string[]): Pattern => lazy("i", sources);

/** A single test where the case of letters carries meaning. */
export const casedTest = (...sources: readonly string[]): Pattern => lazy("", sources);
