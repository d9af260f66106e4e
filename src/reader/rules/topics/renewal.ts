import { addDays, daysBetween } from "../../../calendar/calendar-date.ts";
import type { DateMention } from "../../../language/dates/date-mention.ts";
import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { durationGroups, link } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

/** Words that may stand between "renewal" and its date; any other word means the date belongs to something else. */
const between = new Set(
  "is are was will be date dates due set scheduled falls fall coming comes up on by at in for the their our currently now of this next already only just lands happens still to automatically again ends end expires contract annual until not moved pushed postponed brought forward confirmed as about around roughly exactly which that its it first yearly auto renewal deadline day with month week quarter year".split(
    " ",
  ),
);
const before = new Set(
  "the our their is for contract subscription until to before left and we they it annual till a its comes come up 's on will agreement licence license next this be".split(
    " ",
  ),
);

const onlyWords = (gap: string, allowed: ReadonlySet<string>): boolean =>
  gap.length <= 60 &&
  !/[;?!]|\.\s/.test(gap) &&
  (gap.match(/[A-Za-zÀ-ɏ'\d]+/g) ?? []).every(
    (word) => allowed.has(word.toLowerCase()) || /^[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-ɏ]+(?:'s)?$/.test(word),
  );

function renewalDate(match: RegExpExecArray, context: Context): Draft | null {
  const { text } = context.sentence;
  const start = match.index;
  const end = start + match[0].length;
  const chosen = after(text, end, context) ?? ahead(text, start, context);
  if (!chosen) return null;
  const date = chosen.ahead;
  const label = /^\s*[:=|]/.test(text.slice(end, chosen.start));
  if (chosen.direction === "behind" || (date < context.reference && !label)) return null;
  const span = [Math.min(start, chosen.start), Math.max(end, chosen.end)] as const;
  const lead = text.slice(0, span[0]);
  const definite =
    /(?:\b(?:the|our|their|its|this|upcoming)|'s)(?: (?:[$€£]?\d[\d.,]*[km]?|[a-zà-ɏ][a-zà-ɏ]+))*\s*$/i.test(
      lead,
    ) &&
    /^renewal/i.test(match[0]) &&
    !/^\W*(?:is|are|was|were|isn't|will|when's)\b[^,;]{0,40}$/i.test(lead) &&
    !/\b(?:is|be|moved?|pushed?|was)\b/i.test(text.slice(end, chosen.start));
  return {
    key: "renewal.date",
    value: date,
    ambiguous: chosen.ambiguous,
    span,
    presupposed: definite,
  };
}

const after = (text: string, end: number, { dates }: Context): DateMention | undefined =>
  exactFirst(
    dates().filter(
      (date) =>
        date.start >= end - 4 &&
        date.direction !== "behind" &&
        onlyWords(text.slice(end, date.start), between),
    ),
  );

/** "next month, on the 18th": of two ways to say when, the exact one. */
const exactFirst = (dates: readonly DateMention[]): DateMention | undefined =>
  dates.find(({ ambiguous }) => !ambiguous) ?? dates[0];

const ahead = (text: string, start: number, { dates }: Context): DateMention | undefined =>
  dates()
    .filter(
      (date) =>
        date.end <= start + 1 &&
        date.direction !== "behind" &&
        onlyWords(text.slice(date.end, start), before),
    )
    .at(-1);

const personalNotice =
  /\b(?:resign[a-zà-ɏ]*|quit|two weeks'? notice|(?:gave|giving|handed in|put in|his|her|my) (?:[a-zà-ɏ]+ ){0,3}notice)\b/i;

function noticeDays([, count, of]: RegExpExecArray, context: Context): Draft | null {
  const number = context.number(count)?.value;
  if (
    number === undefined ||
    of === undefined ||
    (personalNotice.test(context.sentence.text) &&
      !/\b(?:cancel|terminat|contract|renew|agreement)/i.test(context.sentence.text))
  )
    return null;
  const each = /^m/i.test(of) ? 30 : /^w/i.test(of) ? 7 : 1;
  return number * each <= 730 ? { key: "renewal.notice_days", value: number * each } : null;
}

const flag = (key: Draft["key"], value: boolean): Draft => ({ key, value });

export const renewal: Topic = {
  rules: [
    {
      needs: "agreement contract deal expiration expires expiry licence license renew subscription term",
      pattern: pattern(
        "\\b(?:(?<!auto[- ]?)(?<!\\bnon-)renewal(?: date| day| deadline)?\\b(?! (?:call|meeting|discussion|conversation|talk|quote|proposal|e-?mail|deck|prep|review|plan|kick|negotiation|rate|notice|team|manager|order|paper|offer|forecast|terms|price|strategy|playbook))|renews\\b|renewing\\b|renew\\b|(?:contract|subscription|agreement|term|licen[cs]e|deal)s?(?: end(?:s|ing)?(?: date)?| expires| expir(?:y|ation)(?: date)?| runs? (?:out|until|through|to|till)| is up| lapses| is due)?\\b|expires\\b|expiry\\b|expiration\\b|up for renewal\\b)",
      ),
      also: ["planned"],
      read: (match, context) =>
        /^(?:contract|subscription|agreement|term|licen[cs]e|deal)s?$/i.test(match[0]) &&
        !/^\s*(?:up|renew|expire|end|left|is up)|^\s+(?:is |comes? )?(?:due|up)\b/i.test(
          context.sentence.text.slice(match.index + match[0].length),
        )
          ? contractLeft(match, context)
          : renewalDate(match, context),
    },
    {
      needs: "notice + #",
      pattern: pattern(
        "\\bnotice(?: period| window| deadline)?",
        link,
        `(${amount})[ -](days?|weeks?|months?|d\\b)`,
      ),
      also: ["planned"],
      read: noticeDays,
    },
    {
      needs: "notice + day month week + #",
      pattern: pattern(
        `(${amount})[ -](days?|weeks?|months?)'?[ -](?:written |cancell?ation |termination |prior |non-renewal |advance )*notice\\b`,
      ),
      also: ["planned"],
      read: noticeDays,
    },
    {
      needs: "ahead before prior + day month week + cancel notice notify opt terminate",
      pattern: pattern(
        `\\b(?:cancel|notice|terminate|opt out|give notice|notify us)\\b[^.;,]{0,50}?\\b(${amount})[ -](days?|weeks?|months?) (?:before|prior to|ahead of)\\b`,
      ),
      also: ["planned"],
      read: noticeDays,
    },
    {
      needs: "cancel notice + ahead before prior + day month week",
      pattern: pattern(
        `\\b(${amount})[ -](days?|weeks?|months?) (?:before|prior to|ahead of) (?:the )?(?:renewal|end|expiry|term)[^.;,]{0,20}? (?:to cancel|notice)`,
      ),
      also: ["planned"],
      read: noticeDays,
    },
    {
      needs: "auto itself",
      pattern: pattern(
        "\\b(?:auto(?:matic)?(?:ally)?[- ]?renew(?:s|al|ing|ed)?|renews? (?:itself |by itself |automatically))(?: clause)?(?<rest>",
        link,
        "(?:yes|no|on|off|enabled|disabled|true|false|active|inactive|turned off|switched off|turned on|none)\\b)?",
      ),
      also: ["negated", "planned"],
      read: (match, context) => autoRenew(match, context),
    },
    {
      needs: "month year + agreement commitment contract deal subscription term + #",
      pattern: pattern(
        `\\b(${amount})[- ](months?|years?)(?:[- ]long)?[- ](?:term|contract|deal|agreement|subscription|commitment)\\b`,
      ),
      read: ([, count, of], context) => {
        const number = context.number(count)?.value;
        if (number === undefined || of === undefined) return null;
        const months = /^y/i.test(of) ? number * 12 : number;
        return months >= 1 && months <= 120 && Number.isInteger(months)
          ? { key: "renewal.term_months", value: months }
          : null;
      },
    },
    {
      needs: "term + month year + #",
      pattern: pattern(
        "\\b(?:contract |renewal )?term(?: length)?\\s*[:=|]\\s*(",
        amount,
        ") (months?|years?)",
      ),
      read: ([, count, of], context) => {
        const number = context.number(count)?.value;
        return number === undefined
          ? null
          : {
              key: "renewal.term_months",
              value: /^y/i.test(of ?? "") ? number * 12 : number,
            };
      },
    },
    {
      needs: "renewal + no never without hasn't haven't wasn't",
      pattern:
        /\b(?:(?:no|without a) renewal (?:conversation|discussion|talk)s?|(?:haven't|have not|not|never) (?:yet )?(?:discussed|talked about|raised|brought up|started talking about|spoken about) (?:the |their )?renewal|renewal (?:has not|hasn't|was not|wasn't|not) (?:yet )?(?:been )?(?:discussed|raised|brought up))/gi,
      also: ["negated"],
      read: () => flag("renewal.conversation_held", false),
    },
    {
      needs: "renewal + conversation discuss raised spoke talk went",
      pattern:
        /\b(?:renewal (?:conversation|discussion|talk)s? (?:was |were |has been |is |are )?(?:held|happened|took place|started|opened|under ?way|ongoing|done|yes)|(?:discussed|talked about|spoke about|talked through|went through) (?:the |their )?(?:upcoming )?renewal|renewal (?:was|has been) (?:discussed|raised))/gi,
      read: () => flag("renewal.conversation_held", true),
    },
    {
      needs: "success + plan",
      pattern:
        /\b(?:no|without a|don't have a|do not have a|lacks? a|missing a) (?:mutual |joint |written |agreed |documented )*success plan/gi,
      also: ["negated"],
      read: () => flag("renewal.success_plan", false),
    },
    {
      needs: "success + plan + agreed approved documented done place signed written yes",
      pattern:
        /\bsuccess plan(?: document)?(?:\s*[:=|]\s*|\s+(?:is|was|has been|was jointly|is now)\s+)(?:yes|signed|agreed|in place|written|documented|approved|done|signed off)\b/gi,
      read: () => flag("renewal.success_plan", true),
    },
  ],
};

const leftOn = testPattern(
  durationGroups,
  " (?:left|remaining|to go)(?: on| in| of| until| before)(?: (?:the|their|our|its|this))?(?: [a-zà-ɏ'-]+)? ?$",
);

/** "74 days left on the contract": the bare word needs the time in front of it. */
function contractLeft(match: RegExpExecArray, context: Context): Draft | null {
  const left = leftOn().exec(context.sentence.text.slice(0, match.index));
  const chosen =
    left &&
    context
      .dates()
      .find((date) => date.start < match.index && date.end > left.index && date.direction === "ahead");
  return chosen && daysBetween(context.reference, chosen.ahead) >= 0
    ? {
        key: "renewal.date",
        value: addDays(chosen.ahead, 0),
        span: [left.index, match.index + match[0].length],
      }
    : null;
}

const off = /\b(?:no|off|disabled|false|inactive|none)$/i;
const undo = /\b(?:turned|switched|opted|disabled|deactivated|removed|cancell?ed)\b(?: [a-zà-ɏ]+){0,3}\s*$/i;

/** The one statement where a denial turns the value round, and where switching off is a sign of leaving as well. */
function autoRenew(match: RegExpExecArray, { sentence }: Context): (Draft | null)[] {
  const lead = sentence.text.slice(0, match.index);
  const tail = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const rest = match.groups?.rest ?? "";
  const switched =
    undo.test(lead.slice(-40)) ||
    /(?:turned|switched) off$/i.test(rest) ||
    /^ (?:was |is |has been |got )?(?:turned off|switched off|disabled|deactivated|removed)/i.test(tail);
  const denied =
    /(?:\bnot?|n't|never|without|not going to|no longer)\s+(?:[a-zà-ɏ]+\s+){0,2}$/i.test(lead) ||
    off.test(rest) ||
    /^ (?:is |was )?(?:not|off|isn't)\b/i.test(tail);
  const value = !(denied || switched);
  return [
    { key: "renewal.auto_renew", value },
    switched ? { key: "commercial.exit_signal", value: "auto_renew_off" } : null,
  ];
}
