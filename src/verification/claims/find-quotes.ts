import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

/** Words in quotation marks that an answer gives to somebody. */
export type Quote = { readonly words: string; readonly start: number; readonly end: number };

const marked = lazyPattern(
  () => /"([^"\n]{2,400})"|“([^”"\n]{2,400})["”]|„([^“”"\n]{2,400})["“”]|«\s?([^»\n]{2,400}?)\s?»/g,
);
const speech =
  "said|says|told(?: (?:us|me|them|you|him|her|our team))?|wrote|writes|replied|answered|complained|called (?:it|us|this|that|the \\w+)|calls (?:it|us|this|that|the \\w+)|described (?:it|us|this) as|put it|words?|quoted?|quotes|stated|states|mentioned|warned|noted|added|admitted|insisted|shouted|summed (?:it|this) up(?: as)?|summari[sz]ed|explained|remarked|concluded|feedback|comment(?:ed)?|verdict|remark(?:ed)?|sagte?|schrieb|schreibt|meinte|meint|nannte|nennt|erklärte|wörtlich|worten|äußerte|antwortete|beklagte|fasste|betonte|beschwerte|dit|disait|déclaré|déclare|écrit|écrivait|expliqué|affirmé|répondu|résumé|confié|ajouté|lancé|mots|qualifié|appelé|dijo|dice|ha dicho|escribió|escribe|afirmó|afirma|comentó|respondió|resumió|explicó|contó|palabras|llamó|calificó";
/** Who said it stands before: "Ana told us", "in his words,". */
const before = lazyPattern(
  () =>
    new RegExp(
      `(?:(?<!\\p{L})(?:${speech})(?!\\p{L})(?: (?:to (?:us|me)|us|me|that|it|in (?:the|her|his|their) \\p{L}+|on \\S+|dass|que|als|comme|como|:))*|(?:according to|laut|selon|d'après|según) [^"“„«;.]{1,50})[\\s,:—–-]*$`,
      "iu",
    ),
);
/** Or behind: '"…", said Ana', '« … », a dit Ana'. */
const behind = lazyPattern(
  () =>
    new RegExp(
      `^[,.]?\\s?(?:(?:[-–—]{1,2}|\\() ?\\p{Lu}\\p{L}+|(?:(?:so|as|was|are|is|a|ont|ha|han|hat|haben|the|were) )?(?:${speech}|in (?:the|her|his|their) words|were (?:his|her|their) words)(?!\\p{L})|(?:\\p{Lu}\\p{L}+ ){1,2}(?:${speech})(?!\\p{L}))`,
      "u",
    ),
);
/** Words for the customer, a question to be put, a name of something: nobody has said them. */
const dictated = lazyPattern(
  () =>
    /(?:^|[.;:|]\s|\d[.)]\s|[-*]\s)\s*(?:\*{0,2})(?:write|send|say|tell|answer|reply|ask|call it|name it|open with|close with|start with|subject|opening|message|mail|schreibe?n?|sage?n?|frage?n?|betreff|escrib[ea]|di|pregunt[ae]|asunto|écri(?:s|vez|re)|dis|dites|demande[rz]?|objet)\b[^"“„«\n]{0,80}$/iu,
);

/** The words of a line that are given to somebody as said; what is to be said, asked or written is none. */
export function findQuotes(line: string, people: () => ReadonlySet<string> = () => new Set()): Quote[] {
  if (!/["“„«]/.test(line)) return [];
  const found: Quote[] = [];
  const isIntroduced = introduces(people);
  for (const match of line.matchAll(marked())) {
    const words = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim();
    const start = match.index;
    const end = start + match[0].length;
    const lead = line.slice(Math.max(0, start - 120), start);
    if (!/\p{L}/u.test(words) || dictated().test(lead)) continue;
    // "The CRM says "green"" names a value.
    if (!/\p{L}\P{L}+\p{L}/u.test(words)) continue;
    const isGiven =
      before().test(lead) || behind().test(line.slice(end, end + 60)) || isIntroduced(words, lead);
    if (isGiven) found.push({ words, start, end });
  }
  return found;
}

/** So many words are a quotation where a person leads over to them, whatever the verb. A convention. */
const fewest = 3;

/** "Hélène l'a résumé ainsi : « … »": somebody known, and a colon or a comma before whole words of a sentence. */
function introduces(people: () => ReadonlySet<string>) {
  return (words: string, lead: string): boolean => {
    if (words.split(/\s+/).length < fewest || words.endsWith("?")) return false;
    const sentence = lead.split(/(?<=[.!?;])\s/).at(-1) ?? "";
    if (ours.test(sentence) || !(/[:,]\s*$/.test(lead) || told().test(sentence))) return false;
    return [...sentence.matchAll(/\p{Lu}[\p{L}-]{1,24}/gu)].some(([word]) =>
      people().has(word.toLowerCase()),
    );
  };
}

const told = lazyPattern(
  () =>
    new RegExp(`(?<!\\p{L})(?:${speech}|according to|laut|selon|d'après|según|sei|seien)(?!\\p{L})`, "iu"),
);

/** What we say or ask is no quotation: "My words to Greg:", "I would ask Dana:". */
const ours =
  /(?<!\p{L})(?:I|we|my|our|you|us|ich|wir|mein(?:e[rmns]?)?|unser\p{L}*|sie können|je|j'|nous|notre|mon|ma|yo|nosotros|mi|nuestr[oa]|tell|ask|say|write|answer|reply|open|start|question|draft|entwurf|brouillon|borrador|sentence|line|message|mail|frage|sag\p{L}*|schreib\p{L}*|antwort\p{L}*|satz|dis|dites|phrase|réponse|répond\p{L}*|demand\p{L}*|di|dile|pregunt\p{L}*|frase|respuesta|responde\p{L}*)(?!\p{L})/iu;

/** The parts of a quotation that have to stand somewhere: what is left out is marked. */
export const partsOf = (words: string): string[] =>
  words
    .split(/\s*(?:…|\.{3}|\[[^\]]{0,60}\])\s*/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
