/**
 * The matches of a global pattern, like `matchAll` without its copy of the pattern for each text, which costs
 * more than most searches here. The pattern may not be used on another text between two matches.
 */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return;
    yield match;
    from = match[0] === "" ? match.index + 1 : match.index + match[0].length;
  }
}
