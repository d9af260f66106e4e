import { fractions } from "../../../language/numbers/number-words.ts";
import { amount } from "../../../language/numbers/read-number.ts";
import { pattern } from "../../../language/patterns/pattern.ts";
import { link, percentGroup, rounded, share } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const seat = "(?:seats?|licen[cs]es?|licen[cs]ed (?:seats?|users?))";
const active =
  "(?:active(?:ly)?(?: us(?:ing|ed))?|in use|used|utili[sz]ed|assigned and active|activated|logged in|logging in|being used|taken|filled|occupied)";
const cut =
  /\b(?:cut(?:ting)?|reduc[a-zà-ɏ]*|drop(?:ping|ped)?|give|giving|hand(?:ing)?|return[a-zà-ɏ]*|remov[a-zà-ɏ]*|shrink[a-zà-ɏ]*|releas[a-zà-ɏ]*|fewer|less|back|upsell[a-zà-ɏ]*|add(?:ing|itional|s)?|more|extra|expand[a-zà-ɏ]*|buy[a-zà-ɏ]*|another|further|train[a-zà-ɏ]*|unused|idle|inactive|order[a-zà-ɏ]*|need[a-zà-ɏ]*|want[a-zà-ɏ]*|request[a-zà-ɏ]*|from)\b/i;
const trained =
  /^\W*(?:(?:are|were|have|has|now|been|fully|already|of them|users?)\s+)*(?:trained|certified|completed|invited|onboarded|finished|attended|answered|replied|responded|surveyed)\b/i;

const around = (match: RegExpExecArray, { sentence: { text } }: Context, left = 40): [string, string] => [
  text.slice(Math.max(0, match.index - left), match.index),
  text.slice(match.index + match[0].length, match.index + match[0].length + 40),
];

const ofSeats = (match: RegExpExecArray, context: Context): (Draft | null)[] => {
  const [, first, second] = match;
  const used = context.number(first);
  const all = context.number(second);
  const [lead, tail] = around(match, context);
  if (!used || !all || all.value < used.value / 1.5 || cut.test(lead) || trained.test(tail)) return [];
  if (/^\W*(?:(?:are|is) )?(?:unused|idle|inactive|empty|not)\b/i.test(tail))
    return [{ key: "usage.seats", value: all.value, ambiguous: all.ambiguous }];
  return [
    { key: "usage.active_users", value: used.value, ambiguous: used.ambiguous },
    { key: "usage.seats", value: all.value, ambiguous: all.ambiguous },
  ];
};

export const seats: Topic = {
  rules: [
    {
      needs: "licence license seat + #",
      pattern: pattern(
        `\\b(?:out )?of (?:the |their |its )?(${amount}) (?:contracted |licensed |paid )*${seat},? (?:only |just )?(${amount}) (?:are |is |were )?(?:${active})`,
      ),
      read: ([, all, used], context) => {
        const both = [plain("usage.active_users", used, context), plain("usage.seats", all, context)];
        return both.includes(null) ? null : both;
      },
    },
    {
      needs: "licence license seat + #",
      pattern: pattern(
        `(?<![\\d.,/])(${amount}) ?(?:of|out of|\\/|from) (?:the |their |its |our |all |a total of )?(${amount}) (?:contracted |licensed |paid |purchased |total |available )*${seat}\\b`,
      ),
      read: ofSeats,
    },
    {
      needs: "licence license seat + #",
      pattern: pattern(`(?<![\\d.,/])(${amount}) ?\\/ ?(${amount}) ${seat}\\b`),
      read: ofSeats,
    },
    {
      needs: "licence license seat + #",
      pattern: pattern(
        `\\b(?:active |used )?${seat}(?: in use| used| active| usage| utili[sz]ation)?\\s*[:=|]\\s*(${amount}) ?(?:of|out of|\\/) ?(${amount})`,
      ),
      read: ofSeats,
    },
    {
      needs: "accounts agents logins people users + licence license seat + #",
      pattern: pattern(
        `\\b(${amount}) (?:monthly |weekly )?(?:active )?(?:users|people|accounts|agents|logins) (?:are |were )?(?:active |logged in )?(?:this month |last month )?(?:on|against|out of|of|over|across|for|with) (?:a total of |the |their |its )?(${amount}) (?:contracted |licensed |paid )*${seat}`,
      ),
      read: ofSeats,
    },
    {
      needs: "active logged logging + #",
      pattern: pattern(
        `\\b(${amount}) (?:of|out of) (?:the |their |its )?(${amount}) (?:(?:licensed |named )?(?:users|people|employees|agents|reps) )?(?:are |were |have been )?(?:now |currently |still |only )?(?:active|logging in|logged in)\\b(?! (?:contacts?|stakeholders?|champions?|tickets?|goals?|projects?|customers?|threads?))`,
      ),
      read: ofSeats,
    },
    {
      needs: "% cent pct percent + licence license seat + #",
      pattern: pattern(
        percentGroup,
        ` (?:of|on) (?:the |their |its |all |our |contracted |paid |licensed )*${seat}\\b`,
      ),
      read: (match, context) => {
        const [lead, tail] = around(match, context);
        if (cut.test(lead) || trained.test(tail) || /\b(?:fewer|cut)\b/i.test(tail)) return null;
        if (
          /^\W*(?:(?:are|is|sit|sitting|were|remain|still|now|going) )*(?:unused|idle|inactive|empty|dormant|shelfware)\b/i.test(
            tail,
          )
        )
          return idle(context.number(match[1])?.value);
        return share("usage.active_rate", match[1], context);
      },
    },
    {
      needs:
        "% cent pct percent + active agents employees licence license people reps seat team users utilisation utilization + #",
      pattern: pattern(
        percentGroup,
        " (?:of (?:the |their |all |licensed )*(?:users|people|agents|reps|employees|team) (?:are |is |were )?(?:active|log(?:ged|ging)? in|actively using)|active(?: users?| rate)?\\b(?! contact)|(?:seat|licen[cs]e) (?:utili[sz]ation|usage|use)|utili[sz]ation)",
      ),
      read: ([, written], context) => share("usage.active_rate", written, context),
    },
    {
      needs: "% cent pct percent + active licence license login seat utilisation utilization + #",
      pattern: pattern(
        `\\b(?:(?:seat|licen[cs]e)s?(?: utili[sz]ation| usage| use| adoption)|utili[sz]ation|active(?:[- ]user)?[- ]rate|login rate|active users?|${seat})`,
        link,
        percentGroup,
        "(?<after>[^.;]{0,25})",
      ),
      read: (match, context) => {
        const after = match.groups?.after ?? "";
        if (
          /\b(?:down|drop[a-zà-ɏ]*|fell|fallen|declin[a-zà-ɏ]*|decreas[a-zà-ɏ]*|up|rose|grew|increas[a-zà-ɏ]*|cut|by|off|reduc[a-zà-ɏ]*)\b(?! to\b)/i.test(
            match[0].slice(0, -after.length || undefined),
          ) ||
          cut.test(match[0])
        )
          return null;
        return /^\W*(?:unused|idle|inactive|empty)/i.test(after)
          ? idle(context.number(match[1])?.value)
          : share("usage.active_rate", match[1], context);
      },
    },
    {
      needs: "licence license seat + # quarter third",
      pattern: pattern(
        `\\b(half|a third|one third|two thirds|a quarter|three quarters) (?:of )?(?:the |their |its )?(?:\\d+ )?${seat} (?:are |is |sit |sitting |remain |have been |were |go |still |now |currently )*(?:${active}|(?<idle>unused|idle|inactive|empty|dormant|never (?:used|activated|logged in)))`,
      ),
      also: ["negated"],
      read: (match) => {
        const part = fractions[match[1]?.toLowerCase() ?? ""];
        if (part === undefined) return null;
        return {
          key: "usage.active_rate",
          value: match.groups?.idle ? rounded(1 - part) : part,
        };
      },
    },
    {
      needs: "licence license seat + #",
      pattern: pattern(
        `(?<![\\d.,/%$€£] ?)\\b(${amount})[- ](?:contracted |licensed |paid |purchased |enterprise |total |named )*${seat}\\b`,
      ),
      read: (match, context) => {
        const [lead, tail] = around(match, context, 25);
        if (
          cut.test(lead) ||
          /\b(?:of|\/|to|by|only use|uses?|using)\s*$/i.test(lead) ||
          /^\W*(?:(?:are|is|were|sit|sitting|have|has) (?:been )?)?(?:unused|idle|inactive|empty|active|used|in use|never|fewer|more|back|trained|extra|additional|by|expansion|upsell|activated|assigned|logged)/i.test(
            tail,
          )
        )
          return null;
        const number = context.number(match[1]);
        return number && number.value >= 2
          ? {
              key: "usage.seats",
              value: number.value,
              ambiguous: number.ambiguous,
            }
          : null;
      },
    },
    {
      needs: "licence license seat + #",
      pattern: pattern(
        `\\b(?:contracted |licensed |total |purchased )?${seat}(?: under contract| contracted| purchased| total)?(?:\\s*[:=|]\\s*|\\s+(?:are|count is)\\s+|(?<=^(?:contracted |licensed )?[a-zà-ɏ]+)\\s+)(${amount})(?! ?(?:%|percent|of|\\/|days)|[.,]?\\d)`,
      ),
      read: ([, written], context) => plain("usage.seats", written, context),
    },
    {
      needs: "active + #",
      pattern: pattern(
        `(?<!\\d[.,]?|\\/ ?)\\b(${amount}) (?:of them )?(?:are |were )?(?:(?:weekly|monthly|daily) )?active(?: (?:users?|people|seats|licen[cs]es|logins))?\\b(?! (?:contacts?|stakeholders?|champions?|tickets?|goals?|projects?|customers?|threads?))`,
      ),
      read: (match, context) => {
        const [lead] = around(match, context, 12);
        return /[\d$€£%]\s*$|\b(?:q|by|top)\s*$/i.test(lead)
          ? null
          : plain("usage.active_users", match[1], context);
      },
    },
    {
      needs: "active mau + #",
      pattern: pattern(
        "\\b(?:(?:monthly |weekly )?active users?|maus?|active seats|active licen[cs]es)(?: in (?:the )?last (?:28|30) days)?(?: \\(?\\d{2} ?d(?:ays)?\\)?)?",
        link,
        `(${amount})(?! ?(?:%|percent|→|->|=>)|[.,]?\\d)`,
      ),
      read: (match, context) =>
        /\b(?:up|down|to)\b/i.test(match[0]) ? null : plain("usage.active_users", match[1], context),
    },
    {
      needs: "agents employees people reps user + log sign + #",
      pattern: pattern(
        `\\b(${amount}) (?:users?|people|employees|agents|reps) (?:have |are |actually |regularly |still )*(?:logged|logging|log|sign|signed|signing) in\\b`,
      ),
      read: ([, written], context) => plain("usage.active_users", written, context),
    },
  ],
};

const idle = (percent: number | undefined): Draft | null =>
  percent === undefined ? null : { key: "usage.active_rate", value: rounded(1 - percent / 100) };

function plain(
  key: "usage.seats" | "usage.active_users",
  written: string | undefined,
  context: Context,
): Draft | null {
  const number = context.number(written);
  return number && Number.isInteger(number.value)
    ? { key, value: number.value, ambiguous: number.ambiguous }
    : null;
}
