import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
/** A number an answer gives as a score out of 100. */
export type ScoreMention = { readonly value: number; readonly start: number; readonly end: number };

const number = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const named = lazyPattern(
  () =>
    new RegExp(
      `\\b(?:(?:health|overall)(?: score| index| rating)?|score|Gesundheits(?:wert|score|punktzahl)|puntuación de salud|salud|score de santé|santé)(?: \\(\\w{1,20}\\))?\\**(?: (?:is|of|at|stands at|now|currently|remains|provisional|provisionally|around|about|roughly|still|comes to|von|bei|liegt bei|ist|beträgt|de|es|es de|está en|est|est de|est à))*\\s?[:=–—-]?\\s?\\**(?: ?(?:about|around|provisional|provisionally))? ?\\**${number}(?![\\d.,]*\\d)(?!\\s?(?:%|[A-Za-zÀ-ɏ]{0,2}day|of the|of its|dimension|indicator|seats|users))(?:\\s?(?:/|of|out of|von|de|sur|sobre)\\s?100\\b)?`,
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
  const found = [...eachMatch(named(), line), ...(line.includes("100") ? eachMatch(ofHundred(), line) : [])];
  return found
    .filter((match, index) => {
      const before = line.slice(Math.max(0, match.index - 24), match.index);
      const isOther = /(?:NPS|CSAT|promoter|adoption|churn|satisfaction|lead|effort)\W{0,3}$/i.test(before);
      return !isOther && found.findIndex((other) => overlap(match, other)) === index;
    })
    .map((match) => ({
      value: Number((match[1] ?? "").replace(",", ".")),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

const overlap = (a: RegExpExecArray, b: RegExpExecArray): boolean =>
  a.index < b.index + b[0].length && b.index < a.index + a[0].length;
