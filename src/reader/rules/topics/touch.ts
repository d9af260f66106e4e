import { daysBetween } from "../../../calendar/calendar-date.ts";
import type { FactKey } from "../../../facts/fact-catalogue.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { durationDays, durationGroups, executive } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const contact =
  "(?:two-?way |direct |real |proper |live )*(?:contact(?:ed)?|call|meeting|touch(?: ?point)?|conversation|talk|chat|exchange|sync|check-?in|qbr|ebr|e-?mail from (?:them|him|her)|reply|response|business review)";
const spoke =
  "(?:spoke(?:n)?|talk(?:ed)?|met|chatted|heard(?: back)?(?: from)?|had (?:a|our) (?:call|meeting)|been in touch|exchanged)";
const silence =
  "(?:gone |been |went |going )(?:completely |totally |very |all )?(?:quiet|dark|silent|cold|radio silent)|radio silence|silence|ghost(?:ed|ing) (?:us|me)|unresponsive";

const withExecutive = testPattern(`\\b${executive}`);

/** A contact with an executive is its own measure; one with somebody else is the account's. */
function keyOf(words: string): FactKey {
  return withExecutive().test(words) ? "stakeholder.exec_touch_days" : "relationship.touch_days";
}

/** A meeting with an executive is a contact with the account as well. */
const meetingKeys = (words: string): FactKey[] => [
  ...new Set<FactKey>(["relationship.touch_days", keyOf(words)]),
];

function since(
  match: RegExpExecArray,
  context: Context,
  key: FactKey,
  within = 24,
  more: Partial<Draft> = {},
): Draft | null {
  const end = match.index + match[0].length;
  const date = context.dates().find((each) => each.start >= end - 3 && each.start - end <= within);
  if (!date || date.direction === "ahead") return null;
  const gap = context.sentence.text.slice(end, date.start);
  if (
    !/^(?:[\s:=|,(~–-]|was|were|is|on|in|with|the|their|our|him|her|them|back|about|of|around|dated|since|from|at|call|[A-Z][A-Za-zÀ-ɏ]+)*$/.test(
      gap,
    )
  )
    return null;
  const days = daysBetween(date.behind, context.reference);
  return days < 0 || days > 3650 ? null : { key, value: days, span: [match.index, date.end], ...more };
}

const forDuration = (match: RegExpExecArray, context: Context, key: FactKey): Draft | null => {
  const days = durationDays(match[1], match[2], context);
  return days === null ? null : { key, value: days };
};

const around = (match: RegExpExecArray, { sentence: { text } }: Context): string =>
  text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 40);

const champion = /\bchampion\b/i;
const notContact =
  /\b(?:logged in|logins?|ticket|invoice|payment|usage|release|survey|nps|training|renewal (?:call|meeting) (?:is|on)|next)\b/i;

export const touch: Topic = {
  rules: [
    {
      needs:
        "answer call contact conversation heard meeting met received replied reply responded response spoken talked touch word",
      pattern: pattern(
        "\\b(?:haven't|have not|hasn't|has not|didn't|not|never) (?:[a-zà-ɏ]+ )?(?:heard|heard back|had (?:any |a )?(?:word|contact|reply|response|answer)|received (?:a|any) (?:reply|response|answer)|got (?:a|any) (?:reply|response|answer)|spoken|talked|met|been in touch|replied|responded|answered|had a (?:call|meeting|conversation))(?:[^.;?!\\d]{0,45}?) (?:in|for|over)(?: the last| the past| about| more than| over)* ",
        durationGroups,
      ),
      also: ["negated"],
      read: (match, context) =>
        champion.test(around(match, context)) ? null : forDuration(match, context, keyOf(match[0])),
    },
    {
      needs:
        "since + answer call contact conversation heard meeting met received replied reply responded response spoken talked touch word",
      pattern: pattern(
        "\\b(?:haven't|have not|hasn't|has not|not) (?:[a-zà-ɏ]+ )?(?:heard|heard back|had (?:any |a )?(?:word|contact|reply|response|answer)|received (?:a|any) (?:reply|response|answer)|spoken|talked|met|been in touch|replied|responded|answered|had a (?:call|meeting|conversation))[^.;?!\\d]{0,45}? since\\b",
      ),
      also: ["negated"],
      read: (match, context) =>
        champion.test(around(match, context)) ? null : since(match, context, keyOf(match[0])),
    },
    {
      needs: "answer call communication contact conversation exchange meeting reply response touch word",
      pattern: pattern(
        `\\bno (?:real |further |two-?way |direct |live )*(?:reply|response|answer|contact|word|communication|meeting|call|touch|conversation|exchange)s?(?:[^.;?!\\d]{0,40}?) (?:in|for|over)(?: the last| the past| about| more than| over)* `,
        durationGroups,
      ),
      also: ["negated"],
      read: (match, context) => forDuration(match, context, keyOf(match[0])),
    },
    {
      needs:
        "since + answer call communication contact conversation exchange meeting reply response touch word",
      pattern: pattern(
        "\\bno (?:real |further |two-?way |direct |live |executive |exec )*(?:reply|response|answer|contact|word|communication|meeting|call|touch|conversation|exchange)s?(?: from| with| to)?[^.;?!\\d]{0,30}? since\\b",
      ),
      also: ["negated"],
      read: (match, context) => since(match, context, keyOf(match[0])),
    },
    {
      needs: "been ghosted ghosting going gone silence unresponsive went",
      pattern: pattern(
        `\\b(?:${silence})(?: from (?:them|the customer|[a-zà-ɏ]+))?(?:,? for| on us for| since| the last| the past| over| about| now| in)* `,
        durationGroups,
      ),
      read: (match, context) =>
        champion.test(around(match, context)) ? null : forDuration(match, context, "relationship.touch_days"),
    },
    {
      needs: "since + been ghosted ghosting going gone silence unresponsive went",
      pattern: pattern(`\\b(?:${silence})(?: from (?:them|the customer))? since\\b`),
      read: (match, context) =>
        champion.test(around(match, context)) ? null : since(match, context, "relationship.touch_days"),
    },
    {
      needs: "since",
      pattern: pattern(
        "",
        durationGroups,
        " since (?:we |i |they |our |the |my |their )?(?:have |has |'ve )?(?:last )?(?:spoke|spoken|heard|talked|met|call|meeting|contact|reply|replied|conversation|e-?mail|answered|touch)",
      ),
      read: (match, context) =>
        champion.test(around(match, context)) ? null : forDuration(match, context, keyOf(match[0])),
    },
    {
      needs: "silence without",
      pattern: pattern(
        "",
        durationGroups,
        " (?:of (?:radio )?silence|without (?:a |any )?(?:reply|response|contact|answer|word))",
      ),
      also: ["negated"],
      read: (match, context) => forDuration(match, context, "relationship.touch_days"),
    },
    {
      needs: "last",
      pattern: pattern(
        `\\blast (?:(?:executive|exec) )?${contact}(?: with| from| was| date)?(?: [^.;?!\\d,]{0,30}?)?(?=[\\s:=|,(]*(?:was |on |in |is |with )*(?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|a |an |one|two|three|four|five|six|seven|eight|nine|ten|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|early|mid|late))`,
      ),
      read: (match, context) =>
        notContact.test(match[0]) ? null : since(match, context, keyOf(match[0]), 30),
    },
    {
      needs: "been call chatted exchanged heard meeting met spoke talk",
      pattern: pattern(
        `\\b(?:we |i |they )?last (?:${spoke})(?: with| to| from)?(?: [^.;?!\\d,]{0,30}?)?(?=[\\s:=|,(]*(?:was |on |in |is |with )*(?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|a |an |one|two|three|four|five|six|seven|eight|nine|ten|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|early|mid|late))`,
      ),
      read: (match, context) => since(match, context, keyOf(match[0]), 30),
    },
    {
      needs: "call caught chat meeting met spoke talked",
      pattern: pattern(
        `\\b(?:(?:we|i|just) )?(?:spoke|talked|met|had a (?:good |great |short |quick |long )?(?:call|meeting|chat)|caught up) (?:with|to) [^.;?!\\d,]{2,40}?(?=,? (?:on |last |yesterday|today|this |\\d|a (?:week|month)|two|three|four|five|six))`,
      ),
      read: (match, context) =>
        /\b(?:our|internal|engineering|support team|sales team|colleague)\b/i.test(match[0])
          ? null
          : meetingKeys(match[0]).map((key) => since(match, context, key, 30, { event: true })),
    },
    {
      needs: "call check ebr kick lunch meeting met qbr spoke sync workshop + #",
      pattern:
        /^\[?(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d{0,2}(?:,? \d{4})?)\]?\s*[:|–-]*\s*(?:(?:intro|quarterly|monthly|weekly|discovery|kick-?off|phone|video|zoom|good|great|short) )*(?:call|meeting|met|spoke|qbr|ebr|sync|check-?in|kick-?off|lunch|workshop)\b(?! (?:cancel|no-?show|planned|booked|missed|scheduled|invite))(?<rest>.{0,60})/gi,
      read: (match, context) => {
        const date = context.dates()[0];
        const days = date ? daysBetween(date.behind, context.reference) : -1;
        if (
          days < 0 ||
          /\b(?:cancel[a-zà-ɏ]*|no-?show|nobody|did not|didn't|missed|declined|voicemail|internal)\b/i.test(
            match[0],
          )
        )
          return null;
        return meetingKeys(match.groups?.rest ?? "").map((key) => ({
          key,
          value: days,
          event: true,
        }));
      },
    },
    {
      needs: "contact engagement meeting sponsor touch + exec + ago",
      pattern: pattern(
        `\\b(?:executive|exec) (?:touch|contact|meeting|sponsor contact|engagement)(?: was| is|:| happened| took place)* `,
        durationGroups,
        " ago",
      ),
      read: (match, context) => forDuration(match, context, "stakeholder.exec_touch_days"),
    },
    {
      needs: "touch + exec",
      pattern: pattern("\\b(?:executive|exec) touch (?:in|for) (?:the last )?", durationGroups),
      also: ["negated"],
      read: (match, context) =>
        /\bno\s+$/i.test(context.sentence.text.slice(0, match.index))
          ? forDuration(match, context, "stakeholder.exec_touch_days")
          : null,
    },
  ],
};
