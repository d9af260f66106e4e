import { fractions } from "../../../language/numbers/number-words.ts";
import { digits } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import { counted, link, percentGroup, rounded, share } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const subject =
  "(?:(?:product |platform |overall |weekly |monthly |daily |core |active |total |app |api |system )*(?:usage|logins?|sessions?|activity|adoption|active users|actives|maus?|daus?|waus?|api calls|calls to the api|actions|events|page ?views|consumption|volume of use|transactions|engagement with the product))";
const down =
  "(?:down|dropp(?:ed|ing)|drops?|fell|fallen|falling|declin(?:ed|ing)|decreas(?:ed|ing)|slid|slipp(?:ed|ing)|sank|shrank|shrunk|lost|plunged|plummeted|tanked|dipped|off|cratered|collapsed|reduced|lower)";
const up =
  "(?:up|ris(?:en|ing)|rose|grew|grown|growing|increas(?:ed|ing)|climbed|climbing|jumped|gained|surged|soared|higher|expanded)";
const gap = "(?:(?! ?(?:tickets?|nps|csat|price|discount|seats|budget|headcount))[^.;?!%\\d])";
const drop = "(?:drop|decline|decrease|fall|dip|reduction|slump|downturn|slide)";
const rise = "(?:increase|growth|rise|jump|uptick|gain|surge|improvement)";
const fraction =
  "(half|a third|one third|two thirds|a quarter|one quarter|three quarters|a fifth|one fifth|a tenth)";
const times: Record<string, number> = {
  doubled: 1,
  tripled: 2,
  quadrupled: 3,
  halved: -0.5,
};

const levelOnly = /\b(?:to|at)\s*$/i;

function change(sign: 1 | -1) {
  return (match: RegExpExecArray, context: Context): Draft | null => {
    const written = match[1] ?? "";
    const lead = match[0].slice(0, match[0].lastIndexOf(written));
    return levelOnly.test(lead) ? null : share("usage.change", written, context, sign);
  };
}

function thenNow(match: RegExpExecArray, context: Context): (Draft | null)[] {
  const { text } = context.sentence;
  const [before, now] = [match[1], match[2]];
  const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 25);
  const lead = text.slice(Math.max(0, match.index - 50), match.index);
  if (
    /^ ?(?:%|percent|hours|days|h\b|seats|licen|weeks|\/)/i.test(tail) ||
    (/[$€£:]\s*$/.test(lead) && /[$€£]\s*$/.test(lead))
  )
    return [];
  if (
    /\b(?:seats?|licen[cs]es?|nps|csat|tickets?|reply|response|resolution|price|arr|mrr|rating|score|contacts?|milestones?|goals?|phase|q[1-4]|team|headcount)\b[^.;]{0,25}$/i.test(
      lead,
    )
  )
    return [];
  return [counted("usage.before", before, context), counted("usage.now", now, context)];
}

export const usage: Topic = {
  rules: [
    {
      needs: "% cent pct percent + #",
      pattern: pattern(
        `\\b${subject}\\b${gap}{0,45}?\\b${down}\\b(?: by| about| around| roughly| some| nearly| almost| another| over| a| to| at| ~)*\\s*[-~]?`,
        percentGroup,
      ),
      read: change(-1),
    },
    {
      needs: "% cent pct percent + #",
      pattern: pattern(
        `\\b${subject}\\b${gap}{0,45}?\\b${up}\\b(?: by| about| around| roughly| some| nearly| almost| another| over| a| to| at| ~)*\\s*[+~]?`,
        percentGroup,
      ),
      read: change(1),
    },
    {
      needs: "% cent pct percent + #",
      pattern: pattern(`\\b${subject}\\b${gap}{0,45}?`, percentGroup, " (?:down|lower|below)\\b(?! to)"),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs: "% cent pct percent + #",
      pattern: pattern(
        `\\b${subject}(?: trend| change)?\\s*[:=|]?\\s*(?:is |was |at )?(?:change of )?-`,
        percentGroup,
      ),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs: "% cent pct percent + #",
      pattern: pattern(`\\b${subject}(?: trend| change)?\\s*[:=|]?\\s*(?:is |was |at )?\\+`, percentGroup),
      read: ([, written], context) => share("usage.change", written, context),
    },
    {
      needs: "% cent pct percent + # + decline decrease dip downturn drop fall reduction slide slump",
      pattern: pattern(percentGroup, ` ${drop} (?:in|of|to) (?:the |their |its |overall )*${subject}\\b`),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs: "% cent pct percent + gain growth improvement increase jump rise surge uptick + #",
      pattern: pattern(percentGroup, ` ${rise} (?:in|of|to) (?:the |their |its |overall )*${subject}\\b`),
      read: ([, written], context) => share("usage.change", written, context),
    },
    {
      needs: "activity adoption login usage + % cent pct percent + #",
      pattern: pattern(percentGroup, ` (?:usage|login|activity|adoption) ${drop}`),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs:
        "activity adoption login usage + % cent pct percent + gain growth improvement increase jump rise surge uptick",
      pattern: pattern(percentGroup, ` (?:usage|login|activity|adoption) ${rise}`),
      read: ([, written], context) => share("usage.change", written, context),
    },
    {
      needs: "activity adoption login usage + % cent pct percent + #",
      pattern: pattern(
        `\\b(?:usage|login|activity|adoption)s? ${drop}(?: of| by|:)? (?:about |around |roughly )?`,
        percentGroup,
      ),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs: "% cent pct percent + fewer less lower + #",
      pattern: pattern(percentGroup, ` (?:fewer|less|lower) (?:${subject})\\b`),
      read: ([, written], context) => share("usage.change", written, context, -1),
    },
    {
      needs: "more + % cent pct percent + #",
      pattern: pattern(percentGroup, ` more (?:${subject})\\b`),
      read: ([, written], context) => share("usage.change", written, context),
    },
    {
      needs:
        "# fifth quarter tenth third + actions active activity adoption calls consumption dau engagement events login mau page session transactions usage volume wau",
      pattern: pattern(
        `\\b${subject}\\b${gap}{0,45}?\\b${down}\\b(?: by| about| around| roughly| nearly| almost| over| in)*\\s+${fraction}\\b`,
      ),
      read: ([, part]) => fractionChange(part, -1),
    },
    {
      needs:
        "# fifth quarter tenth third + actions active activity adoption calls consumption dau engagement events login mau page session transactions usage volume wau",
      pattern: pattern(
        `\\b${subject}\\b${gap}{0,45}?\\b${up}\\b(?: by| about| around| roughly| nearly| almost)*\\s+${fraction}\\b`,
      ),
      read: ([, part]) => fractionChange(part, 1),
    },
    {
      needs:
        "doubled halved quadrupled tripled + actions active activity adoption calls consumption dau engagement events login mau page session transactions usage volume wau",
      pattern: pattern(`\\b${subject}\\b${gap}{0,35}?\\b(doubled|tripled|quadrupled|halved)\\b`),
      read: ([, word]) => changeBy(times[word?.toLowerCase() ?? ""]),
    },
    {
      needs:
        "doubled halved quadrupled tripled + actions active activity adoption calls consumption dau engagement events login mau page session transactions usage volume wau",
      pattern: pattern(
        `\\b(?:doubled|tripled|quadrupled|halved) (?:the |their |its |our |overall )*${subject}\\b`,
      ),
      read: ([words]) => changeBy(times[words.toLowerCase().split(" ")[0] ?? ""]),
    },
    {
      needs:
        "action active activit adoption api consumption dau event login mau page session transaction usage wau weekly + #",
      pattern: pattern(`(?<![\\d.,/$€£])(${digits})\\s*(?:→|->|=>|-->|➔)\\s*(${digits})(?![\\d.,]*\\d)`),
      read: (match, context) => (usageWords.test(context.sentence.text) ? thenNow(match, context) : null),
    },
    {
      needs:
        "action active activit adoption api consumption dau event login mau page session transaction usage wau weekly + #",
      pattern: pattern(
        `\\bfrom (?:about |around |roughly |~)?(${digits})(?: [a-zà-ɏ]+){0,4}? (?:down |up )?to (?:about |around |roughly |just |only |~)*(${digits})(?![\\d.,]*\\d)`,
      ),
      read: (match, context) => (usageWords.test(context.sentence.text) ? thenNow(match, context) : null),
    },
    {
      needs:
        "# + actions active activity adoption calls consumption dau engagement events login mau page session transactions usage volume wau",
      pattern: pattern(
        `\\b${subject} (?:was|were|stood at|used to be|had been|averaged) (?:at |about |around )*(${digits})(?: [a-zà-ɏ]+){0,5}?,? (?:and |but |and it )?(?:is |are |it's |now |stands? at |currently )+(?:at |only |just |down to |about )*(${digits})(?![\\d.,]*\\d)`,
      ),
      read: thenNow,
    },
    {
      needs: "baseline normal typical usual + % cent pct percent + #",
      pattern: pattern(
        percentGroup,
        " of (?:its|their|the account's|the) (?:own )?(?:(?:90|180|60)[- ]day )?(?:baseline|usual|normal|typical)(?: level| usage)?\\b",
      ),
      read: ([, written], context) => share("usage.baseline_ratio", written, context),
    },
    {
      needs: "capabilities features modules + #",
      pattern: pattern(
        "\\b(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of|out of) (?:the |their |its |our )?(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (?:(?:core|key|main|licensed|entitled|paid|contracted|premium) )*(?:features|modules|capabilities)\\b",
      ),
      read: ([, used, all], context) => [
        counted("usage.core_features_used", used, context),
        counted("usage.core_features_entitled", all, context),
      ],
    },
    {
      needs: "feature modules + #",
      pattern: pattern(
        "\\b(?:core features?|features|modules)(?: used| adopted| in use)?\\s*[:=|]\\s*(\\d{1,3}) ?(?:of|\\/|out of) ?(\\d{1,3})\\b",
      ),
      read: ([, used, all], context) => [
        counted("usage.core_features_used", used, context),
        counted("usage.core_features_entitled", all, context),
      ],
    },
    {
      needs: "feature + adoption breadth usage + % cent pct percent",
      pattern: pattern("\\b(?:core )?feature (?:adoption|breadth|usage)(?: rate)?", link, percentGroup),
      read: (match, context) =>
        /\b(?:down|up)\b/i.test(match[0]) ? null : share("usage.feature_breadth", match[1], context),
    },
    {
      needs: "features + % cent pct percent + #",
      pattern: pattern(percentGroup, " of (?:the |their |our )?(?:core |key |licensed )*features"),
      read: ([, written], context) => share("usage.feature_breadth", written, context),
    },
    {
      needs: "every normal seasonal",
      pattern: pattern(
        "\\b(?:seasonal(?:ity| dip| pattern| drop| effect| slowdown| low)?|normal for (?:the|this) season|same dip every (?:year|summer|winter|december))\\b",
      ),
      read: () => ({ key: "usage.seasonal", value: true }),
    },
    {
      needs: "analytics changed counting instrumentation measurement telemetry tracking",
      pattern: pattern(
        "\\b(?:telemetry|tracking|instrumentation|usage (?:measurement|tracking|counting)|analytics)(?: [a-zà-ɏ]+)? (?:has |have |was |were |is |got )?(?:been )?(?:changed|broken|broke|migrated|switched|reset|replaced)\\b|\\bchanged (?:how|the way) (?:we|usage is|sessions are|it is) (?:measure|measured|count|counted|track|tracked)",
      ),
      read: () => ({ key: "usage.telemetry_changed", value: true }),
    },
  ],
};

const usageWords =
  /\b(?:usage|login|logins|sessions?|activity|adoption|active|maus?|daus?|waus?|api calls|actions|events|page ?views|transactions|weekly|consumption)\b/i;

const changeBy = (value: number | undefined): Draft | null =>
  value === undefined ? null : { key: "usage.change", value };

function fractionChange(part: string | undefined, sign: 1 | -1): Draft | null {
  const value = fractions[part?.toLowerCase() ?? ""];
  return value === undefined ? null : { key: "usage.change", value: rounded(sign * value) };
}
