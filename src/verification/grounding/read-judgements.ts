import { eachMatch } from "../../language/patterns/each-match.ts";
import { escapePattern } from "../../language/patterns/escape-pattern.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

export type Judgement = "good" | "bad" | "green" | "yellow" | "red";
export type JudgementMention = {
  readonly word: string;
  readonly judgement: Judgement;
  readonly start: number;
  readonly end: number;
};

const meanings: readonly (readonly [Judgement, string])[] = [
  ["green", "(?:in (?:the )?|en |au |im )?(?:green|verde|grün(?:en bereich)?|vert)"],
  ["yellow", "(?:in (?:the )?)?(?:yellow|amber|amarill[oa]|gelb|jaune|orange)"],
  ["red", "(?:in (?:the )?|en |au |im )?(?:red(?![ -]flag)|roj[oa]|rot(?:en bereich)?|rouge)"],
  [
    "good",
    "(?:in (?:(?:very|really|fairly|pretty) )?(?:good|great|excellent|fine|solid|strong|perfect) (?:shape|health|standing|condition)|thriving|doing (?:(?:very|really) )?(?:well|great|fine)|healthy|(?:(?:at|a) )?(?:very )?low[- ](?:churn[- ]|renewal[- ])?risk|(?:at )?(?:no|zero|minimal|little|very low|kein|aucun) (?:real |immediate |serious )?(?:churn |renewal |retention )?(?:risk|risiko|risque)|not at risk|safe|secure|out of danger|san[oa]|saludable|sin riesgo|a salvo|fuera de peligro|(?:de )?bajo riesgo|gesund|ohne risiko|nicht gefährdet|ungefährdet|in gutem zustand|saine?|en bonne santé|sans risque|à l['’]abri|hors de danger)",
  ],
  [
    "bad",
    "(?:at (?:serious |high |real )?risk|unhealthy|in (?:serious )?(?:danger|trouble)|high[- ]risk|en riesgo|gefährdet|en danger|à risque)",
  ],
];
const said = meanings.map(([judgement, words]) => `(?<${judgement}>${words})`).join("|");
const subject =
  "(?:NAME|(?:the|this|your|our|their|whole|entire|their whole) (?:account|customer|client|renewal|revenue)|account|customer|health|overall|status|band|they|it|we|la cuenta|el cliente|(?:la )?salud|(?:das|der) (?:Kundenkonto|Konto|Kunde|Account)|(?:die )?Gesundheit|le compte|le client|(?:la )?santé)";
const verb =
  "(?:is|are|looks?|seems?|remains?|stays?|appears?|sits?|stands?|es|está|sigue|parece|ist|sind|bleibt|wirkt|steht|est|reste|semble)";
const filler =
  "(?: (?:as a whole|overall|provisionally|score|status|band|currently|now|today|still|itself|also|clearly|generally|basically|perfectly|completely|very|really|quite|already|therefore|solidly|firmly|fully|rated|considered|\\d+(?:\\.\\d+)?(?: of 100|/100| out of 100)?[ ,]*(?:and|so)?|hoy|ahora|totalmente|derzeit|weiterhin|heute|aktuell|actuellement|toujours|tout à fait)){0,4}";

const notMeant =
  /^(?:[A-Za-zÀ-ɏ\d-]| (?:to\b(?! (?:lose|leave))|for (?:us|me)|enough|adoption|usage|engagement|relationship|use|growth|dose|pipeline|flags?|mode|environment|space|harbou?r|pair|step|option|move|way|experiment|change|side|zone of|in (?:asking|that)))/i;
const label =
  /(?:^|[^A-Za-zÀ-ɏ])(?<!(?:usage|adoption|product|support|relationship|engagement|stakeholder|technical|data|team|csm) )(?:health|status|band|colou?r|overall|salud|estado|gesundheit|santé|état)(?: (?:score|status|band))?\**\s?[:=–—-]\**\s?\**(?:\d+(?:\.\d+)?(?: of 100|\/100| out of 100)?,? \(?)?$/i;
const behindScore = /\b100\b\**,? (?:\(|and |so |which is |i\.e\. |— |– )?\**(?:the band is )?$/;
const holder =
  /(?:there is|there['’]s|I see|we see|carries|has|es besteht|hay|il y a) (?:really |simply )?$/i;
const kindOf = /(?:is|as|remains|stays|have|got) an? $/i;
const lowRisk = lazyPattern(
  () =>
    /(?:churn |renewal |account )risk (?:is|remains|stays|looks) ((?:very )?(?:low|minimal|negligible))(?![A-Za-z-])/gi,
);
const words = lazyPattern(() => new RegExp(`(?<![A-Za-zÀ-ɏ\\d-])(?:${said})`, "gi"));

/** More names than this are not looked for by name; "the account" and "health" still are. A convention. */
const mostNames = 200;

/** Finds what a sentence says of an account's health. "Adoption is healthy" says nothing of the account. */
export function judgementReader(names: readonly string[]): (sentence: string) => JudgementMention[] {
  const written = names
    .slice(0, mostNames)
    .flatMap((name) => [name, name.split(" ", 1)[0] ?? ""])
    .filter((name) => name.length > 2)
    .map((name) => escapePattern(name.slice(0, 80)));
  const named = subject.replace("NAME", () => ["the account", ...new Set(written)].join("|"));
  const told = new RegExp(
    `(?:^|[^A-Za-zÀ-ɏ])(?:${named})\\**(?:${filler} ${verb}|['’]s)${filler} \\**(?:a |an |una? |eine? |une )?\\**$`,
    "i",
  );
  return (sentence) => {
    const found: JudgementMention[] = [];
    for (const match of eachMatch(words(), sentence)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = sentence.slice(Math.max(0, start - 110), start);
      const after = sentence.slice(end, end + 30);
      if (notMeant.test(after)) continue;
      const isSaid =
        told.test(before) ||
        label.test(before) ||
        behindScore.test(before) ||
        (/ris/i.test(match[0]) && holder.test(before)) ||
        (kindOf.test(before) && /^ (?:account|customer|renewal)\b/i.test(after));
      const judgement = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
      if (isSaid && judgement !== undefined)
        found.push({ word: match[0], judgement: judgement as Judgement, start, end });
    }
    for (const match of eachMatch(lowRisk(), sentence)) {
      const end = match.index + match[0].length;
      found.push({ word: match[0], judgement: "good", start: match.index, end });
    }
    return found;
  };
}
