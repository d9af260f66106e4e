import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Said } from "./each-sentence.ts";
import { findGrantWords } from "./grants/find-grant-words.ts";
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
): Work<readonly Grant[]> {
  const grants: Grant[] = [];
  for (const [index, said] of sentences.entries()) {
    if (index % linesOfPiece === 0) yield;
    const grant = grantIn(said, granted);
    if (grant !== null) grants.push(grant);
  }
  return grants;
}

function grantIn({ text, line }: Said, granted: ReadonlySet<Matter>): Grant | null {
  if (/[?]["')\]]*$/.test(text)) return null;
  const asked = (matter: Matter): boolean =>
    !granted.has(matter) && !(matter === "date" && measured().test(text));
  for (const { matter, start, end } of findGrantWords(text, asked)) {
    if (!isGrant(text, start, end)) continue;
    const words = text
      .slice(start, end)
      .replace(/^[\s:;.)\]\d-]+/, "")
      .trim();
    return { words, line, matter };
  }
  return null;
}

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
