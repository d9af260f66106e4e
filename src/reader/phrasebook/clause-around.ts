/** Where the clause begins and ends in which words stand: between the breaks beside them. */
export function clauseAround(
  breaks: readonly number[],
  length: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly [start: number, end: number] {
  let start = 0;
  for (const at of breaks) {
    if (at <= from) start = at;
    else if (at >= to) return [start, at];
  }
  return [start, length];
}
