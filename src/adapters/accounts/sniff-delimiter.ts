const candidates = [",", ";", "\t", "|"];
const enoughLines = 30;

/** What Excel writes above a table whose cells are not divided by commas. */
const said = /^\uFEFF?sep=(.)\r?(?:\n|$)/i;

/**
 * The delimiter that a `sep=` line names; else the one that divides most lines into the most cells, as many in each. A
 * comma when none does.
 */
export function sniffDelimiter(start: string): string {
  const named = said.exec(start)?.[1];
  if (named !== undefined) return named;
  const lines = countPerLine(start);
  let best = { delimiter: ",", score: 0 };
  for (const [at, delimiter] of candidates.entries()) {
    const often = new Map<number, number>();
    for (const counts of lines) {
      const count = counts[at] ?? 0;
      if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
    }
    for (const [count, times] of often) {
      const score = times * count;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** How often each candidate stands in each of the first lines, outside of quotes. */
function countPerLine(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let counts = candidates.map(() => 0);
  let quoted = false;
  for (let at = 0; at < text.length && lines.length < enoughLines; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n" || character === "\r") {
      lines.push(counts);
      counts = candidates.map(() => 0);
    } else {
      const candidate = candidates.indexOf(character);
      if (candidate >= 0) counts[candidate] = (counts[candidate] ?? 0) + 1;
    }
  }
  lines.push(counts);
  return lines;
}
