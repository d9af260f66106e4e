import { firstNames, ordinaryNames } from "../../language/names/ordinary-names.ts";
import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { commonCapitals, germanCapitals, places } from "./common-capitals.ts";

/** A line is read this far; what stands behind is no prose. A convention that bounds the work on hostile text. */
const longestLine = 20_000;

const capital = lazyPattern(
  () => /(?<![\p{L}\d_/#@.'’&-])\p{Lu}\p{Ll}[\p{L}'’]{1,30}(?:-\p{Lu}\p{L}{1,20})?(?![\p{L}\d_/@])/gu,
);
/** A sentence, a cell, an item or a quotation begins here: its first word is written large whatever it is. */
const opens = /(?:^|[.!?:;|(•→"“„«»*–—…¿¡\]]|\d[.)]|\n|^\s*[-+>])[\s*_"“„«(]*$/u;
const german =
  /(?<!\p{L})(?:der|die|das|und|ist|sind|nicht|wir|ich|mit|für|dem|den|ein|eine|einen|zu|zum|zur|im|auf|von|wird|hat|haben|sie|er|noch|seit|bei|wer|was|aus|nutzt|nur)(?!\p{L})/giu;
const english =
  /(?<!\p{L})(?:the|and|is|are|of|to|with|for|has|have|their|they|was|that|from|by|an)(?!\p{L})/giu;
/** An article or a pronoun before it: a title of something ("the Value Review"), not somebody. */
const article = /(?<!\p{L})(?:an?|our|your|each|every|any|this|these|no)\s(?:\p{L}+\s)?$/iu;
/** "in Bielefeld", "aus Lyon": German puts an article before most other nouns. */
const germanPlace = /(?<!\p{L})(?:in|aus|nach|bei)\s$/u;
/** "nutzt derzeit Flexworks": a product behind a verb, without an article. */
const germanProduct =
  /(?<!\p{L})(?:nutz\p{Ll}+|verwende\p{Ll}*|setzt auf|setzen auf|wechsel\p{Ll}+ zu|prüf\p{Ll}+|evaluier\p{Ll}+|teste\p{Ll}*|heißt|namens|mit|von|gegen|zu)\s(?:(?:jetzt|bereits|derzeit|parallel|inzwischen|schon|auch|künftig|den|die|das|Anbieter|Wettbewerber)\s){0,2}$/u;
const germanNoun =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|ment|mente|nis|nisse|tum|ling|enz|anz|ismus|ik|iken|ur|uren|er|ern|en|e|s|plan|termin|tag|jahr|quartal|brief|ziel|weg|wert|teil|zahl|grund|schritt|punkt|stand|satz|team|system|modul|portal|projekt|bericht|produkt|preis|rabatt|nachlass|vertrag|kunde|chef|gang|lauf|druck|blick|raum|bedarf|kontakt|support|verlust|gewinn|umsatz|vorschlag|auftrag|ausfall|zugang|umfang|verzug|betrieb|einkauf|vertrieb|recht|wunsch|bezug|hand|frist|pflicht|kraft|art|form|ruhe|kürze|woche|monat|uhr|euro|prozent|chance|risiko|budget|paket|angebot)$/u;
const company =
  /(?<!\p{L})(\p{Lu}[\p{L}&'’-]{1,30}) (?:GmbH|AG|KG|SE|Ltd|Inc|LLC|SARL|SAS|SA|S\.A\.|SL|S\.L\.|BV|Oy|AB)(?![\p{L}\d])/gu;

/**
 * Words of a line that name somebody or something and that nothing bears out: written large where no sentence begins, in
 * a language that writes only names so; in German a place, a product or two such words in a row.
 */
export function namesIn(line: string, isKnown: (word: string) => boolean): string[] {
  if (heading.test(line)) return [];
  const text = line.slice(0, longestLine).replace(quoted, (words) => "~".repeat(words.length));
  const isGerman = count(german, text) > count(english, text);
  const found = new Set<string>();
  for (const [, name = ""] of eachMatch(companies(), text)) if (!isKnown(lower(name))) found.add(name);
  let last: { readonly word: string; readonly end: number; readonly isOpen: boolean } | null = null;
  for (const { 0: word, index } of eachMatch(capital(), text)) {
    const before = text.slice(Math.max(0, index - 48), index);
    const isNew = isUnknown(word);
    const isOpen = opens.test(before);
    const isNext = last !== null && last.end === index - 1;
    if (isNew && isGerman && isGermanName(word, before, isNext ? last : null))
      found.add(isNext && last !== null && !germanPlace.test(before) ? `${last.word} ${word}` : word);
    if (isNew && !isGerman) {
      // "Marek Nowicki, who": two in a row name somebody at the beginning too.
      if (isNext && last?.isOpen === true && !/^\s\p{Lu}/u.test(text.slice(index + word.length)))
        found.add(`${last.word} ${word}`);
      else if (!isOpen && !article.test(before)) found.add(word);
    }
    last = isNew ? { word, end: index + word.length, isOpen } : null;
  }
  return [...found].filter((name) => ![...found].some((other) => other !== name && other.includes(name)));

  function isUnknown(word: string): boolean {
    return (
      !word.split("-").every((part) => isOrdinary(lower(part), isGerman) || isKnown(lower(part))) &&
      !isKnown(lower(word))
    );
  }
}

function isGermanName(
  word: string,
  before: string,
  last: { readonly word: string; readonly isOpen: boolean } | null,
): boolean {
  if (places.has(lower(word))) return true;
  if (germanNoun.test(lower(word))) return false;
  if (germanPlace.test(before) || germanProduct.test(before)) return true;
  return last !== null && !germanNoun.test(lower(last.word));
}

const heading = /^\s*(?:#|(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?\s*$)/;
const quoted =
  /"[^"\n]{2,300}"|“[^”\n]{2,300}”|„[^“”\n]{2,300}[“”]|«[^»\n]{2,300}»|`[^`\n]{1,200}`|\[[^\]\n]{1,200}\]/g;
const companies = lazyPattern(() => company);
const count = (pattern: RegExp, text: string): number => (text.match(pattern) ?? []).length;
const lower = (word: string): string => word.toLowerCase().replace(/['’]s?$/, "");

/** A word that names nobody: of roles, tools, measures and months, or one that headings and titles are made of. */
const isOrdinary = (word: string, isGerman: boolean): boolean =>
  !places.has(word) &&
  (ordinaryNames.has(word) ||
    commonCapitals.has(word) ||
    commonEnding.test(word) ||
    (firstNames.has(word) && !isGerman) ||
    germanCapitals.has(word));

/** What most words of titles end in, and no names. */
const commonEnding =
  /(?:ing|ings|tions?|sions?|ments?|ances?|ences?|ists?|eers?|itect|ities|ics|ship|ships|ness|ology|ysts?|ives?|ators?|icers?|ables?|ical|ional|gers|ures?|ices?|reports?|ages?|ción|ciones|dad|miento|ité|ités|ière|ières|ibilité|ement|ements)$/u;
