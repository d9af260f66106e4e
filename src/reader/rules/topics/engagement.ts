import { amount } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import { counted, link, percentGroup, share } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const meetings =
  "(?:meetings?|calls?|qbrs?|ebrs?|syncs?|check-?ins?|sessions?|reviews?|appointments?|business reviews?|catch-?ups?|standups?|steercos?)";
const people =
  "(?:users?|admins?|people|agents?|reps?|employees|staff|seats|managers|operators|engineers|team members|new hires|champions|planners)";
const hour = "(hours?|hrs?|h|days?|weeks?|d)\\b";
const theirs = /\b(?:our|support|first|ticket|we)\s+(?:median |average |mean )?$/i;
const numbers: Record<string, number> = { once: 1, twice: 2, both: 2 };

function replyHours(
  key: "engagement.reply_hours" | "engagement.reply_hours_before",
  written: string | undefined,
  of: string | undefined,
  context: Context,
): Draft | null {
  const number = /^an?$/i.test(written ?? "") ? { value: 1 } : context.number(written);
  const each = /^w/i.test(of ?? "") ? 168 : /^d/i.test(of ?? "") ? 24 : 1;
  return number && { key, value: number.value * each };
}

const attended = (a: number, b: number): Draft[] =>
  a > b
    ? []
    : [
        { key: "engagement.meetings_attended", value: a },
        { key: "engagement.meetings_scheduled", value: b },
      ];

export const engagement: Topic = {
  rules: [
    {
      needs: "answer reply response + rate + % cent pct percent",
      pattern: pattern("\\b(?:e-?mail )?(?:reply|response|answer)[- ]rate", link, percentGroup),
      read: ({ 1: written, 0: words }, context) =>
        /\b(?:down|up) (?!to)/i.test(words) ? null : share("engagement.reply_rate", written, context),
    },
    {
      needs: "answer replied replies reply respond response + % cent pct percent + #",
      pattern: pattern(
        "\\b(?:repl(?:y|ied|ies)|answer(?:ed|s)?|respond(?:ed|s)?|responses?) to (?:only |just |about |around |roughly |some )?",
        percentGroup,
        " of (?:our |the |my |all )*(?:e-?mails|messages|threads|outreach)",
      ),
      read: ([, written], context) => share("engagement.reply_rate", written, context),
    },
    {
      needs: "answer replied replies reply respond + #",
      pattern: pattern(
        `\\b(?:repl(?:y|ied|ies)|answer(?:ed|s)?|respond(?:ed|s)?) (?:to )?(?:only |just )?(${amount}) (?:of|out of) (?:our |the |my )?(?:last )?(${amount}) (?:e-?mails|messages|threads)`,
      ),
      read: ([, some, all], context) => ratio("engagement.reply_rate", some, all, context),
    },
    {
      needs: "answered replied reply response + #",
      pattern: pattern(
        `\\b(${amount}) (?:of|out of) (?:our |the |my )?(?:last )?(${amount}) (?:e-?mails|messages|threads) (?:were |was |got |have been )?(?:answered|replied to|a reply|a response)`,
      ),
      read: ([, some, all], context) => ratio("engagement.reply_rate", some, all, context),
    },
    {
      needs: "answer reply response + time",
      pattern: pattern(
        "\\b(?:reply|response|answer) times?[^.;?!\\d]{0,40}?from ",
        `(${amount}|an?) ?${hour} to (?:about |around |over |more than )?(${amount}|an?) ?${hour}`,
      ),
      read: (match, context) =>
        theirs.test(context.sentence.text.slice(0, match.index))
          ? null
          : [
              replyHours("engagement.reply_hours_before", match[1], match[2], context),
              replyHours("engagement.reply_hours", match[3], match[4], context),
            ],
    },
    {
      needs: "answer reply response + time + #",
      pattern: pattern(
        "\\b(?:median |average )?(?:reply|response|answer)(?:s'?)? times?(?!\\s*(?:sla|target))",
        link,
        `(${amount}) ?${hour}`,
      ),
      read: (match, context) =>
        theirs.test(context.sentence.text.slice(0, match.index)) ||
        /\bsupport\b/i.test(context.sentence.text) ||
        /\bwas\b/i.test(match[0])
          ? null
          : replyHours("engagement.reply_hours", match[1], match[2], context),
    },
    {
      needs: "arrive come need take + # + answer back before instead now reply respond these",
      pattern: pattern(
        `\\b(?:they|he|she|customer|champion|contact|replies|reply|responses?|answers?|emails)(?: now| currently| usually| typically)* (?:takes?|need|needs|come[s]?(?: back)? (?:after|in)|arrives? after)(?: them| him| her| now| about| around| on average)* (${amount}) ?${hour} (?:to (?:reply|answer|respond|get back)|now|these days|instead|for a reply|before)`,
      ),
      read: ([, written, of], context) => replyHours("engagement.reply_hours", written, of, context),
    },
    {
      needs: "answers replies responses + come need take + #",
      pattern: pattern(
        `\\b(?:replies|responses|answers)(?: now| currently)? (?:take|come after|need)(?: now| about| around)* (${amount}) ?${hour}`,
      ),
      read: ([, written, of], context) => replyHours("engagement.reply_hours", written, of, context),
    },
    {
      needs: "used + answer back reply respond",
      pattern: pattern(
        `\\bused to (?:reply|answer|respond|get back)(?: to us| to me| to our emails)? (?:within|in|after)(?: about| the same| an?)* ?(${amount}|an?|day|hour)? ?(?:${hour})?`,
      ),
      read: (match, context) => {
        if (/\bsame day|within an? day|in an? day/i.test(match[0]))
          return { key: "engagement.reply_hours_before", value: 24 };
        return match[2]
          ? replyHours("engagement.reply_hours_before", match[1] ?? "a", match[2], context)
          : null;
      },
    },
    {
      needs: "attended been came joined made showed turned was + #",
      pattern: pattern(
        `\\b(?:attended|joined|came to|showed up (?:to|for)|made it to|turned up (?:to|for)|been at|was at) (?:only |just )?(${amount}) (?:of|out of) (?:the |our |their )?(?:last |past |previous )?(${amount})(?: scheduled| planned| monthly| weekly)* ?${meetings}?`,
      ),
      read: ([, some, all], context) => meetingPair(some, all, context),
    },
    {
      needs: "attended happened held kept took + #",
      pattern: pattern(
        `\\b(${amount}) (?:of|out of) (?:the |our |their )?(?:last |past |previous )?(${amount}) (?:scheduled |planned |monthly |weekly )*${meetings} (?:were |was |have been |actually )?(?:attended|held|took place|kept|happened)`,
      ),
      read: ([, some, all], context) => meetingPair(some, all, context),
    },
    {
      needs: "# + appointment business call catch check ebr meeting qbr review session standup steerco sync",
      pattern: pattern(
        `\\b${meetings}(?: attended| attendance| held)?\\s*[:=|]\\s*(\\d{1,3}) ?(?:of|\\/|out of) ?(\\d{1,3})\\b`,
      ),
      read: ([, some, all], context) => meetingPair(some, all, context),
    },
    {
      needs: "# + appointment business call catch check ebr meeting qbr review session standup steerco sync",
      pattern: pattern(
        `\\b(?:missed|skipped|no-?showed|cancell?ed) (${amount}) (?:of|out of) (?:the |our |their )?(?:last |past |previous )?(${amount})(?: scheduled| planned| monthly)* ${meetings}`,
      ),
      read: ([, some, all], context) => {
        const [a, b] = [context.number(some)?.value, context.number(all)?.value];
        return a === undefined || b === undefined ? null : attended(b - a, b);
      },
    },
    {
      needs: "attendance + % cent pct percent + #",
      pattern: pattern(`\\b(?:meeting |${meetings} )?attendance(?: rate)?`, link, percentGroup),
      read: ([, written], context) => share("engagement.meeting_attendance", written, context),
    },
    {
      needs: "nobody one them + #",
      pattern: pattern(
        `\\b(?:nobody|no one|no-one|none of them)\\b[^.;,?!\\d]{0,30}?(?:turned up|showed up|attended|joined|came|showed)(?: for| to| at)? (?:(?:the|our) )?(?:(?:last|past|previous) )?(${amount})(?: last| straight| consecutive| monthly| weekly)* ${meetings}`,
      ),
      also: ["negated"],
      read: ([, written], context) => counted("engagement.no_shows", written, context),
    },
    {
      needs: "used",
      pattern: pattern(`\\b(?:it )?used to be (?:about |around )?(${amount}|an?) ?${hour}`),
      read: (match, context) =>
        /\b(?:repl|answer|respon)/i.test(context.sentence.text)
          ? replyHours("engagement.reply_hours_before", match[1], match[2], context)
          : null,
    },
    {
      needs: "noshow show",
      pattern: pattern(
        `\\b(${amount}|no|zero) (?:consecutive |straight |back[- ]to[- ]back )?no[- ]?shows?\\b`,
      ),
      also: ["negated"],
      read: ([, written], context) =>
        /^(?:no|zero)$/i.test(written ?? "")
          ? { key: "engagement.no_shows", value: 0 }
          : counted("engagement.no_shows", written, context),
    },
    {
      needs: "noshow show",
      pattern: pattern("\\bno[- ]?shows?\\s*[:=|]\\s*(\\d{1,2}|none)\\b"),
      also: ["negated"],
      read: ([, written], context) =>
        /none/i.test(written ?? "")
          ? { key: "engagement.no_shows", value: 0 }
          : counted("engagement.no_shows", written, context),
    },
    {
      needs: "blew did didn't failed missed never noshow show skipped stood + # both",
      pattern: pattern(
        `\\b(?:no[- ]?show(?:ed|s)?|skipped|missed|didn't (?:show(?: up)?|attend|join|come|turn up)|did not (?:show(?: up)?|attend|join|come|turn up)|failed to (?:show up|attend)|never showed up|stood us up|blew off)(?: for| to| at| on)? (?:(?:the|our|their) )?(?:(?:last|past|previous) )?(${amount}|both)(?: last| straight| consecutive| monthly| weekly| scheduled)*(?: [a-zà-ɏ]+)?(?: in a row)? ?${meetings}`,
      ),
      also: ["negated"],
      read: ([, written], context) =>
        /both/i.test(written ?? "")
          ? { key: "engagement.no_shows", value: 2 }
          : counted("engagement.no_shows", written, context),
    },
    {
      needs: "once times twice",
      pattern: pattern(
        `\\bno[- ]?show(?:ed|s)?(?: us| me| on us| again)? (?:(twice|once)|(${amount}) times)(?: in a row)?`,
      ),
      also: ["negated"],
      read: ([, word, written], context) =>
        word
          ? {
              key: "engagement.no_shows",
              value: numbers[word.toLowerCase()] ?? 1,
            }
          : counted("engagement.no_shows", written, context),
    },
    {
      needs: "appointment business call catch check ebr meeting qbr review session standup steerco sync",
      pattern: pattern(
        `\\b(?:no[- ]?showed|didn't (?:show up|turn up|show)|did not (?:show up|turn up|show)|(?:was|were) (?:a )?no[- ]?shows?|skipped|missed) (?:for |to |at |on )?(?:our |the |their |yesterday's |last week's )?(?:last |latest |monthly |weekly |quarterly |scheduled |planned )*${meetings}(?! (?:a|and|in a row))(?<rest>(?: twice| (?:two|three|four|2|3|4) times)?(?: in a row)?)`,
      ),
      also: ["negated"],
      read: (match) => {
        const rest = match.groups?.rest ?? "";
        const times = /twice|two|2/i.test(rest)
          ? 2
          : /three|3/i.test(rest)
            ? 3
            : /four|4/i.test(rest)
              ? 4
              : 1;
        const plural = /s$/i.test(match[0].replace(rest, "")) && times === 1;
        return plural || /\bwe\s*$/i.test(match.input.slice(Math.max(0, match.index - 12), match.index))
          ? null
          : { key: "engagement.no_shows", value: times };
      },
    },
    {
      needs: "certified completed finished through trained + #",
      pattern: pattern(
        `\\b(${amount}) (?:of|out of|\\/) (?:the |their |our )?(${amount}) (?:planned |target |named |licensed |new |active )*(?:${people} )?(?:are |were |have |has |is |been |now |fully |already |successfully |only )*(?:trained|certified|completed (?:the |their |our )?(?:[a-zà-ɏ]+ )?(?:training|course|certification|onboarding)|through (?:the )?training|finished (?:the )?(?:training|course))`,
      ),
      read: ([, some, all], context) => training(some, all, context),
    },
    {
      needs: "certified trained + #",
      pattern: pattern(
        `\\b(?:trained|certified) (?:only )?(${amount}) (?:of|out of) (?:the |their |our )?(${amount})`,
      ),
      read: ([, some, all], context) => training(some, all, context),
    },
    {
      needs: "trained training + #",
      pattern: pattern(
        `\\b(?:training(?: completed| done)?|trained(?: ${people})?|${people} trained)\\s*[:=|]\\s*(${amount}) ?(?:of|\\/|out of) ?(${amount})`,
      ),
      read: ([, some, all], context) => training(some, all, context),
    },
    {
      needs: "certification course enablement training + % cent pct percent + #",
      pattern: pattern(
        "\\b(?:training|certification|course|enablement)(?: completion)?(?: rate)?",
        link,
        percentGroup,
      ),
      read: ({ 0: words, 1: written }, context) =>
        /completion|complete|:|=|\bat\b|\bis\b/i.test(words)
          ? share("engagement.training_completion", written, context)
          : null,
    },
    {
      needs: "certified completed finished trained training + % cent pct percent + #",
      pattern: pattern(
        percentGroup,
        ` (?:of (?:the |their |all |our |licensed |target )*${people} (?:are |were |have |has |been |now |already )*(?:trained|certified|completed (?:the |their )?(?:[a-zà-ɏ]+ )?training|finished (?:the )?training)|(?:of (?:them )?)?(?:trained|training completion))`,
      ),
      read: ([, written], context) => share("engagement.training_completion", written, context),
    },
    {
      needs: "certified completed trained + #",
      pattern: pattern(
        `(?<!of |\\/ ?|out of the |of the |out of )\\b(${amount}) ${people} (?:are |were |have |has |been |now |already |fully )*(?:trained|certified|completed (?:the |their |our )?(?:[a-zà-ɏ]+ )?(?:training|certification|course))`,
      ),
      read: ([, written], context) => counted("engagement.trained_users", written, context),
    },
  ],
};

function ratio(
  key: "engagement.reply_rate",
  some: string | undefined,
  all: string | undefined,
  context: Context,
): Draft | null {
  const [a, b] = [context.number(some)?.value, context.number(all)?.value];
  return a === undefined || !b || a > b ? null : { key, value: Math.round((a / b) * 1e4) / 1e4 };
}

function meetingPair(some: string | undefined, all: string | undefined, context: Context): Draft[] {
  const [a, b] = [context.number(some)?.value, context.number(all)?.value];
  return a === undefined || b === undefined ? [] : attended(a, b);
}

const training = (some: string | undefined, all: string | undefined, context: Context): (Draft | null)[] => [
  counted("engagement.trained_users", some, context),
  counted("engagement.training_target", all, context),
];
