import { amount } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import { counted, executive, phrase } from "../phrases.ts";
import type { Draft, Topic } from "../rule.ts";

const upset =
  "(?:unhappy|frustrated|disappointed|dissatisfied|angry|upset|annoyed|furious|irritated|displeased|fed up|livid)";
const leave =
  "(?:leav(?:e|ing)|cancel(?:l?ing)?|churn(?:ing)?|switch(?:ing)?|terminat(?:e|ing)|walk(?:ing)?(?: away)?|end(?:ing)? the (?:contract|relationship)|not renew(?:ing)?|pull(?:ing)? out|take (?:its|their) business elsewhere)";

const sentiment = (words: string): Draft | null => {
  const value =
    /\b(?:risk|risky|shaky|strained|rocky|tense|bad|poor|red|fragile|cold|worried|uneasy|deteriorat[a-zà-ɏ]*|sour[a-zà-ɏ]*|damaged)\b/i.test(
      words,
    )
      ? "at_risk"
      : /\b(?:neutral|yellow|amber|mixed|ok|okay|lukewarm|so-so|average)\b/i.test(words)
        ? "neutral"
        : /\b(?:healthy|strong|solid|great|good|excellent|green|warm|positive|safe|very good)\b/i.test(words)
          ? "healthy"
          : null;
  return value ? { key: "relationship.sentiment", value } : null;
};

export const relationship: Topic = {
  rules: [
    {
      needs:
        "feel felt look seem + fragile healthy lukewarm neutral risk rocky safe shaky solid strained tense",
      pattern: pattern(
        "\\b(?:feels?|felt|looks?|seems?)(?: like)?(?: the account is| it is| this is| it's)?(?: very| quite| a bit| really| pretty| still| increasingly| rather| somewhat)* (at risk|risky|shaky|strained|rocky|tense|fragile|neutral|lukewarm|healthy|solid|safe)\\b",
      ),
      read: ([, words]) => sentiment(words ?? ""),
    },
    {
      needs: "fragile risk shaky trouble wobbly",
      pattern: pattern(
        "\\b(?:(?:the|this) account|they|this customer|the customer)(?: is| are|'re|'s)(?: very| quite| really| still| clearly| now| definitely)* (at risk|in trouble|shaky|fragile|wobbly|a risk)\\b(?! of)",
      ),
      read: () => ({ key: "relationship.sentiment", value: "at_risk" }),
    },
    {
      needs: "call put rate + amber green healthy neutral red risk shaky yellow",
      pattern: pattern(
        "\\b(?:i'd|i would) (?:call|rate|put) (?:it|them|the (?:account|relationship))(?: as| at)? (at risk|red|yellow|amber|green|neutral|healthy|shaky)\\b",
      ),
      also: ["supposed"],
      read: ([, words]) => sentiment(words ?? ""),
    },
    {
      needs:
        "feel pulse sentiment + amber bad good green healthy mixed neutral poor positive red risk shaky strong uneasy worried yellow",
      pattern: pattern(
        "\\b(?:csm |my |account )?(?:sentiment|pulse|gut feel(?:ing)?)(?:\\s*[:=|]\\s*|\\s+(?:is|says|remains|was)\\s+)(?:it is |it's |they are |still |currently |that )*(at[- _]risk|red|yellow|amber|green|neutral|healthy|positive|good|strong|bad|poor|mixed|shaky|worried|uneasy)\\b",
      ),
      read: ([, words]) => sentiment((words ?? "").replace(/[-_]/g, " ")),
    },
    {
      needs: "relationship",
      pattern: pattern(
        "\\b(?:our |the |my |overall )*relationship(?: with (?:them|the customer|the team|[a-zà-ɏ][a-zà-ɏ]+))?(?: is| has been| feels| remains| has become| became|:)(?: very| quite| really| still| a bit| increasingly| pretty| now| rather| somewhat| generally)* (strained|tense|shaky|rocky|bad|poor|fragile|cold|at risk|damaged|deteriorating|neutral|mixed|okay|ok|lukewarm|strong|solid|great|good|excellent|healthy|warm)\\b",
      ),
      read: ([, words]) => sentiment(words ?? ""),
    },

    {
      needs:
        "angry annoyed complained complaining complains disappointed displeased dissatisfied escalated fed formal frustrated furious harsh irritated livid scathing unhappy upset wrote",
      pattern: pattern(
        `\\b(?<who>${executive})(?: [a-zà-ɏ][a-zà-ɏ]+){0,2}(?: (?:has|have|just|again|personally|also|himself|herself|is|was|are|were|now|very|really|sent (?:us )?an?|wrote (?:us )?an?))* (?:complain(?:ed|s|ing)|${upset}|escalated|wrote (?:to )?(?:us|me|our ceo|our (?:vp|management))|(?:angry|furious|harsh|formal|scathing) (?:e-?mail|letter|call|message))\\b`,
      ),
      read: (match) => ({
        key: "relationship.executive_complaint",
        value: true,
        by: phrase(match.groups?.who ?? ""),
      }),
    },
    {
      needs: "angry complaint furious",
      pattern: pattern(
        `\\b(?:complaint|angry (?:e-?mail|call|letter)|furious (?:e-?mail|call)|complaints) (?:came )?(?:from|by) (?:the|their|an?) (?<who>${executive})`,
      ),
      read: (match) => ({
        key: "relationship.executive_complaint",
        value: true,
        by: phrase(match.groups?.who ?? ""),
      }),
    },

    {
      needs:
        "threat + business cancel churn contract leave leaving pull relationship renew switch terminate terminating termination walk",
      pattern: pattern(
        `\\bthreat(?:en(?:s|ed|ing)?|s)?(?: us)?(?: in writing)? (?:to|with) (?:${leave}|a cancellation|termination)`,
      ),
      read: () => ({ key: "relationship.threat_to_leave", value: true }),
    },
    {
      needs:
        "business cancel churn contract leave leaving pull relationship renew switch terminate terminating walk + said say told wrote announced warned email mailed",
      pattern: pattern(
        `\\b(?:they|he|she|customer|cfo|ceo|cio|champion|buyer|vp [a-zà-ɏ]+|[a-zà-ɏ][a-zà-ɏ]+)(?: has| have)? (?:said|says|say|told (?:us|me)|wrote|announced|warned|e-?mailed)(?: us| me| that| in writing)* (?:they|he|she|it)(?:'ll| will|'re| are)(?: be)?(?: going to| likely)? (?:${leave})\\b`,
      ),
      also: ["planned", "negated"],
      read: (match, { sentence }) =>
        /\b(?:won't|will not|never|not) (?:be )?(?:leav|cancel|churn|switch|terminat|walk|pull)/i.test(
          match[0],
        ) || /\bif\b/i.test(sentence.text.slice(0, match.index))
          ? null
          : { key: "relationship.threat_to_leave", value: true },
    },

    {
      needs: "complain",
      pattern: pattern(
        "\\bcomplain(?:s|ed|ing)? (?:again |repeatedly |loudly |in writing )*(?:about|that|of)(?<words> [^.;?!]{4,120})",
      ),
      read: (match) => feedback(match[0]),
    },
    {
      needs:
        "angry annoyed disappointed displeased dissatisfied fed frustrated furious irritated livid unhappy upset",
      pattern: pattern(
        `\\b(?:they|he|she|customer|team|users|agents|admins?|champion|cfo|cio|ceo|vp [a-zà-ɏ]+|[a-zà-ɏ][a-zà-ɏ]+)(?: is| are|'re|'s| was| were| feel| feels| seem| seems)(?: very| quite| really| still| also| increasingly| clearly| extremely| not)* ${upset}(?: with| about| by| at| that| over)(?<words> [^.;?!]{4,120})`,
      ),
      read: (match) => feedback(match[0]),
    },

    {
      needs: "months year + csm customer + # third",
      pattern: pattern(
        "\\b(?:third|3rd) (?:csm|customer success manager) (?:in|within|for them in) (?:12 months|a year|twelve months|the last year|one year)",
      ),
      read: () => ({ key: "relationship.csm_changes_12m", value: 2 }),
    },
    {
      needs: "change + months year + csm customer",
      pattern: pattern(
        `\\b(${amount}) (?:csm|customer success manager) changes? (?:in|within|over|this|during) (?:the )?(?:last |past )?(?:12 months|year|twelve months|a year)`,
      ),
      read: ([, written], context) => counted("relationship.csm_changes_12m", written, context),
    },
    {
      needs: "changed switched + months year + once times twice",
      pattern: pattern(
        "\\b(?:changed|switched) (?:their |the )?(?:csm|customer success manager)s? (twice|three times|once) (?:this year|in (?:the last )?(?:12 months|a year|the last year|year))",
      ),
      read: ([, word]) => ({
        key: "relationship.csm_changes_12m",
        value: /three/i.test(word ?? "") ? 3 : /twice/i.test(word ?? "") ? 2 : 1,
      }),
    },
  ],
};

const feedback = (words: string): Draft | null =>
  /\b(?:complain(?:s|ed|ing)? (?:about|of) (?:nothing|us to no one))\b/i.test(words)
    ? null
    : { key: "relationship.negative_feedback", value: phrase(words) };
