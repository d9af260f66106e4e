import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { NameMention } from "./find-names.ts";
import { moodsOf } from "./judge-mood.ts";

const naming =
  /^(?:(?:it|that|this|the (?:tool|name|other one|vendor|product|rival)) (?:is|'s|was)|its name (?:is|'s)|called|named|namely|something called)(?: called| named)?$/;

/**
 * "They are looking at another tool. It is called Halden": the rival that the sentence before left without a name.
 * Only where that sentence states it: denied, supposed or asked it is none.
 */
export function readNamedRival(
  before: Analysis | undefined,
  analysis: Analysis,
  names: readonly NameMention[],
  book: Phrasebook,
): readonly Draft[] {
  if (before === undefined || before.cell.block !== analysis.cell.block || analysis.cell.asked) return [];
  const noun = before.byConcept.get(book.concepts.get("competitor_noun") ?? -1)?.[0];
  if (noun === undefined || !before.byConcept.has(book.concepts.get("dealing") ?? -1)) return [];
  if (moodsOf(before.tokens, before.moods, noun.from, noun.to, book).moods.size > 0) return [];
  const name = names.find(({ kind }) => kind === "other" || kind === "account");
  if (name === undefined || name.from > 5) return [];
  const opening = analysis.tokens
    .slice(0, name.from)
    .map(({ lower }) => lower)
    .join(" ");
  if (!naming.test(opening)) return [];
  return [{ key: "commercial.competitor", value: name.name, from: 0, to: name.to, slot: "none", cost: 0.3 }];
}
