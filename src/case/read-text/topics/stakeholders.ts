import { durationDays, durationGroups, executive, personAt, phrase } from "../phrases.ts";
import { amount } from "../read-number.ts";
import { type Context, type Draft, pattern, type Topic } from "../rule.ts";

const champion =
  "(?:(?:main |key |internal |old |former |long-?time |our )*champion|(?:biggest|main|strongest|internal|best|loudest) (?:advocate|supporter|ally|fan)|(?:main|key|primary|day-to-day) (?:contact|sponsor|user)|main point of contact)";
const buyer =
  "(?:(?:economic )?buyer|(?:executive |exec |main )?sponsor|decision[- ]maker|budget (?:owner|holder))";
/** "left a message", "left the call", "74 days left": leaving in other senses. */
const notLeaving =
  "(?! (?:an?|some|no) |(?: (?:us|me|him|her|them))? (?:a |feedback|comments?|with)| the (?:meeting|call|room|door|session|demo|question|webinar|thread|channel|chat|note|survey|pilot|beta)| (?:me|to do|out|off|over|behind|open|unanswered|unread|feedback|comments?|until|us (?:a|with|hanging)|on (?:the|his|her|their|our|this)|in (?:the|this) (?:contract|budget|quarter|term|year)|happy|impressed|early|unchanged)\\b)";
const leaves = `(?:left${notLeaving}|leaving${notLeaving}|quit|resigned|resigning|has resigned|departed|departing|gone(?! (?:quiet|dark|silent|cold|live|through|well|on|to|over|up|down|back|very|completely|radio|a bit))|moved on|moving on|let go|laid off|fired|out the door|on (?:his|her|their) way out|stepp(?:ed|ing) down|retir(?:ed|ing)|no longer (?:with|at|there|works?|employed|in)|hand(?:ed|ing) in (?:his|her|their) (?:notice|resignation)|g(?:ave|iven) (?:his |her |their )?(?:two weeks'? )?notice|put in (?:his|her|their) (?:two weeks'? |\\d weeks'? )?notice|moved to (?:an?|the)? ?(?:another|different|new|other) (?:company|role|team|department|division|job|position)|mov(?:ed|ing) to (?:a )?competitor|mov(?:ed|ing) (?:internally|elsewhere|teams)|changed (?:jobs|roles|teams|companies)|taken (?:a|another) (?:new )?(?:job|role|position)|took (?:a|another) (?:new )?(?:job|role|position)|lost (?:scope|(?:his|her|their) budget)|been (?:let go|laid off|fired|made redundant|replaced|reassigned|moved)|was (?:let go|laid off|fired|made redundant|replaced|reassigned)|reassigned|join(?:ed|ing) (?:a competitor|another company))\\b`;
const help =
  "(?: (?:has|have|had|is|are|was|just|recently|already|now|also|suddenly|unexpectedly|sadly|apparently|unfortunately|actually|since|officially|finally|abruptly|been|today|yesterday|last week|this week|both|quietly)|'s|'ve)*";
/** Up to a name, an employer or an aside between the champion and the verb. */
const aside =
  "(?:,? [(]?(?!(?:who )?(?:says|said|told|asked|thinks|wants|heard|reports|is happy)\\b)[a-zà-ɏ'.&-]+\\)?){0,7}?,?";

const status: readonly [RegExp, string][] = [
  [
    /\b(?:inactive|disengaged|unresponsive|quiet|silent|dark|checked out|absent|not (?:responding|engaged|active)|on leave|parental leave|sick leave|sabbatical)\b/i,
    "inactive",
  ],
  [/\b(?:passive|lukewarm|neutral|not very active|hesitant)\b/i, "passive"],
  [/\b(?:influen[a-zà-ɏ]*|powerful|budget|board)\b/i, "active_with_influence"],
  [/\b(?:active|engaged|supportive|strong|enthusiastic|fan|advocate|advocating|vocal)\b/i, "active"],
];

const departed = (match: RegExpExecArray): Draft[] => {
  if (/\b(?:promoted|bounced?|champion(?:s|ed) (?:the|our|this))\b/i.test(match[0])) return [];
  return [{ key: "stakeholder.champion", value: "departed" }, ...nameIn(match[0])];
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

export const stakeholders: Topic = {
  rules: [
    {
      needs: "best biggest champion contact internal loudest main sponsor strongest user",
      pattern: pattern(`\\b${champion}\\b${aside}${help} ${leaves}`),
      also: [],
      read: departed,
    },
    {
      needs:
        "departs leaves out + best biggest champion contact internal loudest main sponsor strongest user",
      pattern: pattern(
        `\\b${champion}\\b${aside} (?:leaves|departs|is out)\\b(?= (?:on|at|in|next|this|by|the|us|them|for)\\b| \\d)`,
      ),
      read: departed,
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
          : departed(match),
    },
    {
      needs: "champion",
      pattern:
        /(?<![A-Za-zÀ-ɏ-])(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+)?)(?: \([^)]{0,40}\))?,? (?:who (?:was|is|has been) )?(?:our|the|their)(?: main| key| only| internal| long-?time| former)* champion(?: there| at [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ]+| for [A-Za-zÀ-ɏ ]{2,25})?,?(?<rest>[^.;?!]{0,60})/g,
      also: ["planned"],
      read: (match) => {
        const name = personAt(match.groups?.name ?? "");
        const rest = match.groups?.rest ?? "";
        const gone = new RegExp(`^${help}(?: and)?${help} ${leaves}`, "i").test(rest);
        return name
          ? [
              { key: "stakeholder.champion_name", value: name },
              gone && !/\bpromoted\b/i.test(rest) ? { key: "stakeholder.champion", value: "departed" } : null,
            ]
          : null;
      },
    },
    {
      needs: "champion",
      pattern:
        /(?<![A-Za-zÀ-ɏ-])(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+)?) (?:is|remains|became|will be|was named|was|has become|acts as|stays) (?:our |the |their |a )(?:new |main |key |strong |internal )*champion\b/g,
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
        const gone = new RegExp(`[(,–-] ?${help.replace("(?: (?:", "(?: ?(?:")} ?${leaves}`, "i").test(
          match[0],
        );
        return name
          ? [
              { key: "stakeholder.champion_name", value: name },
              gone ? { key: "stakeholder.champion", value: "departed" } : null,
            ]
          : null;
      },
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
      needs: "champion without",
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
      needs: "champion",
      pattern: pattern(
        `\\bchampion\\b[^.;?!\\d]{0,30}?(?:inactive|idle|silent|quiet|dark|unresponsive|absent)(?: for| since| the last| over)* ${durationGroups}`,
      ),
      read: (match, context) => idle(durationDays(match[1], match[2], context)),
    },
    {
      needs: "budget buyer decision sponsor",
      pattern: pattern(`\\b${buyer}\\b${aside}${help} ${leaves}`),
      read: (match) =>
        /\bpromoted\b/i.test(match[0]) ? null : { key: "stakeholder.buyer_left", value: true },
    },
    {
      needs: "budget buyer decision sponsor + departure losing loss lost",
      pattern: pattern(`\\b(?:lost|losing|loss of|departure of) (?:our|the|their) ${buyer}\\b`),
      read: () => ({ key: "stakeholder.buyer_left", value: true }),
    },
    {
      needs: "sponsor without",
      pattern: pattern(
        "\\b(?:no (?:named |clear |real |active )*(?:executive |exec )sponsor|(?:don't|do not|doesn't|does not) have an? (?:named )?(?:executive |exec )?sponsor|without an? (?:executive |exec )?sponsor|(?:executive |exec )sponsor\\s*[:=|]\\s*(?:none|no|tbd|missing))\\b",
      ),
      also: ["negated", "asked"],
      read: (match, { sentence }) =>
        sentence.asked
          ? null
          : /tbd/i.test(match[0])
            ? null
            : { key: "stakeholder.has_sponsor", value: false },
    },
    {
      needs: "sponsor + exec",
      pattern: pattern(
        "\\b(?:executive |exec )sponsor\\s*(?:[:=|]|\\bis\\b(?! (?:not|no|missing|unclear|leaving|gone|out|unknown|away|unhappy|asking|worried|furious))|,)\\s*(?<who>(?:the |their )?[^.;?!,]{2,50})",
      ),
      read: (match) =>
        personAt(match.groups?.who ?? "") ||
        new RegExp(`^(?:the |their )?${executive}`, "i").test(match.groups?.who ?? "")
          ? { key: "stakeholder.has_sponsor", value: true }
          : null,
    },
    {
      needs: "sponsor + exec",
      pattern: pattern(
        "\\b(?:we have|has|have|with|found|named|there is) an? (?:named |strong |active |new |committed )*(?:executive|exec) sponsor\\b",
      ),
      read: () => ({ key: "stakeholder.has_sponsor", value: true }),
    },
    {
      needs: "contact people person stakeholder",
      pattern: pattern(
        `\\b(?:only|just) (?:have |talk to |speak to |know |speak with |talk with )?(one|1|a single|two|2) (?:active |real |regular )?(?:contacts?|person|people|stakeholders?)\\b(?! (?:left|attended|joined|came))`,
      ),
      read: ([, written]) => ({
        key: "stakeholder.active_contacts",
        value: /two|2/i.test(written ?? "") ? 2 : 1,
      }),
    },
    {
      needs: "contact threaded",
      pattern: pattern("\\bsingle[- ]threaded\\b|\\bonly one contact\\b|\\bone contact only\\b"),
      read: () => ({ key: "stakeholder.active_contacts", value: 1 }),
    },
    {
      needs: "contact stakeholder + active engaged regular + #",
      pattern: pattern(`\\b(${amount}) (?:active|engaged|regular) (?:contacts?|stakeholders?)\\b`),
      read: ([, written], context) => activeContacts(written, context),
    },
    {
      needs: "active + contact + #",
      pattern: pattern(`\\bactive contacts?\\s*(?:[:=|]|\\bare\\b)\\s*(${amount})\\b`),
      read: ([, written], context) => activeContacts(written, context),
    },
    {
      needs: "contacts people persons stakeholders + contact speaking talking touch + #",
      pattern: pattern(
        `\\b(?:in (?:regular )?touch|talking|speaking|in contact) with (${amount}) (?:people|stakeholders|contacts|persons)\\b`,
      ),
      read: ([, written], context) => activeContacts(written, context),
    },
  ],
};

const activeContacts = (written: string | undefined, context: Context): Draft | null => {
  const number = context.number(written);
  return number && Number.isInteger(number.value)
    ? { key: "stakeholder.active_contacts", value: number.value }
    : null;
};

const idle = (days: number | null): (Draft | null)[] =>
  days === null
    ? []
    : [
        { key: "stakeholder.champion_idle_days", value: days },
        { key: "stakeholder.champion", value: "inactive" },
      ];

function durationIn(words: string, context: Context): number | null {
  const found = pattern("\\b(?:for|since|in) ", durationGroups).exec(words);
  return found ? durationDays(found[1], found[2], context) : null;
}

const personName =
  "[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+ (?:(?:van|von|de|der|den|da|di|al) )*[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'.-]+";
const title =
  "(?:(?:[SE]?VP|Vice President|Head|Director|Chief|C[EFITOSRDMP]O|CISO|CHRO|IT|HR|Operations|Ops|Finance|Product|Project|Procurement|Program|Senior|Global|Regional|Managing|Customer|Sales|Marketing|Technical|System|Office|Team|Plant|Admin|Administrator|Owner|Buyer|Sponsor|Champion)\\b(?:,? ?(?:of |and |& )?(?:[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ&]*|admin|administrator|manager|director|lead|officer|buyer|sponsor|user))*|(?:our |their )?(?:admin|administrator|economic buyer|executive sponsor|exec sponsor|sponsor|champion|project manager|team lead|power user|decision[- ]maker|budget owner))";

/** People with their roles; the case of letters carries the meaning here, so these patterns heed it. */
export const contacts: Topic = {
  rules: [
    {
      needs:
        "admin budget buyer cdo ceo cfo champion chief chro cio ciso cmo coo cpo cro cso cto customer decision director economic evp exec finance global head hr it managing marketing office operations ops owner plant power procurement product program project regional sales senior sponsor svp system team technical vice vp",
      pattern: new RegExp(
        `(?<![A-Za-zÀ-ɏ-])(${personName}) ?(?:\\(|, (?:our |their |the (?:new )?)?|[–-] | – )(${title})`,
        "g",
      ),
      also: ["negated", "planned", "supposed"],
      read: ([, name, post], { sentence }) => (sentence.asked ? null : person(name, post)),
    },
    {
      needs: "cdo ceo cfo chro cio ciso cmo coo cpo cro cso cto director evp head managing svp vice vp",
      pattern: new RegExp(
        `(?<![A-Za-zÀ-ɏ-])((?:[SE]?VP|Vice President|Head of|Director|C[EFITOSRDMP]O|CISO|CHRO|Managing Director)(?: (?:of )?(?:Operations|Ops|Sales|Marketing|Finance|Engineering|IT|Product|Support|Service|Customer [A-Z][A-Za-zÀ-ɏ]+|HR|Procurement|Technology|Supply Chain|Data|Digital|Logistics))?),? (${personName})`,
        "g",
      ),
      also: ["negated", "planned", "supposed"],
      read: ([, post, name], { sentence }) => (sentence.asked ? null : person(name, post)),
    },
    {
      needs: "contact stakeholder",
      pattern: /^(?:(?:key |main |primary )?(?:stakeholders?|contacts?))\s*[:=|]\s*(?<names>.{3,200})$/gi,
      read: (match) =>
        (match.groups?.names ?? "")
          .split(/[;|]|,(?![^(]*\))(?= ?[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ]+ [A-ZÀ-ÖØ-ÞĀ-Ž])/)
          .map((each) => ({
            key: "stakeholder.contact" as const,
            value: phrase(each.replace(/ ?\(([^)]*)\)/, ", $1")),
          }))
          .filter(({ value }) => personAt(value) !== null),
    },
  ],
};

function person(name: string | undefined, post: string | undefined): Draft | null {
  const who = personAt(name ?? "");
  if (
    !who ||
    !post ||
    /^champion$/i.test(post) ||
    /^(?:Our|The|Their|New|Last|Next|Head|Vice|Chief|Call|Met|Spoke|Account|Hi|Hello|Dear|Thanks|Customer|Renewal|QBR)\b/.test(
      who,
    )
  )
    return null;
  return {
    key: "stakeholder.contact",
    value: `${who}, ${phrase(post.replace(/^(?:our|their) /i, ""))}`,
  };
}
