import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

/** Words in quotation marks that an answer gives to somebody. */
export type Quote = { readonly words: string; readonly start: number; readonly end: number };

const marked = lazyPattern(
  () => /"([^"\n]{2,400})"|“([^”"\n]{2,400})["”]|„([^“”"\n]{2,400})["“”]|«\s?([^»\n]{2,400}?)\s?»/g,
);
const speech =
  "said|says|told(?: (?:us|me|them|you|him|her|our team))?|wrote|writes|replied|answered|complained|called (?:it|us|this|that|the \\w+)|calls (?:it|us|this|that|the \\w+)|described (?:it|us|this) as|put it|words?|quoted?|quotes|stated|states|mentioned|warned|noted|added|admitted|insisted|shouted|feedback|comment(?:ed)?|verdict|remark(?:ed)?|sagte?|schrieb|schreibt|meinte|meint|nannte|nennt|erklärte|wörtlich|worten|äußerte|antwortete|beklagte|dit|disait|déclaré|déclare|écrit|écrivait|expliqué|affirmé|répondu|mots|qualifié|appelé|dijo|dice|ha dicho|escribió|escribe|afirmó|afirma|comentó|respondió|palabras|llamó|calificó";
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
export function findQuotes(line: string): Quote[] {
  if (!/["“„«]/.test(line)) return [];
  const found: Quote[] = [];
  for (const match of line.matchAll(marked())) {
    const words = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim();
    const start = match.index;
    const end = start + match[0].length;
    const lead = line.slice(Math.max(0, start - 120), start);
    if (!/\p{L}/u.test(words) || dictated().test(lead)) continue;
    // "The CRM says "green"" names a value.
    if (!/\p{L}\P{L}+\p{L}/u.test(words)) continue;
    if (before().test(lead) || behind().test(line.slice(end, end + 60))) found.push({ words, start, end });
  }
  return found;
}

/** The parts of a quotation that have to stand somewhere: what is left out is marked. */
export const partsOf = (words: string): string[] =>
  words
    .split(/\s*(?:…|\.{3}|\[[^\]]{0,60}\])\s*/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
