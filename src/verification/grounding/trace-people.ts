import { oneSafeLine } from "../../finding/safe-text.ts";
import { firstNames, ordinaryNames } from "../../language/names/ordinary-names.ts";
import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { namesIn } from "./names-in.ts";
import { asking, type TextSearch } from "./search-texts.ts";

/** So many different words of an answer are remembered; a convention. */
const mostWords = 20_000;

/** First names that are words, months or places as well: alone they name nobody. */
const doubtful = new Set(
  "will mark max grace frank rob sue pat jan dean jordan victoria sofia diego jose li lee min eva lena marco santiago dan ed ted ray may art drew rose bill marie ana mina ella ming kim".split(
    " ",
  ),
);
/** Words of titles, teams and documents that no list of ordinary words of notes needs. */
const notNames = lazyPattern(
  () =>
    /(?:ing|ions?|ments?|ances?|ences?|(?:ial|olog|ateg)ists?|eers?|itect|ity|ities|ics|ship|ness|ology|ysts?|ives?|ators?|icers?|ables?|ical|ional|gers|ners|ures?|ices?|ports?|lings?|ages?)$|^(?:team|lead|leader|partner|user|users|buyer|controller|developer|designer|trainer|center|centre|desk|council|committee|group|senior|junior|deputy|interim|acting|vice|chief|regional|global|field|solution|solutions|technical|steering|customer|business|commercial|joint|mutual|shared|core|power|super|executive|health|check|review|call|session|workshop|day|week|north|south|east|west|new|san|saint|service|hub|cloud|works|ltd|inc|gmbh|corp|group|traders|importers|bank|labs|systems|software|data|tier|one|pager|brief|sheet|log|board|room|line|to|with|and|or|of|for|in|at|on|by|no|yes|if|once|then|when|after|before|still|also|open|can|must|both|each|any|every|all|das|die|der|und|el|la|los|las|le|les|du|des|de|y|et|es|un|una|ein|eine)$/i,
);

const word = "[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿĀ-ž][A-Za-zÀ-ɏ'’]{0,24}(?:-[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ]{1,20})?";
const name = `${word}(?: (?:(?:van|von|de|der|den|da|di|del|la|le|bin|al) ){0,2}${word}| [A-ZÀ-ÖØ-ÞĀ-Ž]\\.(?: ${word})?){0,2}`;
const titled = lazyPattern(
  () =>
    new RegExp(
      `(?<![A-Za-zÀ-ɏ])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Sra?|Señora?|Mme|Madame|Monsieur|Don|Doña)\\.? (${name})`,
      "g",
    ),
);
const any = lazyPattern(() => new RegExp(`(?<![A-Za-zÀ-ɏ\\d_/#@.'’-])${name}`, "g"));
const role = lazyPattern(
  () =>
    /^(?:,? ?\(|, )(?:the |our |their |your |its |new )?(?:(?:interim|acting|senior|deputy|regional|global|former|incoming) )?(?:C[A-Z]O\b|CISO\b|[SE]?VP\b|Vice President|President|Head\b|Director|Manager|Chief|Lead\b|Owner|Champion|champion|Sponsor|sponsor|economic buyer|buyer|admin|administrator|IT\b|owner\)|procurement|controller|analyst|engineer)/,
);
const speech = lazyPattern(
  () =>
    /^(?:['’]s (?:successor|replacement|manager|boss|team|departure|reply|email|mail|message|approval)|,? (?:who )?(?:said|says|wrote|told|asked|agreed|confirmed|confirms|joined|joins|left|has left|leaves|replied|promised|requested|signs|signed|approved|complained|called|mentioned|owns|takes over|will|has|is)\b)/,
);
const addressed = lazyPattern(
  () =>
    /(?:\b(?:[Oo]wners?:\**|call(?:ed)?|[Cc]all|[Mm]eet|[Mm]et|[Aa]sk|[Cc]ontact|[Ee]mail|[Ww]rite to|wrote to|[Tt]hank|[Ii]ntroduce|[Ii]nvite|[Bb]rief|[Tt]ell|[Ww]ith|[Ff]rom|[Bb]y|successor|replacement|champion|sponsor|buyer|contact|named|called|C[A-Z]O,|[SE]?VP(?: [A-Z][a-z]+)?,|Director,|(?:champion|sponsor|buyer|successor),)[\s*]*(?:(?:is|to|of|me to) )?\**)$/,
);

/** People whom an answer names and no fact or text does. */
export function* tracePeople(
  lines: readonly AnswerLine[],
  grounds: Grounds,
  texts: TextSearch,
): Work<readonly Hit[]> {
  const known = new Set(grounds.names);
  const isKnownWord = (part: string): boolean => {
    const lower = part.toLowerCase().replace(/['’]s?$/, "");
    return known.has(lower) || texts.word(lower);
  };
  const isKnown = (person: string): boolean =>
    person
      .split(" ")
      .filter((part) => /^[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿĀ-ž]/.test(part))
      .every(isKnownWord);
  const small = wordsOf(lines);
  /** A word the answer itself writes small names nobody. */
  const isSaid = (word: string): boolean => small.has(word) || isKnownWord(word);
  const hits: Hit[] = [];
  for (const { text, at } of lines) {
    if (at % linesOfPiece === 0) yield;
    const persons = personsIn(text);
    const unknown = yield* asking(texts, () => {
      const people = persons.filter((one) => !isKnown(one));
      const others = namesIn(text, isSaid);
      return [
        ...people,
        ...others.filter((name) => !people.some((one) => one.includes(name) || name.includes(one))),
      ];
    });
    for (const name of unknown)
      hits.push(hit(`name ${oneSafeLine(name, 60)} stands in no fact and no text`, at));
  }
  return hits;
}

/** The words an answer writes small, at most some. */
function wordsOf(lines: readonly AnswerLine[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { text } of lines) {
    if (small.size > mostWords) break;
    for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{3,30}/gu)) small.add(word);
  }
  return small;
}

/** Capitalised words that a title, a first name or their surroundings show to be a person, each once. */
function personsIn(line: string): string[] {
  if (!/[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿĀ-ž]/.test(line) || /^\s*#/.test(line)) return [];
  const text = line.slice(0, 20_000);
  const found = new Set<string>();
  if (/M[rsiaxmo]|D[ro]|Prof|Herr|Frau|S[re]/.test(text))
    for (const [, words] of eachMatch(titled(), text)) if (words !== undefined) found.add(words);
  for (const match of eachMatch(any(), text)) {
    const person = personOf(match[0], match.index, text);
    if (person !== null && ![...found].some((other) => other.includes(person) || person.endsWith(other)))
      found.add(person);
  }
  return [...found];
}

function personOf(words: string, start: number, text: string): string | null {
  const parts = words.split(" ");
  // "Ask Dana Whitfield", "Call Priya": the verb that begins the sentence is written large too.
  const from = parts.findIndex((part) => !isOrdinary(part));
  if (from === -1) return null;
  const to = parts.findIndex(
    (part, index) => index > from && isOrdinary(part) && /^[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(part),
  );
  const own = parts.slice(from, to === -1 ? undefined : to);
  const person = own.join(" ").replace(/['’]s?$/, "");
  const first = own[0]?.toLowerCase().replace(/['’]s?$/, "") ?? "";
  const at = start + parts.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
  const after = text.slice(at + person.length, at + person.length + 60);
  const before = text.slice(Math.max(0, at - 40), at);
  // "the Mark Complete step": no person is named with an article. "by Jan 15" is a day.
  if (own.length === 1 && doubtful.has(first) && /^\.? \d/.test(after)) return null;
  if (/\b(?:an?|the|this|that|our|their|your|any|each|every|no)\s$/i.test(before)) return null;
  if (firstNames.has(first)) {
    const isShown = role().test(after) || speech().test(after) || addressed().test(before);
    if (own.length > 1) return isShown || !doubtful.has(first) ? person : null;
    return isShown || (!doubtful.has(first) && !/^ ?[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(after)) ? person : null;
  }
  if (own.length < 2) return null;
  const isWhole = from + own.length === parts.length || to !== -1;
  return isWhole && (role().test(after) || speech().test(after) || addressed().test(before)) ? person : null;
}

const isOrdinary = (part: string): boolean => {
  const bare = part.replace(/['’]s?$/, "").toLowerCase();
  return !firstNames.has(bare) && (ordinaryNames.has(bare) || notNames().test(bare) || bare.includes("-"));
};
