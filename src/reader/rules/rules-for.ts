import { ones, tens } from "../../language/numbers/number-words.ts";
import { eachMatch } from "../../language/patterns/each-match.ts";
import type { Rule } from "./rule.ts";
import { allTopics } from "./topics/all-topics.ts";

const rules: readonly Rule[] = allTopics.flatMap((topic) => topic.rules);

/** A group of a rule's needs that a word fulfils: the rule's place and the group's bit. */
type Fulfilled = { readonly place: number; readonly bit: number };

/** By the length of the beginning, so that a word is looked up a few times instead of searched for hundreds. */
type Index = ReadonlyMap<number, ReadonlyMap<string, readonly Fulfilled[]>>;

/** The bits of all groups of each rule. */
const allBits = rules.map(({ needs }) => 2 ** needs.split(" + ").length - 1);

/** Built when a text is first read: --help reads none. */
const indexOfStems = (() => {
  let built: Index | null = null;
  return (): Index => {
    built ??= buildIndex();
    return built;
  };
})();

function buildIndex(): Index {
  const byLength = new Map<number, Map<string, Fulfilled[]>>();
  const index = (stem: string, fulfilled: Fulfilled): void => {
    const stems = byLength.get(stem.length) ?? new Map<string, Fulfilled[]>();
    byLength.set(stem.length, stems);
    const known = stems.get(stem);
    if (known) known.push(fulfilled);
    else stems.set(stem, [fulfilled]);
  };
  for (const [place, { needs }] of rules.entries())
    for (const [group, stems] of needs.split(" + ").entries())
      for (const stem of stems.split(" ")) index(stem, { place, bit: 2 ** group });
  return byLength;
}

const word = /p-\d|[a-z\d\u00df-\u024f][a-z\d\u00df-\u024f']*|[$€£%]/g;
const number = new RegExp(`^(?:\\d|(?:half|${ones.join("|")}|${tens.join("|")}|dozen|hundred)$)`);

/** Words repeat, so what they lead to is kept; a text of endless new words does not make it grow for ever. */
const known = new Map<string, readonly Fulfilled[]>();
const mostKnown = 5000;

function fulfilledBy(written: string): readonly Fulfilled[] {
  const seen = known.get(written);
  if (seen) return seen;
  const byLength = indexOfStems();
  const fulfilled = number.test(written) ? [...(byLength.get(1)?.get("#") ?? [])] : [];
  for (const [length, stems] of byLength) {
    if (written.length >= length) fulfilled.push(...(stems.get(written.slice(0, length)) ?? []));
  }
  if (known.size >= mostKnown) known.clear();
  known.set(written, fulfilled);
  return fulfilled;
}

/** Scratch for one call: the bits of each rule, and the rules touched. */
const bits = new Uint8Array(rules.length);

/** The rules that can match in a sentence, in their fixed order. */
export function rulesFor(text: string): Rule[] {
  const touched: number[] = [];
  for (const [written] of eachMatch(word, text.toLowerCase())) {
    for (const { place, bit } of fulfilledBy(written)) {
      const before = bits[place] ?? 0;
      if (before === 0) touched.push(place);
      bits[place] = before | bit;
    }
  }
  const complete = touched.filter((place) => bits[place] === allBits[place]).sort((a, b) => a - b);
  for (const place of touched) bits[place] = 0;
  return complete.flatMap((place) => rules[place] ?? []);
}
