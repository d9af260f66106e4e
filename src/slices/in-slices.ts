import type { Pause } from "./pause.ts";

/** The items one by one, with a pause wherever one is due. Throws what the pause throws. */
export async function* inSlices<Item>(items: Iterable<Item>, pause: Pause): AsyncGenerator<Item, void, void> {
  for (const item of items) {
    const wait = pause();
    if (wait !== null) await wait;
    yield item;
  }
}
