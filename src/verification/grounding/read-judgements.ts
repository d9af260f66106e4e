import { escapePattern } from "./escape-pattern.ts";

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
    "(?:in (?:very |really |fairly )?good (?:shape|health|standing)|healthy|(?:(?:at|a) )?(?:very )?low[- ](?:churn[- ]|renewal[- ])?risk|(?:at )?(?:no|zero|minimal) (?:churn |renewal |real |immediate )?risk|not at risk|safe|secure|out of danger|san[oa]|saludable|sin riesgo|a salvo|fuera de peligro|(?:de )?bajo riesgo|gesund|ohne risiko|nicht gefährdet|ungefährdet|in gutem zustand|saine?|en bonne santé|sans risque|à l['’]abri|hors de danger)",
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

const edge = "(?![A-Za-zÀ-ɏ\\d-])";
const notMeant =
  "(?! (?:to\\b|for (?:us|me)|enough|adoption|usage|engagement|relationship|use|growth|dose|pipeline|flags?|mode|environment|space|harbou?r|pair|step|option|move|way|experiment|change|side|zone of))";
/** "Northwind is in good shape", "health: green", "82 of 100, green", "there is no churn risk", "a healthy account". */
const sources = [
  `(?<![A-Za-zÀ-ɏ])${subject}\\**(?:${filler} ${verb}|['’]s)${filler} \\**(?:a |an |una? |eine? |une )?\\**(?:${said})${edge}${notMeant}`,
  `(?<![A-Za-zÀ-ɏ]|(?:usage|adoption|product|support|relationship|engagement|stakeholder|technical|data|team|csm) )(?:(?:account |customer |overall |current )?health|status|band|colou?r|overall|salud|estado|gesundheit|santé|état)(?: (?:score|status|band))?\\**\\s?[:=–—-]\\**\\s?\\**(?:\\d+(?:\\.\\d+)?(?: of 100|/100| out of 100)?,? \\(?)?(?:${said})${edge}${notMeant}`,
  `\\b100\\b\\**,? (?:\\(|and |so |which is |i\\.e\\. |— |– )?\\**(?:the band is )?(?:${said})${edge}(?! flag)`,
  `(?:there is|there's|i see|we see|with|carries|has|es besteht|hay|il y a) (?<good2>(?:no|zero|very low|low|little|kein|aucun) (?:real |immediate |serious )?(?:churn |renewal |retention )?(?:risk|risiko|risque))${edge}(?! (?:in|to|that|of (?!churn|losing|leaving)))`,
  `(?:churn |renewal |account )risk (?:is|remains|stays|looks) (?<good3>(?:very )?(?:low|minimal|negligible))${edge}`,
  `(?:is|as|remains|stays|have|got) an? (?<good4>(?:healthy|safe|green|secure|low-risk) (?:account|customer|renewal))${edge}`,
];

/** More names than this are not looked for by name; "the account" and "health" still are. A convention. */
const mostNames = 200;

/** Finds what a sentence says of an account's health. "Adoption is healthy" says nothing of the account. */
export function judgementReader(names: readonly string[]): (sentence: string) => JudgementMention[] {
  const written = names
    .slice(0, mostNames)
    .flatMap((name) => [name, name.split(" ", 1)[0] ?? ""])
    .filter((name) => name.length > 2)
    .map((name) => escapePattern(name.slice(0, 80)));
  const patterns = sources.map(
    (source) =>
      new RegExp(
        source.replace("NAME", () => ["the account", ...new Set(written)].join("|")),
        "dgi",
      ),
  );
  return (sentence) =>
    patterns.flatMap((pattern) =>
      [...sentence.matchAll(pattern)].flatMap((match) => {
        const place = Object.entries(match.indices?.groups ?? {}).find(([, found]) => found !== undefined);
        if (place?.[1] === undefined) return [];
        const [group, [start, end]] = place as [string, [number, number]];
        const judgement = group.replace(/\d$/, "") as Judgement;
        return [{ word: sentence.slice(start, end), judgement, start, end }];
      }),
    );
}
