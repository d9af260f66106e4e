const candidates = [",", ";", "\t", "|"];

/** The delimiter that stands most often in the first line, outside of quotes; a comma when none does. */
export function sniffDelimiter(start: string): string {
  const counts = new Map(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const character of start) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  const [best = ",", count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count > 0 ? best : ",";
}
