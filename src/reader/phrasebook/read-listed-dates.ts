import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

/** How many lines a heading may stand above the list it names. */
const reach = 3;

/** Under "renewal dates": lines of an account and a day, "Abingdon Vets: 1/31/27". By the place of the cell. */
export function readListedDates(
  analyses: readonly Analysis[],
  isAccount: (at: number, label: number) => boolean,
  book: Phrasebook,
): ReadonlyMap<number, readonly Draft[]> {
  const renewal = book.concepts.get("renewal") ?? -1;
  const found = new Map<number, Draft[]>();
  let heading = -1;
  for (const [at, { cell, tokens, spans, byConcept }] of analyses.entries()) {
    const dates = spans.filter(({ kind }) => kind === "date");
    if (cell.label === 0) {
      if (byConcept.has(renewal) && dates.length === 0 && !cell.asked) heading = at;
      else if (dates.length > 0 && at - heading > reach) heading = -1;
      continue;
    }
    const date = dates.find(({ from }) => from === cell.label);
    if (heading < 0 || date?.kind !== "date" || date.direction === "behind" || !isAccount(at, cell.label))
      continue;
    if (byConcept.has(renewal) || /^(?:went|churned|gone)$/.test(tokens[date.to]?.lower ?? "")) continue;
    found.set(at, [
      {
        key: "renewal.date",
        value: date.ahead,
        from: date.from,
        to: date.to,
        slot: "value",
        cost: 0.3,
        span: { from: date.from, to: date.to },
        ...(date.doubt && { doubt: date.doubt }),
      },
    ]);
  }
  return found;
}
