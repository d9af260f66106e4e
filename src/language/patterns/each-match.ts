const none: readonly RegExpExecArray[] = [];

/**
 * The first `most` matches of a global pattern: like `matchAll`, without its copy of the pattern for each text,
 * which costs more than most searches here.
 */
export function eachMatch(
  pattern: RegExp,
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: RegExpExecArray[] = [];
  while (match && found.length < most) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return found;
}
