import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { counted, link, personAt, phrase, role } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const giver = testPattern(
  `^[\\s,(]*(?:(?:this|last) [a-zà-ɏ]+ |in [a-zà-ɏ]+ |survey |score |rating |out of 10|\\/ ?10)*[\\s,(]*(?:from|by|given by|-|–)?\\s*\\(?(?:the |their |our |its )?(?<who>${role}|[a-zà-ɏ][a-zà-ɏ'-]+(?: [a-zà-ɏ][a-zà-ɏ'-]+)?)`,
);
const explicitGiver = testPattern(
  `(?:\\b(?:from|by|given by)\\s+(?:the |their |our |its )?|\\(\\s*(?:the |their )?)(?<who>${role}|[a-zà-ɏ][a-zà-ɏ'-]+(?: [a-zà-ɏ][a-zà-ɏ'-]+)?)`,
);
const leadingGiver = testPattern(
  `(?:(?:the|our|their|new) (?<post>${role})|\\b(?<bare>(?:s|e)?vp [a-zà-ɏ]+|c[efitosrdmp]o|head of [a-zà-ɏ]+|director)|(?<name>[a-zà-ɏ][a-zà-ɏ'-]+(?: [a-zà-ɏ][a-zà-ɏ'-]+)?))(?:,? (?:has|just|had|only|their|our|the|who|again|then|recently|also))*(?:'s)?\\s*$`,
);

/** Who gave a rating: named right after it ("from the VP Operations"), else right before it ("Dana rated us"). */
function givenBy(match: RegExpExecArray, { sentence: { text } }: Context): string | null {
  const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 70);
  const found =
    explicitGiver().exec(tail.slice(0, 60)) ?? (/^\s*[,(]/.test(tail) ? giver().exec(tail) : null);
  const after = found?.groups?.who;
  if (after && proper(after)) return phrase(fullTitle(tail, after));
  const lead = text.slice(Math.max(0, match.index - 60), match.index);
  const before = leadingGiver().exec(lead)?.groups;
  const who = before?.post ?? before?.bare ?? (before?.name && personAt(before.name));
  return who && proper(who) && !/^(?:nps|csat|survey|account|latest|last|current|october|q[1-4])$/i.test(who)
    ? phrase(who)
    : null;
}

/** "VP Operations": a role keeps the capitalised words that follow it. */
function fullTitle(tail: string, who: string): string {
  const rest = tail.slice(tail.indexOf(who) + who.length);
  return who + (/^(?: (?:of )?[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ&]+){1,3}/.exec(rest)?.[0] ?? "");
}

const onlyRole = testPattern(`^(?:${role})$`);

const proper = (who: string): boolean => /^[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(who) || onlyRole().test(who);

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-zà-ɏ])/i;

function nps(match: RegExpExecArray, context: Context): Draft | null {
  const written = match[1] ?? "";
  const outOfTen = match[2] !== undefined;
  const { text } = context.sentence;
  const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
  if (/^ ?(?:%|responses|answers|surveys|points|days|\/ ?(?!10)\d|→|->|to \d)/i.test(tail)) return null;
  const value = Number(written.replace("+", ""));
  const signed = /^[+-]/.test(written);
  const by = givenBy(match, context);
  const who = by && !months.test(by) ? by : null;
  if (outOfTen || (who && value >= 0 && value <= 10 && !signed))
    return { key: "relationship.nps_rating", value, by: who };
  if (value < -100 || value > 100) return null;
  const account =
    signed ||
    /\b(?:score|account|overall|company)\b/i.test(match[0]) ||
    /\bn ?=|responses|answers|respondents/i.test(tail);
  if (value > 10 || value < 0 || (account && !/rating/i.test(match[0])))
    return {
      key: "relationship.nps_score",
      value,
      ...(!signed &&
        !/\bn ?=|responses|answers|respondents/i.test(tail) &&
        value > 10 && {
          ambiguous: {
            taken: `a score of ${value} on -100 to 100`,
            others: ["one person's rating"],
            why: "one person's rating cannot be above 10",
          },
        }),
    };
  return {
    key: "relationship.nps_rating",
    value,
    ambiguous: {
      taken: `one rating of ${value} on 0 to 10`,
      others: [`a score of ${value} on -100 to 100`],
      why: "up to 10 and without a sign it is mostly one person's answer",
    },
  };
}

const rated = (match: RegExpExecArray, context: Context): Draft | null => {
  const number = context.number(match[1]);
  if (!number || number.value > 10 || number.value < 0) return null;
  const lead = context.sentence.text.slice(Math.max(0, match.index - 60), match.index);
  if (/\b(?:we|i|i'd|csat)\s*$/i.test(lead)) return null;
  return {
    key: "relationship.nps_rating",
    value: number.value,
    by: givenBy(match, context),
  };
};

/** "We got a 10 from …": here the giver stands behind, and we are the receiver. */
const received = (match: RegExpExecArray, context: Context): Draft | null => {
  const number = context.number(match[1]);
  return number && number.value <= 10
    ? {
        key: "relationship.nps_rating",
        value: number.value,
        by: givenBy(match, context),
      }
    : null;
};

function csat(match: RegExpExecArray, context: Context): Draft | null {
  const written = match[1] ?? "";
  const tail = context.sentence.text.slice(match.index + match[0].length);
  if (
    /^ ?(?:\/ ?5|out of (?:5|five)|of 5|on a 5|stars?|→|->|responses|answers|surveys|points|days|to \d)/i.test(
      tail,
    )
  )
    return null;
  const number = context.number(written.replace(/^\./, "0.").replace(",", "."));
  if (!number) return null;
  const percent = /^ ?(?:%|percent)/.test(tail) || /%|percent/i.test(match[0]);
  if (percent) return number.value <= 100 ? { key: "support.csat_pct", value: number.value } : null;
  if (number.value > 0 && number.value < 1)
    return {
      key: "support.csat_pct",
      value: Math.round(number.value * 1e4) / 100,
      ambiguous: {
        taken: `${Math.round(number.value * 1e4) / 100} %`,
        others: [`${number.value} %`],
        why: "a share below 1 without a percent sign is mostly a ratio",
      },
    };
  return number.value > 10 && number.value <= 100 ? { key: "support.csat_pct", value: number.value } : null;
}

export const satisfaction: Topic = {
  rules: [
    {
      needs: "nps promoter + #",
      pattern: pattern(
        "\\bnps(?: rating| score| answer)? (?:from|by|of) (?:the |their |our )?(?<who>[^:=|.;?!\\d]{2,40}?)\\s*[:=|]\\s*(\\d{1,2})(?!\\d|[.,]\\d| ?%)(?: ?\\/ ?10)?",
      ),
      read: (match) => {
        const value = Number(match[2]);
        return value > 10
          ? null
          : {
              key: "relationship.nps_rating",
              value,
              by: phrase(match.groups?.who ?? ""),
            };
      },
    },
    {
      needs: "nps promoter + #",
      pattern: pattern(
        "\\b(?:nps|net promoter(?: score)?|promoter score)(?: survey| response| result)?",
        link,
        "(?:from|fell|dropped|went|slid|declined)?\\s*(?:from )?(\\d{1,2}) ?(?:→|->|to) ?(\\d{1,2})(?![\\d%])",
      ),
      read: (match, context) => {
        const [before, now] = [Number(match[1]), Number(match[2])];
        if (before > 10 || now > 10) return { key: "relationship.nps_score", value: now };
        const by = givenBy(match, context);
        return [
          { key: "relationship.nps_rating", value: now, by },
          before > now ? { key: "relationship.rating_drop", value: before - now, by } : null,
        ];
      },
    },
    {
      needs: "rating score + declined dropped fallen fell slid went + #",
      pattern: pattern(
        "\\b(?:rating|score)s? (?:has |have |had )?(?:fell|dropped|fallen|went down|went|slid|declined) from (?:a |an )?(\\d{1,2}) to (?:a |an )?(\\d{1,2})(?![\\d%.,]*[\\d%])",
      ),
      read: (match, context) => {
        const [before, now] = [Number(match[1]), Number(match[2])];
        if (before > 10 || now > 10 || /csat|health/i.test(context.sentence.text)) return null;
        const by = givenBy(match, context);
        return [
          { key: "relationship.nps_rating", value: now, by },
          before > now ? { key: "relationship.rating_drop", value: before - now, by } : null,
        ];
      },
    },
    {
      needs: "nps promoter + #",
      pattern: pattern(
        "\\b(?:(?:account|overall|company) )?(?:nps|net promoter(?: score)?|promoter score)(?: survey| response| result| rating| answer)?(?: \\((?:oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)[a-z]*\\))?",
        link,
        "([+-]?\\d{1,3})(?![\\d.,]*\\d| ?(?:%|days|months|weeks))( ?\\/ ?10\\b| out of (?:10|ten))?",
      ),
      read: nps,
    },
    {
      needs: "nps recommend survey + #",
      pattern: pattern(
        "(?<![\\d.])\\b(\\d{1,2}) ?(?:\\/ ?10|out of (?:10|ten))\\b(?= (?:on|in|for) (?:the |our |their )?(?:last |latest )?(?:nps|survey|recommendation))",
      ),
      read: rated,
    },
    {
      needs: "awarded gave gives rated rates scored scores",
      pattern: pattern(
        "\\b(?:gave|gives|rated|rates|scored|scores|awarded) (?:us |it |the product |our product |our service )?(?:only )?(?:a |an |with a |with an |with )?(?:nps (?:rating |score )?of )?(?:an? )?(\\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)\\b(?! ?(?:%|percent|[\\d.,]*\\d|days|weeks|months|people|users|seats|reasons|examples|tickets|points|stars?|hours|times|more|other|demos?|\\/ ?5|out of (?:5|five)|of (?:5|five)))(?: ?\\/ ?10| out of (?:10|ten))?(?: (?:on|in|for) (?:the |our )?(?:last |latest )?(?:nps|survey)(?: survey)?)?",
      ),
      read: rated,
    },
    {
      needs: "nps rating recommend score survey",
      pattern: pattern(
        "\\b(?:got|received|have|earned) (?:an?|another) (\\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?\\/ ?10| out of (?:10|ten))?(?= from\\b)",
      ),
      read: (match, context) =>
        /\b(?:nps|survey|rating|score|recommend)/i.test(context.sentence.text)
          ? received(match, context)
          : null,
    },
    {
      needs: "nps + #",
      pattern: pattern(
        "\\bnps[^.;]{0,40}?(?:\\bn ?= ?|\\bfrom |\\bbased on |\\(|, )(",
        amount,
        ") ?(?:responses|answers|respondents|replies)?\\b",
      ),
      read: (match, context) =>
        /n ?=|responses|answers|respondents|replies/i.test(match[0])
          ? counted("relationship.nps_responses", match[1], context)
          : null,
    },
    {
      needs: "csat satisfaction + #",
      pattern: pattern(
        "\\b(?:csat|(?:customer |support )?satisfaction(?: score| rate)?)(?: score| rating)?",
        link,
        "(\\d{1,3}(?:[.,]\\d{1,2})?|\\.\\d{1,2})(?![\\d.,]*\\d)",
      ),
      read: csat,
    },
    {
      needs: "answers csat ratings responses satisfaction satisfied + #",
      pattern: pattern(
        "\\b(\\d{1,3}(?:[.,]\\d)?) ?(?:%|percent) (?:csat|satisfaction|satisfied|of (?:the )?(?:answers|ratings|responses) (?:are |were )?(?:4|four|positive))",
      ),
      read: ([, written], context) => counted("support.csat_pct", written, context),
    },
    {
      needs: "csat + #",
      pattern: pattern(
        "\\bcsat[^.;]{0,40}?(?:n ?= ?|from |based on |over |\\()(",
        amount,
        ") ?(responses|answers|ratings|surveys|replies)?",
      ),
      read: ([words, written, noun], context) =>
        noun || /n ?= ?\S+$/i.test(words) ? counted("support.csat_responses", written, context) : null,
    },
    {
      needs: "1 bottom lowest one + #",
      pattern: pattern(
        `\\b(${amount}) (?:bottom[- ]box|one[- ]star|1[- ]star|1\\/5|lowest[- ]box)(?: csat)?(?: (?:ratings?|answers?|scores?|responses|csats?|reviews?))?`,
      ),
      read: ([, written], context) => counted("support.csat_bottom_60d", written, context),
    },
  ],
};
