import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { help, leaves, leavingAfter } from "../leaving.ts";
import { durationDays, durationGroups, personAt } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const champion =
  "(?:(?:main |key |internal |old |former |long-?time |our )*champion|(?:biggest|main|strongest|internal|best|loudest) (?:advocate|supporter|ally|fan)|(?:main|key|primary|day-to-day) (?:contact|sponsor|user)|main point of contact)";

const status: readonly [RegExp, string][] = [
  [
    /\b(?:inactive|disengaged|unresponsive|quiet|silent|dark|checked out|absent|not (?:responding|engaged|active)|on leave|parental leave|sick leave|sabbatical)\b/i,
    "inactive",
  ],
  [/\b(?:passive|lukewarm|neutral|not very active|hesitant)\b/i, "passive"],
  [/\b(?:influen[a-zà-ɏ]*|powerful|budget|board)\b/i, "active_with_influence"],
  [/\b(?:active|engaged|supportive|strong|enthusiastic|fan|advocate|advocating|vocal)\b/i, "active"],
];

const nowLeaves = testPattern(`^${help}(?: and)?${help} ${leaves}`);
const asideLeaves = testPattern(`[(,–-] ?${help.replace("(?: (?:", "(?: ?(?:")} ?${leaves}`);

/** The champion's name, and that the champion left when the words say so. */
const named = (name: string, gone: boolean): (Draft | null)[] => [
  { key: "stakeholder.champion_name", value: name },
  gone ? { key: "stakeholder.champion", value: "departed" } : null,
];

const departed = (words: string): Draft[] => {
  if (/\b(?:promoted|bounced?|champion(?:s|ed) (?:the|our|this))\b/i.test(words)) return [];
  return [{ key: "stakeholder.champion", value: "departed" }, ...nameIn(words)];
};

/** "our champion Dana Whitfield": the name right behind or, with a comma, before the word. */
function nameIn(words: string): Draft[] {
  const behind =
    /\b(?:champion|contact|sponsor|user)(?: at [A-Za-zÀ-ɏ'-]+)?,? +(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž].*)/.exec(words)
      ?.groups?.name;
  const before =
    /^(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+)?),? \(?(?:our|the|their|who was)/.exec(
      words,
    )?.groups?.name;
  const name = personAt(behind ?? before ?? "");
  return name ? [{ key: "stakeholder.champion_name", value: name }] : [];
}

export const champions: Topic = {
  rules: [
    {
      needs: "best biggest champion contact internal loudest main sponsor strongest user",
      pattern: pattern(`\\b${champion}\\b`),
      read: (match, { sentence }) => {
        const end = leavingAfter(sentence.text, match.index + match[0].length);
        return end === null
          ? []
          : departed(sentence.text.slice(match.index, end)).map((draft) => ({
              ...draft,
              span: [match.index, end] as const,
            }));
      },
    },
    {
      needs:
        "departs leaves out + best biggest champion contact internal loudest main sponsor strongest user",
      pattern: pattern(
        `\\b${champion}\\b(?:,? [(]?[a-zà-ɏ'.&-]+\\)?){0,4}?,? (?:leaves|departs|is out)\\b(?= (?:on|at|in|next|this|by|the|us|them|for)\\b| \\d)`,
      ),
      read: ([words]) => departed(words),
    },
    {
      needs: "anymore departure exit longer losing loss lost resignation without",
      pattern: pattern(
        `\\b(?:no longer|anymore)\\b[^.;,?!]{0,30}\\b${champion}\\b|\\b(?:lost|losing|loss of|departure of|exit of|resignation of|without) (?:our|the|their)(?: only| main| key| one)? ${champion}\\b|\\b${champion}'?s? (?:departure|resignation|exit)\\b`,
      ),
      also: ["negated"],
      read: (match, { sentence }) =>
        /\b(?:not|n't|never|no|risk of|avoid) (?:[a-zà-ɏ]+ )?$/i.test(sentence.text.slice(0, match.index))
          ? []
          : departed(match[0]),
    },
    {
      needs: "champion",
      pattern:
        /(?<![A-Za-zÀ-ɏ-])(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+)?)(?: \([^)]{0,40}\))?,? (?:who (?:was|is|has been) )?(?:our|the|their)(?: main| key| only| internal| long-?time| former)* champion(?: there| at [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ]+| for [A-Za-zÀ-ɏ ]{2,25})?,?(?<rest>[^.;?!]{0,60})/g,
      also: ["planned"],
      read: (match) => {
        const name = personAt(match.groups?.name ?? "");
        return name ? named(name, nowLeaves().test(match.groups?.rest ?? "")) : null;
      },
    },
    {
      needs: "champion",
      pattern:
        /(?<![A-Za-zÀ-ɏ-])(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+)?)(?: \([^)]{0,40}\))? (?:is|remains|became|will be|was named|was|has become|acts as|stays) (?:our |the |their |a )(?:new |main |key |strong |internal )*champion\b/g,
      read: (match) => {
        const name = personAt(match.groups?.name ?? "");
        return name ? { key: "stakeholder.champion_name", value: name } : null;
      },
    },
    {
      needs: "champion",
      pattern: pattern(
        "\\b(?:new |main |our |the )*champion(?: name)?(?:\\s*[:=|]|,| is| -| –|)\\s+(?<name>[^.;:?!]{2,60})",
      ),
      read: (match) => {
        const name = personAt(match.groups?.name ?? "");
        if (name === null) return null;
        const gone = asideLeaves().test(match[0]);
        // Up to the name: "Ana Ruiz, not Bob Stone" denies only the other one.
        const end =
          match.index +
          match[0].indexOf(name, match[0].length - (match.groups?.name ?? "").length) +
          name.length;
        return named(name, gone).map(
          (draft) => draft && (gone ? draft : { ...draft, span: [match.index, end] as const }),
        );
      },
    },
    {
      // Who is called the new champion speaks for us now, unless the next words say otherwise.
      needs: "champion + new",
      pattern: pattern(
        "(?:\\b(?:there is|there's|(?:we|they) (?:now )?(?:have|have found|found)|we've (?:got|found)|(?:is|became|has become)(?: now)?) (?:an? |our |the |their )?|^(?:our |the )?)new champion\\b(?=\\s*(?:$|[:.,;!]|at |in |there\\b|now\\b|is [A-ZÀ-ÖØ-Þ]))(?<rest>[^.;?!]{0,60})",
      ),
      read: (match) =>
        status.some(([words, value]) => value !== "active" && words.test(match.groups?.rest ?? "")) ||
        /\b(?:to be|find|needed|wanted|unknown|none|tbd|open|missing|search|yet|will|leav\w*|left)\b/i.test(
          match.groups?.rest ?? "",
        )
          ? null
          : { key: "stakeholder.champion", value: "active" },
    },
    {
      needs: "champion",
      pattern: pattern(
        "\\bchampion(?: status)?\\s*[:=|]\\s*(none|left|departed|gone|inactive|passive|active|strong)\\b",
      ),
      also: ["negated"],
      read: ([, word]) => ({
        key: "stakeholder.champion",
        value:
          {
            none: "none",
            left: "departed",
            departed: "departed",
            gone: "departed",
            inactive: "inactive",
            passive: "passive",
            active: "active",
            strong: "active",
          }[word?.toLowerCase() ?? ""] ?? "active",
      }),
    },
    {
      needs: "champion + doesn't don't lack no without",
      pattern: pattern(
        "\\b(?:(?:we |i )?(?:have|there is|there's|with|has) no (?:real |internal |clear |active |longer a )*champion|(?:don't|do not|doesn't|does not) (?:currently |yet |really )?have an? (?:real |internal |clear )*champion|without an? (?:internal )?champion|no champion (?:there|at|in|identified|yet|anymore|any more|left|right now|on)|lacks? an? champion|^no champion\\b)",
      ),
      also: ["negated"],
      read: () => ({ key: "stakeholder.champion", value: "none" }),
    },
    {
      needs:
        "champion + absent active dark disengaged engaged enthusiastic hesitant inactive influential leave lukewarm passive powerful quiet silent strong supportive unresponsive",
      pattern: pattern(
        `\\b(?:our|the|their|internal) champion(?: [a-zà-ɏ]+)?(?: [a-zà-ɏ]+)? (?:is|has been|has gone|has become|remains|seems|went|stays|was)(?: still| very| quite| now| also| really| completely| totally| mostly| rather| pretty| gone| a| an)* (inactive|disengaged|unresponsive|quiet|silent|dark|absent|on (?:parental |maternity |sick )?leave|passive|lukewarm|hesitant|active|engaged|supportive|strong|enthusiastic|influential|powerful)\\b(?<rest>[^.;]{0,60})`,
      ),
      read: (match, context) => {
        const found = status.find(([words]) => words.test(match[1] ?? ""))?.[1] ?? "active";
        const since = durationIn(match.groups?.rest ?? "", context);
        const value =
          found === "active" && /\b(?:influen|budget|board|power)/i.test(match.groups?.rest ?? "")
            ? "active_with_influence"
            : found;
        return [
          { key: "stakeholder.champion", value },
          found === "inactive" && since !== null
            ? { key: "stakeholder.champion_idle_days", value: since }
            : null,
        ];
      },
    },
    {
      needs: "champion + active engaged enthusiastic influential strong supportive",
      pattern: pattern(
        "\\b(?:an?|strong|very) (?:strong |very |highly |really )*(active|engaged|supportive|strong|enthusiastic|influential) (?:and (?:[a-zà-ɏ]+) )?champion\\b(?! program)",
      ),
      read: ([, word]) => ({
        key: "stakeholder.champion",
        value: /influential/i.test(word ?? "") ? "active_with_influence" : "active",
      }),
    },
    {
      needs: "champion + answered been logged replied responded shown used",
      pattern: pattern(
        `\\bchampion\\b[^.;?!]{0,30}?(?:hasn't|has not|have not) (?:logged in|been active|replied|responded|answered|been seen|shown up|used it)[^.;?!\\d]{0,12}?(?:for|in) ${durationGroups}`,
      ),
      also: ["negated"],
      read: (match, context) => idle(durationDays(match[1], match[2], context)),
    },
    {
      needs: "champion + absent dark idle inactive quiet silent unresponsive",
      pattern: pattern(
        `\\bchampion\\b[^.;?!\\d]{0,30}?(?:inactive|idle|silent|quiet|dark|unresponsive|absent)(?: for| since| the last| over)* ${durationGroups}`,
      ),
      read: (match, context) => idle(durationDays(match[1], match[2], context)),
    },
  ],
};

const idle = (days: number | null): (Draft | null)[] =>
  days === null
    ? []
    : [
        { key: "stakeholder.champion_idle_days", value: days },
        { key: "stakeholder.champion", value: "inactive" },
      ];

const duration = testPattern("\\b(?:for|since|in) ", durationGroups);

function durationIn(words: string, context: Context): number | null {
  const found = duration().exec(words);
  return found ? durationDays(found[1], found[2], context) : null;
}
