/** A regular expression that is built when it is first needed. */
export type Pattern = () => RegExp;

/** V8 compiles an expression at once where the text it meets first is at least this long. */
const long = "~".repeat(1000);

/**
 * Builds a large expression when it is first needed: building all of them costs more than a short reading. On a short
 * text V8 would first translate it for an interpreter, which takes three times as long as compiling it, and compile it
 * all the same when it is used again; so it meets a long one first.
 */
export function lazyPattern(build: () => RegExp): Pattern {
  let built: RegExp | null = null;
  return () => {
    if (built === null) {
      built = build();
      built.test(long);
      built.lastIndex = 0;
    }
    return built;
  };
}
