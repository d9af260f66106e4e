import type { Route } from "../../assessment/assessment.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { AccountGrounds } from "../grounds.ts";
import type { Said } from "./each-sentence.ts";
import { deciders, partnerPattern } from "./partner-words.ts";

const escalates = lazyPattern(
  () =>
    /escal(?:at|ad|ar|er|é|a\b|o\b|e\b|ón|amos|ons)|eskal|\bhand(?:s|ed)? (?:this |it |the \w+ )?(?:up|over)\b|\b(?:bring|take|raise|put|hand|refer|carry|submit|pass|goes?|present)(?:s|ing|n)?\b|\b(?:decides?|decision|call) |\bto decide\b|\bapprov|\bsign.?off|elev(?:ar|o\b|amos|a\b)|llev(?:ar|o\b|amos)|remit|traslad|decid|entscheid|vorleg|\blegen?\b.{0,80}\bvor\b|\blege\b.{0,80}\bvor\b|\b(?:trage|bringe|gebe)\b|vorzuleg|vorgelegt|weiterleit|weitergeleit|weitergeb|weiterzugeben|remont|porter|transmettre|soumettre|décid|décision|décider/i,
);
const consults = lazyPattern(
  () =>
    /consult|konsultier|\bagree|\balign|\bcheck(?:ed|s)?\b.{0,40}\bwith|\bclear(?:ed|s)? (?:this |it )?with|\bcoordinat|\binvolv|\binput\b|\bsign.?off|\bapprov|\bdiscuss|\btalk|\bspeak|\btogether with|\bwork(?:ed|ing)? (?:this |it |that )?(?:out |through )?with|\bsettled? with|\bask\b|abstimm|abzustimm|abgestimmt|absprech|abzusprech|rücksprache|einbezieh|einbinden|einzubinden|\bfrag|gemeinsam mit|zusammen mit|\bstimme\b|beratschlag|zustimm|freig|acordar|coordin|hablar|involucr|aprob|visto bueno|concert|accord|valid|impliqu|avec|aval\b/i,
);
const decides = lazyPattern(
  () =>
    /\b(?:can|may|could) (?:decide|settle|do|start|act|go ahead|handle|set|run)|\bI(?:'ll| will)? decide\b|\b(?:is|are|remains?|stays?) (?:all )?mine\b|\bmine to\b|\bmy (?:own )?(?:decision|call|authority|remit|mandate)\b|\bwithin my\b|\bno (?:approval|escalation|consultation)|\bcan decide\b|\bdo(?:es)? not (?:need|require)|\bnothing (?:here )?(?:needs|has) to be escalated|puedo decidir|lo decido|decido yo|mi decisión|mi competencia|puede decidir|est[áa] en mis manos|depende de mí|(?:kann|darf) ich[^.]{0,60}entscheiden|ich (?:kann|darf)[^.]{0,60}entscheiden|entscheide ich|ich entscheide|meine entscheidung|liegt (?:bei mir|in meiner)|selbst entscheiden|je peux[^.]{0,40}décider|je (?:le )?décide|ma décision|mon ressort|m'appartient|me revient/i,
);
/** She would do without those the route asks for. */
const denied = lazyPattern(
  () =>
    /\b(?:no need|without|not necessary|does(?:n't| not) (?:need|have)|do(?:n't| not) (?:need|have)|need not|needn't|not (?:be )?(?:escalated?|consult)|no (?:escalation|consultation)|never|rather than|instead of) ?|\bkein\w* (?:eskalation|abstimmung|grund)|\bnicht (?:eskalier|nötig|notwendig|abgestimmt)|\bohne\b|muss nicht|\bsin (?:escalar|consultar|necesidad)|no (?:hace falta|es necesario|necesito|tengo que)|\bsans\b|pas (?:besoin|nécessaire|à)/i,
);
/** "I can decide this alone": a statement about the whole. */
const alone = lazyPattern(
  () =>
    /\bI(?: can|'ll| will)? decide (?:this|it|that|everything|all of (?:this|it)|the whole \w+)?\s?(?:all )?(?:alone|myself|on my own|without)|\b(?:can|may) decide (?:this|it|that|everything|all of (?:this|it)|the whole \w+)\b|\b(?:this|it|everything) is (?:mine to decide|my (?:own )?(?:decision|call))|(?:lo|esto|todo) (?:puedo decidir|lo decido)|puedo decidirlo|decid(?:o|ir(?:lo)?) (?:yo )?(?:esto |todo )?(?:sol[oa]|por mi cuenta)|(?:das|dies) (?:kann|darf|entscheide) ich (?:allein|selbst)|je peux (?:en |le |tout |cela )?décider (?:de (?:cela|tout) )?(?:seule?|moi-même)/i,
);
const labelled = lazyPattern(
  () =>
    /^(?:[\d.)\s-]{0,6})(?:authority|decision authority|route|zuständigkeit|entscheidung|befugnis|autoridad|competencia|autorité|compétence)\b[^:]{0,30}:/i,
);

/** Routes an answer has to state and does not, each once. Lenient in form: a level's word and a partner's name in one sentence. */
export function* unstatedRoutes(
  accounts: readonly AccountGrounds[],
  sentences: readonly Said[],
): Work<string[]> {
  const asked = new Map<string, AccountGrounds>();
  for (const account of accounts) {
    const key = `${account.route} ${account.with.join(", ")}`;
    if (!asked.has(key)) asked.set(key, account);
  }
  const missing: string[] = [];
  for (const account of asked.values())
    if (!(yield* isStated(account, sentences))) missing.push(sayMissing(account.route, account));
  return missing;
}

function* isStated({ route, with: partners }: AccountGrounds, sentences: readonly Said[]): Work<boolean> {
  // Who takes it to others has said more than that she may decide it.
  if (route === "decide")
    return yield* some(
      sentences,
      (text) =>
        decides().test(text) ||
        ((escalates().test(text) || consults().test(text)) && deciders().test(text) && !denied().test(text)),
    );
  const names = partners.map(partnerPattern);
  const words = route === "escalate" ? [escalates] : [consults, escalates];
  const states = (text: string): boolean =>
    words.some((word) => word().test(text)) &&
    (names.length === 0 || names.some((name) => name().test(text))) &&
    !denied().test(text);
  const contradicted = yield* some(
    sentences,
    (text) => (alone().test(text) || (labelled().test(text) && decides().test(text))) && !states(text),
  );
  // Beside "I can decide this alone" a step's label in brackets does not state the route of the whole.
  return yield* some(sentences, (text) =>
    states(contradicted ? text.replace(/\([^)]{0,200}\)/g, " ") : text),
  );
}

function* some(sentences: readonly Said[], holds: (text: string) => boolean): Work<boolean> {
  for (const [index, { text }] of sentences.entries()) {
    if (index % linesOfPiece === 0) yield;
    if (holds(text)) return true;
  }
  return false;
}

function sayMissing(route: Route, { with: partners }: AccountGrounds): string {
  const whom =
    partners.length === 0 ? "" : ` ${route === "escalate" ? "to " : ""}${[...new Set(partners)].join(", ")}`;
  if (route === "decide") return "the answer does not say that she can decide this herself";
  return route === "escalate"
    ? `the answer does not say that this must be escalated${whom}`
    : `the answer does not say that she must consult${whom}`;
}
