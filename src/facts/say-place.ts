/** "notes.txt:4" → "notes.txt line 4", "accounts.csv:12:ARR" → "accounts.csv line 12, ARR". */
export function sayPlace(source: string): string {
  const cell = /^(.+):(\d+):([^:]+)$/.exec(source);
  if (cell) return `${cell[1]} line ${cell[2]}, ${cell[3]}`;
  const numbered = /^(.+):(\d+)$/.exec(source);
  if (numbered)
    return numbered[1] === "answer" ? `answer ${numbered[2]}` : `${numbered[1]} line ${numbered[2]}`;
  const field = /^(.+):([^:]+)$/.exec(source);
  return field ? `${field[1]}, ${field[2]}` : source;
}
