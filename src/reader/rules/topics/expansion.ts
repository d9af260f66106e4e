import { amount } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import { phrase } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const group =
  "(?:teams?|departments?|business units?|divisions?|regions?|sites?|offices?|countries|plants?|subsidiar(?:y|ies)|groups?|units?|branches)";
const wants =
  "(?:want(?:s|ed)?(?: in\\b| to (?:join|use|get|be|come|adopt|roll|start|buy|add|onboard|try)| access| seats| licen[cs]es| it too)|ask(?:s|ed|ing)? (?:for|to (?:join|use|get|be|adopt)|about (?:joining|access|seats|adding|licen[cs]es)|us (?:to onboard|for)|in writing|whether they can (?:join|get|use))|would (?:like|love) (?:in\\b|to (?:join|use|get|be|adopt|start)|access|seats)|(?:is|are) (?:interested|asking|keen|lining up|queuing|requesting)|requested (?:access|seats|licen[cs]es|a demo|to join)|wrote (?:to us )?asking|need(?:s)? (?:access|seats|licen[cs]es))";
const more = "(?:more|additional|extra|further|new)";
const seat = "(?:seats?|licen[cs]es?)";

const sized = (written: string | undefined, context: Context): Draft | null => {
  const number = context.number(written);
  return number && Number.isInteger(number.value) && number.value > 0
    ? {
        key: "commercial.expansion_seats",
        value: number.value,
        ambiguous: number.ambiguous,
      }
    : null;
};

const hypothetical = /\b(?:if|whether|might|may|could|maybe|perhaps|in case|unless|assuming|suppose)\b/i;

function asked(match: RegExpExecArray, { sentence }: Context): Draft | null {
  const before = sentence.text.slice(0, match.index + match[0].length);
  if (hypothetical.test(before) || /\b(?:less|fewer|cancel|refund|discount|out of)\b/i.test(match[0]))
    return null;
  return { key: "commercial.expansion_asked", value: phrase(match[0]) };
}

/** What the customer asks for is a fact; the size somebody proposes is the size an expansion would have, also in a question. */
export const expansion: Topic = {
  rules: [
    {
      needs:
        "branches business countries department division group office plant region site subsidiaries subsidiary team unit + ask interested keen lining need queuing requested requesting want would wrote",
      pattern: pattern(
        `(?:\\b(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|another|other|the|a|their|more|several|some)\\b )(?:(?:other|new|second|more|further|different|sales|finance|marketing|hr|it|legal|service|field|claims|procurement|logistics|support|ops|operations|customer|emea|apac|us|uk|german|french|[a-zà-ɏ][a-zà-ɏ]+) ){0,4}${group}(?: \\([^)]{0,60}\\))?(?: in [a-zà-ɏ]+| at [a-zà-ɏ][a-zà-ɏ]+)?(?: (?:also|now|already|both|have|has|just|all|recently))* ${wants}(?<rest>[^.;?!,]{0,60})`,
      ),
      also: ["planned"],
      read: (match, context) =>
        context.sentence.asked &&
        /\b(?:do|does|did|have|has|will|is|are|which|what)\b/i.test(
          context.sentence.text.slice(0, match.index),
        )
          ? null
          : asked(match, context),
    },
    {
      needs: "asked want would",
      pattern:
        /(?<![A-Za-zÀ-ɏ-])(?:(?:the )?[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ&]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ&]+)?)(?: (?:team|department|also|has|have))* (?:asked in (?:writing|a call|an e-?mail|the qbr|a meeting)|asked to (?:join|be (?:added|onboarded|included)|get (?:access|seats))|wants? in\b(?! (?:writing|a))|wants? to join|would like to join)(?<rest>[^.;?!,]{0,50})/g,
      also: ["planned"],
      read: (match, context) => (context.sentence.asked ? null : asked(match, context)),
    },
    {
      needs: "licence license seat + ask like need ordered requested requests want would",
      pattern: pattern(
        `\\b(?:they|he|she|customer|client|buyer|champion|cfo|cio|vp [a-zà-ɏ]+|team|[a-zà-ɏ]+)(?: have| has| also| just| already| now| recently)*(?:'d like| would like| (?:ask(?:ed|s|ing)? (?:us )?(?:for|about|to (?:add|buy))|request(?:ed|s)|want(?:s|ed)?(?: to (?:add|buy|get|order))?|need(?:s|ed)?|ordered|is asking for|are asking for))(?: about| around| at least| up to)? (?:(${amount}) )?${more} ${seat}(?<rest>[^.;?!,]{0,50})`,
      ),
      also: ["planned"],
      read: (match, context) =>
        context.sentence.asked
          ? null
          : (([first, second]) => (first ? [first, second] : []))([
              asked(match, context),
              match[1] ? sized(match[1], context) : null,
            ] as const),
    },
    {
      needs: "asked interested want would + add edition licence license module package plan product tier",
      pattern: pattern(
        `\\b(?:they|customer|client|buyer|champion|she|he|cfo|cio|team)(?: have| has| also| just| already| now)* (?:asked (?:us )?about|(?:is|are) interested in|want(?:s|ed)?(?: to (?:add|buy|try|see|upgrade to|roll out))|asked for a (?:quote|demo|price) (?:for|of|on)|would like) (?:the |our |an? )?(?:(?:premium|enterprise|analytics|advanced|ai|reporting|mobile|api|integration|pro|new|additional|second|[a-zà-ɏ][a-zà-ɏ]+) ){1,3}(?:module|add-?on|tier|plan|package|edition|product|licen[cs]e)s?`,
      ),
      also: ["planned"],
      read: (match, context) =>
        context.sentence.asked || /\b(?:basic|starter|lower|cheaper|smaller)\b/i.test(match[0])
          ? null
          : asked(match, context),
    },
    {
      needs: "expand roll + asked asking keen looking plan want would",
      pattern: pattern(
        "\\b(?:they|customer|client|champion|buyer|cio|cfo|he|she)(?: also| now| already)? (?:want(?:s|ed)?|plan(?:s)?|asked|(?:is|are) (?:keen|planning|looking|asking)|would (?:like|love)) to (?:expand|roll (?:it|us|the product|this) out)\\b(?<rest>[^.;?!,]{0,50})",
      ),
      also: ["planned"],
      read: (match, context) => (context.sentence.asked ? null : asked(match, context)),
    },
    {
      needs: "licence license seat + # + add cross expand expansion offer propose quote sell upsell",
      pattern: pattern(
        `\\b(?:upsell|expand(?: them)? by|expansion (?:of|by)|add(?:ing)?|sell(?: them)?|propose|offer|quote(?: them)?|cross-sell)(?: them| another| an| a| about| up to)? (${amount}) (?:${more} )?${seat}`,
      ),
      also: ["planned", "asked"],
      read: ([, written], context) =>
        /\b(?:if|might|would|could|in case|unless)\b/i.test(context.sentence.text)
          ? null
          : sized(written, context),
    },
  ],
};
