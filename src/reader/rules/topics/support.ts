import { daysBetween } from "../../../calendar/calendar-date.ts";
import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { counted, durationDays, durationGroups, link, phrase } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const p1 =
  "(?:p-?[01]\\b|sev(?:erity)?[- ]?1\\b|prio(?:rity)?[- ]?(?:1|one)\\b|s1\\b|critical|highest[- ]priority)(?:[- ](?:tickets?|issues?|bugs?|incidents?|cases?|defects?))?s?";
const p1s =
  "(?:p-?[01]s|sev(?:erity)?[- ]?1s|s1s|(?:p-?[01]|sev(?:erity)?[- ]?1|prio(?:rity)?[- ]?(?:1|one)|s1|critical|highest[- ]priority) (?:tickets|issues|bugs|incidents|cases|defects))";
const open =
  "(?:still |currently |now |been )*(?:open|unresolved|outstanding|pending|unsolved|ongoing|not (?:yet )?(?:fixed|resolved|closed)|unfixed)";
const closed = /\b(?:closed|resolved|fixed|solved|shipped)\b/i;
const reopened = /\b(?:not|n't|un|yet to be|never|until|still|cannot be|can't be|waiting)\b/i;
const history = /\b(?:in (?:the )?(?:last|past)|over the (?:last|past)|this year|last year|since january)\b/i;

const severalP1s = testPattern(p1s);

/** A ticket said to be closed is no open ticket, whatever its age. */
const isClosed = (text: string): boolean => closed.test(text) && !reopened.test(text);

const none = /\b(?:no|not an?|without an?|zero|never an?)\s+(?:[a-zà-ɏ]+\s+)?$/i;

function openOne(match: RegExpExecArray, context: Context): Draft | null {
  const { text } = context.sentence;
  if (
    isClosed(text) ||
    none.test(text.slice(0, match.index)) ||
    /\b(?:\d+|two|three|four|five|six|no|any|many|few|several) (?:open |unresolved )?$/i.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    )
  )
    return null;
  return { key: "support.open_p1", value: 1 };
}

function age(match: RegExpExecArray, context: Context): (Draft | null)[] {
  const days = durationDays(match[1], match[2], context);
  const { text } = context.sentence;
  const plural = severalP1s().test(match[0]);
  if (days === null || isClosed(text) || history.test(match[0]) || none.test(text.slice(0, match.index)))
    return [];
  return [{ key: "support.p1_age_days", value: days }, plural ? null : openOne(match, context)];
}

export const support: Topic = {
  rules: [
    {
      needs: "critical highest p-0 p-1 p0 p1 prio s1 sev",
      pattern: pattern(
        `\\b(${amount}|no|zero) (?:(?:still|currently) )?(?:(?:open|unresolved|outstanding|active) )?${p1s}`,
        "(?<rest>[^.;,]{0,40})",
      ),
      also: ["negated"],
      read: (match, context) => {
        const none = /^(?:no|zero)\b/i.test(match[1] ?? "");
        const rest = match.groups?.rest ?? "";
        if (isClosed(match[0]) || (!none && /\bnot? (?:open|any)|no longer\b/i.test(rest))) return null;
        if (
          /ago|last (?:year|quarter|month)|in (?:the )?(?:last|past)|per (?:month|year)|this year/i.test(rest)
        )
          return null;
        return none ? { key: "support.open_p1", value: 0 } : counted("support.open_p1", match[1], context);
      },
    },
    {
      needs: "critical highest p-0 p-1 p0 p1 prio s1 sev",
      pattern: pattern(
        `\\bno (?:(?:open|unresolved|outstanding|active|more) )?${p1}(?: (?:is |are )?(?:open|right now|at the moment))?`,
      ),
      also: ["negated"],
      read: ({ index, 0: words }, { sentence }) =>
        /\b(?:since|until|in) /i.test(sentence.text.slice(index + words.length, index + words.length + 8))
          ? null
          : { key: "support.open_p1", value: 0 },
    },
    {
      needs: "critical highest p-0 p-1 p0 p1 prio s1 sev",
      pattern: pattern(
        `\\b(?:open )?(?:p-?1|sev(?:erity)?[- ]?1)s?(?: tickets| issues)?(?: open)?\\s*[:=|]\\s*(\\d{1,3}|none|no|zero|one|two|three)\\b(?! ?(?:days|weeks|hours|d\\b|\\/))`,
      ),
      also: ["negated"],
      read: ([, written], context) =>
        /^(?:none|no|zero)$/i.test(written ?? "")
          ? { key: "support.open_p1", value: 0 }
          : counted("support.open_p1", written, context),
    },
    {
      needs:
        "closed fixed ongoing open outstanding pending resolved unfixed unresolved unsolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b${p1}[^.;?!]{0,70}?\\b${open}[^.;?!\\d]{0,25}?(?:for |since |about |over |already |now |at )*${durationGroups}`,
      ),
      also: ["negated"],
      read: age,
    },
    {
      needs: "open outstanding unresolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b(?:open|unresolved|outstanding) ${p1}[^.;?!\\d]{0,40}?(?:for |since |now |is )*\\(?${durationGroups}`,
      ),
      read: age,
    },
    {
      needs: "old + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(`${durationGroups}[- ]old (?:open |unresolved )?${p1}`),
      read: age,
    },
    {
      needs: "counting old open unresolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b${p1}[^.;?!\\d]{0,40}?(?:is |has been |now |:|\\|)*\\s*${durationGroups} (?:old|open|unresolved|and counting)`,
      ),
      read: age,
    },
    {
      needs: "critical highest p-0 p-1 p0 p1 prio s1 sev",
      pattern: pattern(
        `\\b${p1}[^.;?!]{0,40}?(?:has been |is )?(?:open|waiting|pending|sitting|unresolved|ageing|aging|running|dragging)[^.;?!\\d]{0,15}for ${durationGroups}`,
      ),
      read: age,
    },
    {
      needs:
        "ageing aging closed filed fixed logged ongoing open outstanding pending raised reported resolved unfixed unresolved unsolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b${p1}[^.;?!]{0,60}?\\b(?:${open}|opened|raised|filed|reported|logged|ageing|aging)[^.;?!\\d]{0,12}\\b(?:since|on)\\b`,
      ),
      also: ["negated"],
      read: (match, context) => {
        const end = match.index + match[0].length;
        const date = context.dates().find((each) => each.start >= end - 3 && each.start - end < 12);
        if (!date || isClosed(context.sentence.text)) return [];
        const days = daysBetween(date.behind, context.reference);
        return days >= 0
          ? [
              {
                key: "support.p1_age_days",
                value: days,
                span: [match.index, date.end],
              },
              openOne(match, context),
            ]
          : [];
      },
    },
    {
      needs: "ongoing open outstanding unresolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b(?:(?:a|an|one|the|their|our) )?(?:open|unresolved|outstanding|ongoing) ${p1}(?!s)`,
      ),
      read: openOne,
    },
    {
      needs:
        "closed fixed ongoing open outstanding pending resolved unfixed unresolved unsolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b(?:a|one|the|their|this|single) (?:[a-zà-ɏ-]+ )?${p1}(?!s\\b)[^.;?!,]{0,40}?(?:is|remains|has been|stays|still|sits) ${open}`,
      ),
      also: ["negated"],
      read: openOne,
    },
    {
      needs: "open outstanding unresolved + critical highest p0 p1 p-0 p-1 prio s1 sev",
      pattern: pattern(
        `\\b${p1}(?!s\\b) (?:is |remains )?(?:still |currently )?(?:open|unresolved|outstanding)\\b`,
      ),
      read: openOne,
    },
    {
      needs: "critical highest p-0 p-1 p0 p1 prio s1 sev",
      pattern: pattern(
        `\\b${p1} (?:ticket |issue |incident )?(?:"([^"]{3,80})"|\\('?([^')]{3,60})'?\\)|(?:about|on|regarding|re|for|concerning|with) (?:the |their |a )?([^.;,?!()"\\d]{4,60}?)(?= (?:is|has|open|still|remains|was|for|since|unresolved|pending|that)\\b|[.,;:()]|$))`,
      ),
      read: (match, context) => {
        const subject = phrase(match[1] ?? match[2] ?? match[3] ?? "");
        if (
          isClosed(context.sentence.text) ||
          subject.length < 4 ||
          /^(?:\d|open|over|more|about|days|weeks|them|us|this|now)/i.test(subject)
        )
          return null;
        return { key: "support.p1_subject", value: subject };
      },
    },
    {
      needs: "cases tickets",
      pattern: pattern(
        `\\b(${amount}|no|zero) (?:new |support |helpdesk |zendesk |jira )*(?:tickets|cases)(?: (?:were |have been |was |got )?(?:opened|raised|filed|logged|created|submitted|came in|received))?[^.;,?!\\d]{0,20}?(?:(?:in|over|during|for|within)? ?(?:the |their )?(?:last|past|previous) (?:month|30 days|four weeks|4 weeks|28 days)|this month|\\/ ?month|per month|a month|monthly|\\(30 ?d(?:ays)?\\))`,
      ),
      also: ["negated"],
      read: ([, written], context) => count("support.tickets_30d", written, context),
    },
    {
      needs: "cases tickets + days month weeks + filed logged opened raised sent submitted",
      pattern: pattern(
        `\\b(?:opened|raised|filed|logged|submitted|sent us) (${amount}) (?:support )?(?:tickets|cases) (?:in )?(?:the )?(?:last|past) (?:month|30 days|four weeks)`,
      ),
      read: ([, written], context) => count("support.tickets_30d", written, context),
    },
    {
      needs: "cases tickets + #",
      pattern: pattern(
        `\\b(?:support )?(?:tickets|cases)(?: volume| opened)? ?(?:\\((?:last )?30 ?d(?:ays)?\\)|(?:in (?:the )?)?(?:last|past) (?:30 days|month)|this month|per month)`,
        link,
        `(${amount})\\b(?! ?(?:%|days|hours))`,
      ),
      read: ([, written], context) => count("support.tickets_30d", written, context),
    },
    {
      needs: "cases tickets",
      pattern: pattern(
        `\\b(${amount}|no|zero) (?:(?:support|normal|regular|other) )*(?:(?:open|unresolved|outstanding|pending) (?:support )?(?:tickets|cases)|(?:tickets|cases) (?:are |still |currently |remain |is )*(?:open|unresolved|outstanding|pending|in the queue))\\b`,
      ),
      also: ["negated"],
      read: ([, written], context) => count("support.open_tickets", written, context),
    },
    {
      needs: "cases tickets + open outstanding unresolved",
      pattern: pattern(
        `\\b(?:open|unresolved|outstanding) (?:support )?(?:tickets|cases)`,
        link,
        `(${amount}|none)\\b(?! ?(?:%|days|hours))`,
      ),
      also: ["negated"],
      read: ([, written], context) =>
        /none/i.test(written ?? "")
          ? { key: "support.open_tickets", value: 0 }
          : count("support.open_tickets", written, context),
    },
    {
      needs: "mttr resolution resolve ttr + #",
      pattern: pattern(
        "\\b(?:(?:median|average|mean) )?(?:(?:ticket |issue )?resolution (?=takes|took)(?:takes|took)|time to resolution|time to resolve|resolution times?|ttr|mttr)",
        link,
        `(${amount}) ?(hours?|hrs?|h|days?|d)\\b`,
      ),
      read: ([, written, of], context) => hours("support.resolution_hours", written, of, context),
    },
    {
      needs: "cases tickets + need take taking took + #",
      pattern: pattern(
        `\\b(?:tickets|cases) (?:take|took|are taking|need)(?: us| on average| about| around| a median of)* (${amount}) ?(hours?|hrs?|h|days?)\\b[^.;]{0,15}(?:resol|close|fix|solve)`,
      ),
      read: ([, written, of], context) => hours("support.resolution_hours", written, of, context),
    },
    {
      needs: "sla + #",
      pattern: pattern(
        "\\bsla(?: target| time| limit| resolution)*",
        link,
        `(${amount}) ?-?(hours?|hrs?|h|days?|d)\\b`,
      ),
      read: ([, written, of], context) => hours("support.sla_hours", written, of, context),
    },
    {
      needs: "sla + #",
      pattern: pattern(`\\b(${amount})[- ]?(hours?|hrs?|h|days?|d)[- ](?:resolution )?sla\\b`),
      read: ([, written, of], context) => hours("support.sla_hours", written, of, context),
    },
    {
      needs: "reopened + once thrice times twice",
      pattern: pattern(`\\breopened (?:(${amount}) times|(once|twice|thrice))`),
      read: ([, times, word], context) =>
        word
          ? {
              key: "support.reopened",
              value: { once: 1, twice: 2, thrice: 3 }[word.toLowerCase()] ?? 1,
            }
          : counted("support.reopened", times, context),
    },
    {
      needs: "cases incidents tickets + same + #",
      pattern: pattern(
        `\\b(${amount}) (?:support )?(?:tickets|cases|incidents)[^.;?!\\d]{0,30}? (?:the )?same (?:root )?(?:cause|issue|problem|bug|error|thing|defect)`,
      ),
      read: ([, written], context) => counted("support.same_cause_180d", written, context),
    },
    {
      needs: "incidents months outages quarters + #",
      pattern: pattern(
        `\\b(${amount}) (?:p-?1|sev(?:erity)?[- ]?1|critical|s1)s?(?: incidents| outages| tickets| cases)? (?:in|over|during|within) (?:the )?(?:last|past) (?:6|six|three|3|two|2) (?:months|quarters)|\\b(${amount}) (?:p-?1|sev(?:erity)?[- ]?1) (?:incidents|outages) (?:this half|this year|in 180 days|in the (?:last|past) 180 days|in (?:6|six) months)`,
      ),
      read: ([, first, second], context) => counted("support.sev1_180d", first ?? second, context),
    },
    {
      needs: "escalated escalation",
      pattern: pattern(
        "\\b(?:(?:open|active|ongoing|unresolved) (?:executive |customer |exec )?escalation\\b(?! (?:path|process|matrix))|escalation (?:is |still |remains |has been )+(?:open|unresolved|ongoing|active)|(?:has |have |just |already |was |were |been )*escalated (?:this |it |the (?:issue|matter|ticket|bug|p1|case) |their (?:issue|ticket) |straight |directly |everything |formally )*(?:to|with) (?:our |the |your )?(?:[a-zà-ɏ]+ ){0,2}?(?:ceo|coo|cto|cpo|cco|cfo|vp|vice president|executives?|execs?|leadership|management|exec team|board|founders?|director))",
      ),
      read: (match, { sentence }) => {
        const closes = /\b(?:closed|resolved|settled|withdrawn)\b/i.test(sentence.text);
        const us =
          /^(?:i|we)\b[^.;]{0,20}$/i.test(sentence.text.slice(Math.max(0, match.index - 20), match.index)) ||
          /\b(?:i|we)(?:'ve| have)? (?:just |already )?$/i.test(sentence.text.slice(0, match.index));
        return closes || us ? null : { key: "support.escalation_open", value: true };
      },
    },
    {
      needs:
        "accounts clients customers + affected affecting affects hit hurt impacted impacting impacts known other reported seen shared",
      pattern: pattern(
        `\\b(?:(?:affect(?:s|ed|ing)|hit(?:s|ting)?|hurts?|seen (?:by|at|with)|reported by|impact(?:s|ed|ing)|shared (?:by|with)|known (?:at|with)) (?:at least )?(?:several|multiple|other|many|more|${amount}) (?:other |more )?(?:customers|accounts|clients)|other customers (?:also )?(?:have|see|report|reported|hit|complain|are affected|run into))\\b`,
      ),
      read: (match, { sentence }) => ({
        key: "support.shared_issue",
        value: phrase(sentence.text.slice(0, match.index + match[0].length)),
      }),
    },
    {
      needs: "ticket + exploded jumped peaked spiked surged + after followed now since then",
      pattern: pattern(
        "\\btickets? (?:volume )?(?:spiked|peaked|surged|jumped|exploded)[^.;]{0,60}?\\b(?:then|and now|now|since then|followed by|after that)[^.;]{0,20}?\\b(?:silence|silent|quiet|nothing|stopped|none|zero|dried up|went dark)",
      ),
      also: ["negated"],
      read: () => ({ key: "support.tickets_spike_then_silence", value: true }),
    },
  ],
};

const count = (
  key: "support.tickets_30d" | "support.open_tickets",
  written: string | undefined,
  context: Context,
): Draft | null =>
  /^(?:no|zero)$/i.test(written ?? "") ? { key, value: 0 } : counted(key, written, context);

function hours(
  key: "support.resolution_hours" | "support.sla_hours",
  written: string | undefined,
  of: string | undefined,
  context: Context,
): Draft | null {
  const number = context.number(written);
  return (
    number && {
      key,
      value: /^d/i.test(of ?? "") ? number.value * 24 : number.value,
    }
  );
}
