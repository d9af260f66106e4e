import { eachMatch } from "../patterns/each-match.ts";
import { lazyPattern } from "../patterns/lazy-pattern.ts";
import { testPattern } from "../patterns/pattern.ts";
import type { Sentence } from "../sentences/sentence.ts";
import { firstNames, ordinaryNames } from "./ordinary-names.ts";

export type AccountMention = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

/** Finds accounts in a sentence by the names the whole text gave evidence for. */
export type AccountFinder = (sentence: Sentence) => readonly AccountMention[];

const capital = lazyPattern(
  () =>
    /(?<![A-Za-zÀ-ɏ\d'&.@/-])[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d&.-]*(?:'(?!s\b)[A-Za-zÀ-ɏ]+)?(?: (?:[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d&.-]*|&))*/g,
);
const organisation =
  /\b(?:inc|corp|corporation|ltd|llc|gmbh|ag|se|sa|bv|plc|co|group|holdings?|bank|foods?|health|healthcare|logistics|systems|solutions|software|technologies|industries|insurance|energy|media|retail|traders?|partners|labs|university|hospital|airlines?|pharma|motors|works|toys|suites|university|college|consulting|capital|digital|global|international)\.?$/i;
const head =
  "(?:renewal|contract|term|agreement|account|champion|usage|adoption|health|nps|csat|arr|mrr|seats?|licen[cs]es?|subscription|onboarding|cfo|cio|ceo|coo|cto|qbr|ebr|rollout|churn|notice|deal|team|tickets?|p1|score|admins?|users|logins|sponsor|buyer|goals?|roi|stakeholders?|situation|risk|expansion|downgrade|go-live|implementation|procurement|leadership|management|executive|integration)\\b";

/** What may stand left of a name that is an account. */
const before = lazyPattern(
  () =>
    /(?:\b(?:account|customer|client|company)(?:(?: name)?\s*[:=|]\s*| is (?:called|named) |'s name is )|\b(?:our|the|an?|this|my|their) (?:customer|client|account)s?,? |\b(?:customer|client|account) |\b(?<!(?:work|works|worked|working|job|role|position|now|career|starts?|started|starting|post|offer|chat|look|looked|looking|arrived|posted|booth|presented|speak|speaks|spoke|new job|meeting|met|conference|event|office|hq|offsite) )(?:over )?at |\b(?:renewal|contract|qbr|ebr|deal|kick-?off|onboarding|account review|account plan|success plan|action plan|business review|handover|churn|agenda|next steps|save plan|renewal plan|renewal prep|health check|account|situation|status|plan|prep|strategy|priorit[a-zà-ɏ]+|p1|champion|sponsor|relationship|expansion|upsell|case) (?:for|with|from|of|at|call with|meeting with|discussion with) |\b(?:compare|save|rescue|retain|renew|upsell|churned?|lose|losing|lost|onboard|onboarding|prioriti[sz]e|keep|win back|re-engage|expand|call about|worried about|what about|do about|do with|up with|going on with|help (?:me )?with|handle|approach|for) )$/i,
);
/** What may stand right of it. */
const after = testPattern(
  `^: (?:(?:the|our|their) )?(?:champion|renewal|renews|usage|p1|arr|health|nps|csat|sponsor|contract|notice|\\d+ (?:of|seats|users|tickets|open))|^(?:'s|')(?: (?:new|upcoming|current|annual|main|economic|executive|exec|p1|open|own|overall|product|\\w+)){0,2} ${head}|^ (?:account|renewal|contract|qbr|ebr|deal|subscription|rollout|customer)\\b|^ (?:renews?\\b|is renewing|will renew|(?:has |have )?churn(?:s|ed|ing)?\\b|is up for renewal|comes up for renewal|is (?:still |clearly |now )?(?:at risk|healthy|on track|in trouble|at \\d|down \\d|up \\d|using \\d|live|single-threaded)|has (?:\\d+|an?|two|three|no) (?:open |overdue |unpaid |new )?(?:seats|licen|active|p1|sev|critical|renewal|ticket|invoice|champion|executive sponsor|cfo|cio|ceo)|has gone (?:quiet|dark|silent)|(?:went|gone) (?:quiet|dark|silent|live)|wants to (?:cut|downgrade|leave|renew|cancel|expand)|pays us|signed (?:with )?us|is (?:a|an|our) (?:\\w+ )?(?:customer|client|account)|uses? \\d|usage |dropped (?:by )?\\d|turned off auto|gave notice|sent (?:a )?(?:non-?renewal|cancellation))|^ ?\\((?:ARR|renew|renews|\\$|€|£|[A-Z]{3} \\d)`,
);
const questionBefore =
  /^\W*(?:and |so |but )?(?:is|will|has|does|did|are|can|could|should|how is|how's|how are|how does|why is|why did|why has|why does|what does|where does|when does|when is|is)\s*$/i;
const questionAfter =
  /^(?:'s|\s)+(?:really |actually |still |now |already )*(?:healthy|at risk|a risk|ok\b|okay|doing|going to|renew|churn|likely|ready|in trouble|safe|on track|up for|stand|look|worth|happy|unhappy|a good|green|red|yellow|expand|leave|cancel|adopting|using)/i;
const person = lazyPattern(
  () =>
    /^(?:, \(?| \(| )(?:(?:(?:is )?(?:our|the|their|who is) )?(?:[A-Z]{1,2}VP\b|VP\b|C[EFIOTMP]O\b|[Hh]ead of|[Dd]irector|[Cc]hief|champion|sponsor|admin|(?:main |key |economic )?(?:contact|buyer))|who\b|from [A-ZÀ-ÖØ-ÞĀ-Ž]|at [A-ZÀ-ÖØ-ÞĀ-Ž])/,
);
const personBefore = lazyPattern(
  () =>
    /\b(?:champion|sponsor|admin|buyer|contact|vp|cfo|cio|ceo|coo|director|manager|lead|mr\.?|ms\.?|mrs\.?|dr\.?|hi|hello|dear|thanks|contact person|by|competitors?|rivals?|vendors?)[,:]? $/i,
);
const rival = lazyPattern(
  () =>
    /\b(?:evaluat[a-zà-ɏ]+|switch[a-zà-ɏ]* to|mov(?:e|ing) to|compar[a-zà-ɏ]+ us (?:to|with)|pilot[a-zà-ɏ]*|trial[a-zà-ɏ]*|demo(?:ed|ing)? (?:of|from|with|by)?|instead of|pitch from|quote from|offer from|competitor|rivals?|alternative|replac[a-zà-ɏ]+ us with|considering)\s+(?:[a-zà-ɏ]+ )?$/i,
);

/** Reads the whole text once for names with evidence, then recognises them wherever they stand. */
export function findAccounts(sentences: readonly Sentence[], known: readonly string[]): AccountFinder {
  const names = new Map<string, string>();
  for (const name of known) if (name.trim()) names.set(name.trim().toLowerCase(), name.trim());
  for (const sentence of sentences) for (const name of named(sentence)) remember(names, name);
  if (names.size === 0) return () => [];
  const starts = new Set([...names.keys()].map((name) => name.split(" ")[0] ?? name));
  return (sentence) => mentions(sentence, names, starts);
}

function remember(names: Map<string, string>, name: string): void {
  if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
}

function* named(sentence: Sentence): Generator<string> {
  const { text } = sentence;
  let previous: { name: string; end: number } | null = null;
  let waiting: { name: string; end: number } | null = null;
  for (const match of eachMatch(capital(), text)) {
    const trimmed = withoutOrdinary(match[0]);
    if (!trimmed) continue;
    const start = match.index + match[0].indexOf(trimmed);
    const end = start + trimmed.length;
    const joined =
      previous &&
      /^(?:, (?:and |or )?|,? (?:and|or|vs\.?|versus) | \/ )$/.test(text.slice(previous.end, start));
    const open =
      waiting && /^(?:, (?:and |or )?|,? (?:and|or|vs\.?|versus) )$/.test(text.slice(waiting.end, start));
    if (isAccount(sentence, trimmed, start, end) || (joined && !isPerson(text, trimmed, start, end))) {
      if (open && waiting) yield waiting.name;
      yield trimmed;
      previous = { name: trimmed, end };
      waiting = null;
    } else {
      previous = null;
      waiting = isPerson(text, trimmed, start, end) ? null : { name: trimmed, end };
    }
  }
}

/** "Is Contoso" gives "Contoso": ordinary words at both ends are no part of a name. */
function withoutOrdinary(phrase: string): string | null {
  const words = phrase.replace(/\.+$/, "").split(" ");
  while (words.length > 0 && (words[0] === "&" || ordinaryNames.has((words[0] ?? "").toLowerCase())))
    words.shift();
  while (words.length > 0 && (words.at(-1) === "&" || ordinaryNames.has((words.at(-1) ?? "").toLowerCase())))
    words.pop();
  const name = words.join(" ");
  return name.length >= 2 && words.length <= 4 && /[A-Za-zÀ-ɏ]{2}/.test(name) ? name : null;
}

function isPerson(text: string, name: string, start: number, end: number): boolean {
  if (organisation.test(name)) return false;
  const first = name.split(" ")[0]?.toLowerCase() ?? "";
  return (
    firstNames.has(first) ||
    personBefore().test(text.slice(Math.max(0, start - 30), start)) ||
    person().test(text.slice(end, end + 30))
  );
}

function isAccount(sentence: Sentence, name: string, start: number, end: number): boolean {
  const { text } = sentence;
  if (
    sentence.heading &&
    name === text.replace(/^(?:Account|Customer):? /i, "") &&
    !isPerson(text, name, start, end)
  )
    return true;
  const left = text.slice(Math.max(0, start - 45), start);
  const right = text.slice(end, end + 60);
  if (rival().test(left)) return false;
  if (/\b(?:account|customer|client|company)(?: name)?\s*[:=|]\s*$/i.test(left)) return true;
  if (/\bat $/i.test(left) && before().test(left) && !firstNames.has(name.split(" ")[0]?.toLowerCase() ?? ""))
    return true;
  if (isPerson(text, name, start, end)) return false;
  if (after().test(right)) return true;
  const words = name.split(" ").length;
  if (sentence.asked && questionBefore.test(left) && questionAfter.test(right)) return true;
  if (!before().test(left)) return false;
  return !/\bfor $/i.test(left) || words === 1 || organisation.test(name);
}

function mentions(
  sentence: Sentence,
  names: ReadonlyMap<string, string>,
  starts: ReadonlySet<string>,
): AccountMention[] {
  const found: AccountMention[] = [];
  for (const match of eachMatch(capital(), sentence.text)) {
    const words = match[0].replace(/\.+$/, "").split(" ");
    let start = match.index;
    for (let from = 0; from < words.length; ) {
      const longest = starts.has((words[from] ?? "").toLowerCase()) ? longestName(words, from, names) : null;
      if (longest)
        found.push({
          name: longest.name,
          start,
          end: start + longest.written.length,
        });
      const taken = longest ? longest.written.split(" ").length : 1;
      start += words.slice(from, from + taken).join(" ").length + 1;
      from += taken;
    }
  }
  return found;
}

/** Names have at most eight words, so that a long run of capitalised words stays cheap. */
function longestName(
  words: readonly string[],
  from: number,
  names: ReadonlyMap<string, string>,
): { readonly name: string; readonly written: string } | null {
  for (let to = Math.min(words.length, from + 8); to > from; to -= 1) {
    const written = words.slice(from, to).join(" ");
    const name = names.get(written.toLowerCase());
    if (name !== undefined) return { name, written };
  }
  return null;
}
