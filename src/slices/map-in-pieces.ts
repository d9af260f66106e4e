import type { Work } from "./work.ts";

/** What `map` makes of each item, with a piece for every `size` of them. */
export function* mapInPieces<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
  size = 1,
): Work<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % size === 0) yield;
    results.push(map(item, index));
  }
  return results;
}
