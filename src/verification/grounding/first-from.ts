/** The place of the first of sorted figures that is at least `low`; their number when none is. */
export function firstFrom(sorted: readonly { readonly value: number }[], low: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.value ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
