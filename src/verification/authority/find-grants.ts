import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Sayings } from "../sayings/compile-sayings.ts";
import type { Said } from "./each-sentence.ts";
import { findGifts } from "./grants/find-gifts.ts";
import { type FoundGrant, findGrantWords } from "./grants/find-grant-words.ts";
import type { Matter } from "./grants/matter.ts";
import { deciders } from "./partner-words.ts";

/** Words of an answer that give away what others decide. */
export type Grant = { readonly words: string; readonly line: number; readonly matter: Matter };

const negation = lazyPattern(
  () =>
    /\b(?:no|not|never|cannot|neither|nor|nothing|none|nobody|avoid\w*|refrain\w*|without|instead of|rather than|kein\w*|nicht|nie|niemals|ohne|weder|statt|nunca|jamás|sin|tampoco|ningun\w*|pas|jamais|sans|aucune?|ni)\b|n't\b|\bn'/iu,
);
const notGiving = /(?<!\p{L})(?:no|ne)(?!\p{L})/iu;
/** What others ask, expect, said or did before. */
const attributed = lazyPattern(
  () =>
    /\b(?:asks?|asked|asking|wants?|wanted|expects?|expected|requests?|requested|requesting|demands?|demanded|hopes?|hoped|says?|said|claims?|claimed|told|whether|how much|what|which|previously|last year|predecessor|competitor\w*|rival\w*|offered by|would like|insists?|fragt|fragen|fordert|wünscht|möchte der|verlangt|erwartet|ob|pide|piden|pidió|solicita|quiere|quieren|espera|demande|demandent|souhaite|veut|veulent|exige|target|goal|aim|if possible|propos\w+|suggest\w*|recommend\w*|vorschlag\w*|schlage\w*|objetivo|objectif|ziel|idea|option|draft\w*|prepar\w*|discuss\w*)\b/iu,
);
const asking = lazyPattern(
  () =>
    /\b(?:ask\w*|request\w*|propos\w+|suggest\w*|recommend\w*|submit\w*|bring\w*|take|put|rais\w+|escalat\w*|check\w*|clarif\w+|discuss\w*|agree\w*|consult\w*|prepar\w+|get|seek\w*|obtain\w*|have|let|need\w*|requir\w+|hand|decid\w+|decision|must|up to|by|align\w*|bitte\w*|frag\w*|klär\w*|abstimm\w*|vorschlag\w*|beantrag\w*|eskal\w*|muss|müssen|entscheid\w*|pedir|pida|pide|solicit\w*|consult\w*|propon\w*|escal\w*|debe\w*|decid\w*|demander|demandez|propos\w*|consult\w*|doit|doivent|soumet\w*)\b/iu,
);
const condition = lazyPattern(
  () =>
    /\b(?:if|once|unless|until|provided|subject to|as soon as|after|when|pending|only|before|wenn|sobald|falls|nur|erst|vorbehaltlich|nach|bis|sofern|cuando|una vez|solo|sólo|sujeto|tras|hasta|si|dès que|une fois|sous réserve|seulement|après|lorsque|uniquement)\b/iu,
);
const consent = lazyPattern(
  () =>
    /approv|sign.?off|agree|decid|decision|confirm|consult|authori|\bok\b|says? yes|genehmig|freig|zustimm|zugestimmt|entscheid|bestätig|aprueb|aprob|autori|acuerd|accord|valid|décid|décision/iu,
);
/** "We include the discount request": it is spoken of, not given. */
const spokenOf = lazyPattern(
  () =>
    /^s?[ -](?:requests?|questions?|wor(?:ry|ries)|topics?|discussions?|conversations?|reviews?|out of|open\b|aside|off the|talks?|history|issues?|analysis|calculations?|options?|apart|separate|wish|demand|idea|case|expectations?|terms? with)/iu,
);
/** What others have stated already is told on. */
const source = lazyPattern(
  () =>
    /\b(?:according to|laut|según|selon|d'après) (?:(?:the|el|la|le|los|dem|der) )?(?:them|him|her|engineering|product|finance|legal|leadership|contract|notes|customer|records?|vertrag|notiz\w*|kunde\w*|contrato|notas|cliente|ingeniería|contrat|client|ingénierie)\b/iu,
);
/** A date by which success is measured is a target, no promise. */
const measured = lazyPattern(
  () =>
    /^(?:\d{1,2}[.)]\s*)?(?:success|targets?|goals?|metrics?|measures?|milestones?|done when|erfolg|ziel|kennzahl|objetivo|éxito|objectif|succès|indicateur)\b[^:]{0,30}:/iu,
);
const clauseEnd = lazyPattern(() => /[:;,—–()]|\s-\s|\b(?:but|so|and then|aber|pero|mais)\b/giu);

/** Everything in the sentences that approves, offers or promises what is not hers, the first of each sentence. Linear. */
export function* findGrants(
  sentences: readonly Said[],
  granted: ReadonlySet<Matter>,
  sayings: Sayings,
): Work<readonly Grant[]> {
  const grants: Grant[] = [];
  for (const [index, said] of sentences.entries()) {
    if (index % linesOfPiece === 0) yield;
    const grant = said.own ? null : grantIn(said, granted, sayings);
    if (grant !== null) grants.push(grant);
  }
  return grants;
}

function grantIn({ text, line }: Said, granted: ReadonlySet<Matter>, sayings: Sayings): Grant | null {
  // A question gives nothing, and neither does what is only supposed: "If they cut 50 seats:".
  if (/[?]["')\]]*$|^(?:what )?if\b.*:$/i.test(text)) return null;
  const asked = (matter: Matter): boolean =>
    !granted.has(matter) && !(matter === "date" && measured().test(text));
  for (const grant of findGrantWords(text, asked))
    if (isGrant(text, grant.start, grant.end)) return grantOf(grant, text, line);
  const wished = withoutTheirWish(text);
  for (const gift of findGifts(wished, sayings.read(wished))) {
    if (!asked(gift.matter)) continue;
    const told = gift.free.reduce(blanked, wished);
    if (isGrant(told, gift.start, gift.end) && !isTheirs(told, gift) && !isTaken(told, gift))
      return grantOf(gift, text, line);
  }
  return null;
}

const grantOf = ({ matter, start, end }: FoundGrant, text: string, line: number): Grant => ({
  words: text
    .slice(start, end)
    .replace(/^[\s:;.)\]\d-]+/, "")
    .trim(),
  line,
  matter,
});

const blanked = (text: string, [start, end]: readonly [number, number]): string =>
  text.slice(0, start) + "~".repeat(end - start) + text.slice(end);

/** "the 20 % he asked for is his": what he asked for is named by it, and the sentence says that he gets it. */
const theirWish = lazyPattern(
  () =>
    /(?<=[\p{L}%~] )(?:(?:that|which) )?(?:he|she|they|you|the customer|\p{Lu}\p{L}+) (?:has |have |had )?(?:asked for|asks for|ask for|wanted|wants|want|requested|requests|demanded|demands|insists on|proposed)(?=[\s,])(?! (?:a|an|the|us|\d))|(?:,? d(?:en|ie|as) (?:er|sie|der kunde) (?:wollte|wollten|fordert|fordern|forderte|verlangt|verlangen)),?|qu'(?:ils?|elles?|on) (?:demandent?|veu(?:t|lent)|exigent?)|que (?:piden?|quieren?|pidió|pidieron|exigen?)(?= (?:es|est|son|queda))/gu,
);
const withoutTheirWish = (text: string): string =>
  text.replace(theirWish(), (words) => " ".repeat(words.length));

/** Somebody else wants, asks, expects or decides it: the words stand before the gift in its clause. */
const theirs = lazyPattern(
  () =>
    /\b(?:for (?:finance|legal|leadership|engineering|sales|product)|belongs? to (?:finance|legal|leadership|engineering)|want(?:s|ed)?|would like|wish(?:es)?|hop(?:e|es|ed)|expect\w*|demand\w*|insist\w*|request\w*|asks?|asked|asking|argu\w+|pushes|dream\w*|afraid|fear\w*|worr\w+|unless|question of|möchte\w*|will einen|wollen|wünsch\w*|forder\w*|verlang\w*|erwart\w*|bittet|bitten|hoff\w*|souhait\w*|demand\w*|veut|veulent|exig\w*|espèr\w*|attend\w*|pide|piden|quier\w*|solicit\w*|esper\w*|dese\w*)\b/iu,
);
/** "I take the discount to Leadership", "we settle the price with Finance". */
const toward = lazyPattern(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:to|with|for|before|an|mit|zu|zur|vor|à|avec|devant|a|con|ante)\\s(?:(?:the|our|die|der|la|le)\\s)?${deciders().source}`,
      "iu",
    ),
);
const isTaken = (text: string, { end }: FoundGrant): boolean =>
  toward().test(text.slice(end).split(/[;.!]/)[0] ?? "");

/** What was given once is told. */
const before = lazyPattern(
  () =>
    /\b(?:last (?:year|time|renewal)|previously|in the past|at the last renewal|back then|letztes jahr|damals|früher|l'an dernier|l'année dernière|el año pasado)\b/iu,
);
const isTheirs = (text: string, { start, end }: FoundGrant): boolean =>
  theirs().test(text.slice(lastClause(text.slice(0, start)), start)) || before().test(text.slice(0, end));

function isGrant(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const matched = text.slice(start, end);
  const from = lastClause(before);
  const after = text.slice(end).split(clauseEnd())[0] ?? "";
  const clause = text.slice(from, end);
  const lead = text.slice(from, start);
  const german = /\b(?:wir|ich|der|die|das|ist|wird)\b/i.test(clause);
  if (
    negation().test(german ? clause + after : clause) &&
    !/\b(?:ohne frist|without|sin preaviso|sans|fristlos)\b/i.test(matched)
  )
    return false;
  if (notGiving.test(lead)) return false;
  if (attributed().test(lead) || /\b(?:whether|ob|how much|what|si)\b/i.test(lead)) return false;
  if (condition().test(text) && consent().test(text) && deciders().test(text)) return false;
  if (spokenOf().test(text.slice(end)) || source().test(text)) return false;
  const asks = asking().exec(before);
  if (asks !== null && deciders().test(before)) return false;
  // "A discount is offered only by Finance": the one who gives is named beside it.
  return !(deciders().test(after) && /\b(?:by|von|durch|por|par)\b/i.test(after));
}

/** Where the clause begins in which `before` ends. */
function lastClause(before: string): number {
  let from = 0;
  for (const match of eachMatch(clauseEnd(), before)) from = match.index + match[0].length;
  return from;
}
