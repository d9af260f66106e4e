import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
/** A number an answer gives as a score out of 100. */
export type ScoreMention = { readonly value: number; readonly start: number; readonly end: number };

const number = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const named = lazyPattern(
  () =>
    new RegExp(
      `\\b(?:(?:health|overall)(?: score| index| rating)?|score|Gesundheits(?:wert|score|punktzahl)|puntuación de salud|salud|score de santé|santé)(?: \\(\\w{1,20}\\))?\\**(?: (?:is|of|at|stands at|now|currently|remains|provisional|provisionally|around|about|roughly|still|comes to|von|bei|liegt bei|ist|beträgt|de|es|es de|está en|est|est de|est à))*\\s?[:=–—-]?\\s?\\**(?: ?(?:about|around|provisional|provisionally))? ?\\**${number}(?![\\d.,]*\\d)(?! on [-−–]100)(?!\\s?(?:%|[A-Za-zÀ-ɏ]{0,2}day|of the|of its|dimension|indicator|seats|users))(?:\\s?(?:/|of|out of|von|de|sur|sobre)\\s?100\\b)?`,
      "gi",
    ),
);
const ofHundred = lazyPattern(
  () =>
    new RegExp(
      `(?<![\\d.,])${number}\\**\\s?(?:/|of|out of|von|de|sur|sobre)\\s?100\\b(?![.,]?\\d|\\s?%|\\s(?:seats|users|licen|customers|accounts|people|responses|employees|tickets))`,
      "gi",
    ),
);
const speaksOfHealth = /health|score|overall|provisional|gesundheit|salud|santé|puntuación/i;

/** Health scores a sentence or line states. "80 of 100 seats" is none. */
export function scoreSpans(line: string): ScoreMention[] {
  if (!/\d/.test(line) || !speaksOfHealth.test(line)) return [];
  const scores = eachMatch(named(), line);
  const marks = line.includes("100") ? withoutOverlaps(eachMatch(ofHundred(), line), scores) : [];
  return [...scores, ...marks]
    .filter((match) => {
      const before = line.slice(Math.max(0, match.index - 24), match.index);
      return !/(?:NPS|CSAT|promoter|adoption|churn|satisfaction|lead|effort)\W{0,3}$/i.test(before);
    })
    .map((match) => ({
      value: Number((match[1] ?? "").replace(",", ".")),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** The matches that overlap none of the others; both stand in the order of the line. */
function withoutOverlaps(
  matches: readonly RegExpExecArray[],
  others: readonly RegExpExecArray[],
): RegExpExecArray[] {
  let next = 0;
  return matches.filter((match) => {
    while (others[next] !== undefined && endOf(others[next]) <= match.index) next += 1;
    const other = others[next];
    return other === undefined || other.index >= endOf(match);
  });
}

const endOf = (match: RegExpExecArray | undefined): number =>
  match === undefined ? 0 : match.index + match[0].length;
