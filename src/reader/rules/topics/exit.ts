import { firstNames } from "../../../language/names/ordinary-names.ts";
import { casedPattern, pattern } from "../../../language/patterns/pattern.ts";
import type { Draft, Topic } from "../rule.ts";

const exit = (value: string): Draft => ({
  key: "commercial.exit_signal",
  value,
});
const event = (value: string): Draft => ({
  key: "commercial.corporate_event",
  value,
});
const ask =
  "(?:ask(?:s|ed|ing)?(?: us| me| legal| support)?|inquir(?:ed|es|ing)|enquir(?:ed|es|ing)|want(?:s|ed)? to know|request(?:ed|s|ing)?|wrote asking)";
/** "Ask us whether…" reports a question the customer put, so the statement that they asked still holds. */
const reported = ["supposed", "planned", "asked"] as const;
const title =
  "(?:c[efitosrdmp]o|ciso|chief [a-z]+ officer|managing director|president|vp(?: of)? [a-z]+|svp(?: of)? [a-z]+|vice president(?: of [a-z]+)?|head of (?:it|finance|procurement|operations|sales|service))";

const stated = (sentence: { text: string; asked: boolean }, at: number): boolean =>
  !sentence.asked &&
  !/\b(?:if|might|may|could|would|in case|unless|should|not|n't|never|nobody|no one)\b/i.test(
    sentence.text.slice(Math.max(0, at - 60), at + 1),
  );

/** Signs of leaving, and events at the customer that change who decides. */
export const exits: Topic = {
  rules: [
    {
      needs: "cancel cho decided non opted termination",
      pattern: pattern(
        "\\b(?:sent|gave|served|submitted|received|got|handed in|issued|filed|has|have|sent in)(?: us| a| an| the| their| his| her| me| formal| written| official| in)* (?:non-?renewal|cancell?ation|termination)(?: notice| letter| e-?mail| request)?\\b|\\bnotice of (?:non-?renewal|cancell?ation|termination)\\b|\\b(?:non-?renewal|cancell?ation|termination) (?:notice|letter) (?:arrived|received|came|was (?:sent|received)|in hand)|\\b(?:decided|chosen|chose|opted) not to renew\\b",
      ),
      also: ["negated"],
      read: (match, { sentence }) =>
        /\b(?:not|n't|no|never)\s+(?:[a-zà-ɏ]+\s+){0,2}$/i.test(sentence.text.slice(0, match.index)) ||
        /\bperiod\b/i.test(sentence.text.slice(match.index, match.index + match[0].length + 10))
          ? null
          : exit("non_renewal_notice"),
    },
    {
      needs: "renew + not won't",
      pattern: pattern(
        "\\b(?:they|customer|client|he|she|[a-zà-ɏ][a-zà-ɏ]+)(?: are|'re| is|'s)? (?:will not|won't|not going to|not) (?:be )?renew(?:ing)?\\b",
      ),
      also: ["negated", "planned"],
      read: (match, { sentence }) =>
        /\b(?:says?|said|told|wrote|confirmed|decided|informed)\b/i.test(
          sentence.text.slice(0, match.index + 30),
        )
          ? { key: "relationship.threat_to_leave", value: true }
          : /\b(?:will not|won't|going to|renewing)\b/i.test(match[0]) &&
              !/^ (?:automatically|itself|by itself)/i.test(
                sentence.text.slice(match.index + match[0].length),
              )
            ? exit("leaving_announced")
            : null,
    },
    {
      needs:
        "cancel terminate leave churn end + want decided plan intend request going cancelling canceling terminating leaving churning",
      pattern: pattern(
        "\\b(?:wants?|wanted|decided|plans?|planning|intends?|requested|going) to (?:cancel(?! (?:the |our |a )?(?:meeting|call|qbr|review|session))|terminate|leave us|churn|end (?:the |their |our )?(?:contract|subscription))\\b|\\b(?:is|are) (?:cancell?ing|terminating|leaving us|churning)\\b",
      ),
      also: ["planned"],
      read: (match, { sentence }) => (stated(sentence, match.index) ? exit("leaving_announced") : null),
    },
    {
      needs: "gave given served + notice",
      pattern: casedPattern(
        "(?:^|[ (])(?<who>[Tt]hey|[Tt]he customer|[Tt]he client|[A-ZÀ-Þ][A-Za-zÀ-ɏ]+) (?:have |has |had |just )*(?:gave|given|served) (?:us )?(?:their |formal )?notice\\b(?! period)",
      ),
      read: (match, { sentence }) =>
        firstNames.has((match.groups?.who ?? "").toLowerCase()) ||
        /\b(?:champion|sponsor|manager|lead|admin)\b/i.test(sentence.text)
          ? null
          : exit("non_renewal_notice"),
    },
    {
      needs:
        "ask enquired enquires enquiring inquired inquires inquiring request want + cancel clause contract early how notice opt terminat terms",
      pattern: pattern(
        `\\b${ask}\\b[^.;?!]{0,40}?\\b(?:terminat[a-zà-ɏ]*|cancel[a-zà-ɏ]*|early exit|exit (?:clause|terms|options)|how to (?:leave|get out|exit)|get(?:ting)? out of the contract|break clause|end(?:ing)? the contract(?: early)?|notice period|opt(?:ing)? out)\\b`,
      ),
      also: reported,
      read: (match, { sentence }) =>
        stated(sentence, match.index) &&
        !/\b(?:we|i) (?:should |must |need to |to )?$/i.test(sentence.text.slice(0, match.index))
          ? exit("termination_question")
          : null,
    },
    {
      needs:
        "data deletion export extraction portability return + ask enquired enquires enquiring inquired inquires inquiring request want",
      pattern: pattern(
        `\\b${ask}\\b[^.;?!]{0,40}?\\b(?:(?:return|deletion|deleting|export|exporting|getting|extract[a-zà-ɏ]*|hand-?over) (?:of )?(?:all )?(?:of )?(?:their|the|its|our) data|data (?:return|deletion|export|extraction|portability)|(?:export|get|extract|delete|return|take) (?:all )?(?:of )?(?:their|its|the) data)\\b`,
      ),
      also: reported,
      read: (match, { sentence }) => (stated(sentence, match.index) ? exit("data_return_question") : null),
    },
    {
      needs: "downloaded export extracted pulled",
      pattern: pattern(
        "\\b(?:exported|downloaded|pulled|extracted|ran an export of) (?:all|everything|the (?:full|entire|whole|complete)|their (?:full|entire|whole)|its (?:full|entire|whole))\\b(?: of)?(?: their| its| the)?(?: data| database| history| records| account| dataset| cases| tickets)?|\\b(?:full|complete|bulk) (?:data )?export\\b(?! (?:feature|button|option|api|function|is (?:slow|broken)))",
      ),
      read: (match, { sentence }) =>
        /\b(?:tickets? about|slow|bug|feature|routine|scheduled)\b/i.test(sentence.text) &&
        !/non-routine/i.test(sentence.text)
          ? null
          : match[0]
            ? exit("full_export")
            : null,
    },

    {
      needs: "acquired acquisition bought merged merger merging taken takeover",
      pattern: pattern(
        "\\b(?:(?:was|were|been|being|got|getting) (?:just )?acquired|acquired by|being bought|(?:was|were|been|got) bought (?:by|out)|taken over by|(?:announced|announces|completed|closed|agreed to|in|undergoing|after|following|facing) (?:an? |the |their |its )?(?:[a-zà-ɏ]+ )?(?:acquisition|merger|takeover)|(?:acquisition|merger|takeover) (?:was |is |has been )?(?:announced|closed|completed|signed|went through|by|with)|merg(?:ed|ing) with)\\b",
      ),
      read: (match, { sentence }) =>
        /\b(?:ticket|duplicate|pull request|branch|field|file)s?\b/i.test(sentence.text) ||
        /\b(?:we|competitor|vendor|rival|supplier|partner|provider)\b[^,;]{0,20}$/i.test(
          sentence.text.slice(0, match.index),
        )
          ? null
          : event("acquisition"),
    },
    {
      needs: "cuts headcount laid laying layoff reduction redundancies redundancy staff workforce",
      pattern: pattern(
        "\\b(?:layoffs?|laid off(?! (?:our|the|their) (?:champion|sponsor))|laying off|job cuts|redundanc(?:y|ies)|reduction in force|(?:cut|cutting|reduced|slashed|shed) (?:its |their |the )?(?:\\d+ ?% of )?(?:its |their |the )?(?:workforce|headcount|staff))\\b",
      ),
      read: (match, { sentence }) =>
        /^laid off/i.test(match[0]) &&
        /\b(?:champion|sponsor|buyer|contact|he|she)\b[^.;]{0,40}$/i.test(sentence.text.slice(0, match.index))
          ? null
          : event("layoffs"),
    },
    {
      needs: "budget cutting spending",
      pattern: pattern(
        "\\b(?:budget (?:cuts?|freezes?|reductions?|squeeze)|budgets? (?:is |are |was |were |has been |have been |got |being )*(?:cut|frozen|slashed|reduced|halved|tight(?:ened)?|gone)|(?:cut|slashed|froze|freezing|cutting|reduced|halved) (?:the |their |its |all |our )?(?:it |software |department |team |overall )?budgets?|spending freeze|cost[- ]cutting (?:program|programme|drive|exercise|round))\\b",
      ),
      read: () => event("budget_cut"),
    },
    {
      needs: "interim new replaced",
      pattern: pattern(
        `\\b(?:(?:a |the |their |an? )?new(?:ly (?:hired|appointed|named))? ${title}\\b(?! (?:dashboard|report|role is open|search|position|hire pending))|(?:hired|appointed|named|brought in|welcomed|announced|has|have|got) (?:a |an? |the )?(?:new |interim )${title}|${title} (?:was |has been |is )?(?:replaced|new)\\b)`,
      ),
      read: (match, { sentence }) =>
        sentence.asked && /^(?:who|is|has|do|does|did|have|when|any)\b/i.test(sentence.text)
          ? null
          : match[0]
            ? event("new_executive")
            : null,
    },
  ],
};
