/** A regular expression that is built when it is first needed: building all of them costs more than a short reading. */
export type Pattern = () => RegExp;

const lazy = (flags: string, sources: readonly string[]): Pattern => {
  let built: RegExp | null = null;
  return () => {
    built ??= new RegExp(sources.join(""), flags);
    return built;
  };
};

/** All matches, in any case, of a pattern put together from fragments. */
export const pattern = (...sources: readonly string[]): Pattern => lazy("gi", sources);

/** All matches where the case of letters carries meaning. */
export const casedPattern = (...sources: readonly string[]): Pattern => lazy("g", sources);

/** A single test, in any case. */
export const testPattern = (...sources: readonly string[]): Pattern => lazy("i", sources);

/** A single test where the case of letters carries meaning. */
export const casedTest = (...sources: readonly string[]): Pattern => lazy("", sources);
