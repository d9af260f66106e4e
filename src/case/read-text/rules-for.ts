import { eachMatch } from "./each-match.ts";
import type { Rule } from "./rule.ts";
import { allTopics } from "./topics/all-topics.ts";

const rules: readonly Rule[] = allTopics.flatMap((topic) => topic.rules);

/** Places of rules by the beginnings they need, by length: a word is looked up a few times instead of searched for hundreds. */
const byLength = new Map<number, Map<string, number[]>>();
for (const [place, { needs }] of rules.entries()) {
	for (const stem of needs.split(" ")) {
		const stems = byLength.get(stem.length) ?? new Map<string, number[]>();
		stems.set(stem, [...(stems.get(stem) ?? []), place]);
		byLength.set(stem.length, stems);
	}
}

const word = /p-\d|[a-z\d\u00df-\u024f][a-z\d\u00df-\u024f']*|[$€£%]/g;

/** Words repeat, so what they lead to is kept; a text of endless new words does not make it grow for ever. */
const known = new Map<string, readonly number[]>();
const mostKnown = 5000;

function placesOf(written: string): readonly number[] {
	const seen = known.get(written);
	if (seen) return seen;
	const places: number[] = [];
	for (const [length, stems] of byLength) {
		if (written.length >= length)
			places.push(...(stems.get(written.slice(0, length)) ?? []));
	}
	if (known.size >= mostKnown) known.clear();
	known.set(written, places);
	return places;
}

/** The rules that can match in a sentence, in their fixed order. */
export function rulesFor(text: string): Rule[] {
	const places = new Set<number>();
	for (const [written] of eachMatch(word, text.toLowerCase()))
		for (const place of placesOf(written)) places.add(place);
	return [...places]
		.sort((a, b) => a - b)
		.flatMap((place) => rules[place] ?? []);
}
