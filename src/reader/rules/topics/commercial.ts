import { fractions } from "../../../language/numbers/number-words.ts";
import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { counted, durationDays, durationGroups, percentGroup, rounded, share } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const asks =
  "(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: us)?|demand(?:s|ed|ing)?|push(?:es|ed|ing)?|request(?:s|ed|ing)?|need(?:s|ed)?|expect(?:s|ed|ing)?|insist(?:s|ed|ing)?(?: on)?|negotiat(?:e|es|ed|ing)|is after|are after|would like|looking for|press(?:ed|ing)?|requires?|hop(?:es|ing)|proposed|proposes|threatens?|wrote)";
const asking = testPattern(`\\b${asks}\\b`);
const discount =
  "(?:discount|price (?:cut|reduction|decrease)|(?:lower|better|reduced|cheaper) (?:price|rate|pricing)|price break|rebate)";
const ours =
  /\b(?:we|i|i'd|sales|finance|our (?:team|sales))(?:'ve|'ll|'d)?(?: [a-zà-ɏ]+){0,3}? (?:offer[a-zà-ɏ]*|gave|grant[a-zà-ɏ]*|propos[a-zà-ɏ]*|approv[a-zà-ɏ]*)\b/i;
const seat = "(?:seats?|licen[cs]es?|users)";
const reduce =
  "(?:cut(?:ting)?|reduc(?:e|es|ed|ing)|drop(?:ping|ped)?|giv(?:e|ing) back|hand(?:ing)? back|return(?:ing|ed)?|remov(?:e|ing)|shrink(?:ing)?|releas(?:e|ing)|give up|shed|trim(?:ming)?)";

/** Names that follow "evaluating" and are no vendor. */
const noVendor =
  /^(?:The|Our|Their|This|That|A|An|New|Q[1-4]|SSO|API|ROI|AI|IT|HR|Dana|P1|Phase|Next|Last|How|Whether|Other|Options|Us|It|All|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Marketing|Sales|Finance|Legal|Procurement|Operations|Support|Engineering)$/i;

function competitor(match: RegExpExecArray, { sentence }: Context): (Draft | null)[] {
  const words = match.groups?.who ?? "";
  const name =
    /^(?:a |the |their |our |one |another |other )?(?:competitors?,? |rival )?(?<name>[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]*(?:[ .][A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]*){0,2})/.exec(
      words,
    )?.groups?.name;
  const generic =
    /^(?:(?:a|an|the|our|your|their|one|another|other|some|several|two|three|alternative|different|cheaper) )*(?:(?:direct|new|of our|of your|main|cheaper) )*(?:competitors?|rivals?|alternatives?|vendors?|providers?|suppliers?|solutions?|competition|competing (?:product|tool|vendor|offer)s?)\b/i.exec(
      words,
    )?.[0];
  if (name && noVendor.test(name.split(" ")[0] ?? "")) return [];
  const value = name ?? (generic ? "a competitor" : null);
  if (!value) return [];
  const lead = sentence.text.slice(0, match.index + 1);
  const byBuyer =
    /\b(?:economic buyer|buyer|c[fi]o|ceo|coo|decision[- ]maker|budget owner|executive sponsor|vp [a-zà-ɏ]+|procurement director)\b[^.;,]{0,40}$/i.test(
      lead,
    );
  return [
    { key: "commercial.competitor", value },
    byBuyer ? { key: "commercial.competitor_by_buyer", value: true } : null,
  ];
}

const who = "(?<who>[^.;?!]{3,60})";

export const commercial: Topic = {
  rules: [
    {
      needs:
        "approached brought compared compares comparing consider courted demo evaluated evaluates evaluating flirting looking meeting mentioned mentioning mentions met moved moving named offer piloted piloting pilots pitch proposal quote replace replacing running shortlisted shortlisting switch talking talks testing trialed trialing trialled trialling",
      pattern: pattern(
        `\\b(?:evaluat(?:ing|es|ed)|consider(?:ing|s|ed)?(?: switching to| moving to)?|pilot(?:ing|ed|s)|trial(?:ing|ling|led|ed)|demo(?:ed|ing|s)(?! (?:our|the))|(?:a |had a |saw a |seen a )?(?:demo|pitch|quote|offer|proposal) (?:of|from|by)|switch(?:ing|ed)? (?:over )?to|mov(?:ing|ed) to|replac(?:e|ing) us (?:with|by)|compar(?:ing|ed|es) us (?:to|with|against)|shortlist(?:ed|ing)|looking (?:at|into)|talking (?:to|with)|in talks with|met with|meeting with|approached by|courted by|testing|running an? (?:rfp|tender|poc|pilot|trial) with|flirting with|brought up|named|mention(?:ed|s|ing)) `,
        who,
      ),
      read: (match, context) => (vendorVerb(match) ? competitor(match, context) : []),
    },
    {
      needs: "competitor",
      pattern: pattern("\\bcompetitors?(?: named| mentioned)?\\s*[:=|]\\s*", who),
      also: ["negated"],
      read: (match, context) =>
        /^(?:none|no|n\/a|unknown|tbd)\b/i.test(match.groups?.who ?? "") ? [] : competitor(match, context),
    },
    {
      needs: "competitor rival vendor",
      pattern: pattern(
        "\\b(?:competitor|rival|vendor) (?<who>[a-zà-ɏ][a-zà-ɏ\\d]+(?: [a-zà-ɏ][a-zà-ɏ\\d]+)?)",
      ),
      read: (match, context) =>
        /^[A-ZÀ-ÖØ-ÞĀ-Ž]/.test(match.groups?.who ?? "") ? competitor(match, context) : [],
    },
    {
      needs: "competitor rival vendor",
      pattern: pattern(
        "\\b(?:a|another|one|their|our|the) (?:direct |main |cheaper |other )*(?:competitor|rival|vendor)(?:'s)? (?:is |was |has |have |are )?(?:in|pitched|pitching|approached|offered|offering|demoed|reached out|being evaluated|circling|undercut|quoted|underbid|sniffing|talking to them)\\b",
      ),
      read: () => ({ key: "commercial.competitor", value: "a competitor" }),
    },
    {
      needs: "issued kicked launched opened published running sent started + rfp tender vendor",
      pattern: pattern(
        "\\b(?:issued|launched|started|running|sent out|opened|kicked off|published) (?:an? |the |their )?(?:new )?(?:rfp|tender|vendor (?:review|evaluation|selection))\\b",
      ),
      read: () => ({ key: "commercial.competitor", value: "a competitor" }),
    },
    {
      needs: "brought mentioned named + once times twice",
      pattern: pattern(
        `\\b(?:competitor|[a-zà-ɏ]+) (?:was |has been |is |got )?(?:mentioned|named|brought up) (?:(${amount}) times|(twice|once))`,
      ),
      read: (match, context) =>
        /compet|rival|vendor/i.test(context.sentence.text)
          ? match[2]
            ? {
                key: "commercial.competitor_mentions_90d",
                value: /twice/i.test(match[2]) ? 2 : 1,
              }
            : counted("commercial.competitor_mentions_90d", match[1], context)
          : null,
    },
    {
      needs: "competitor mention + #",
      pattern: pattern(`\\b(${amount}) (?:competitor mentions?|mentions? of (?:a|the|our) competitor)`),
      read: ([, written], context) => counted("commercial.competitor_mentions_90d", written, context),
    },

    {
      needs:
        "after ask demand expect hopes hoping insist looking need negotiate negotiating press proposed proposes push request require threaten want would wrote",
      pattern: pattern(
        `\\b${asks}\\b(?: for| us| to| on| about| a| an| the| of| another| at least| get| see| have| hard| them| give| roughly| around| [a-zà-ɏ]+ing)*\\s*(?:${percentGroup} )?(?:annual |renewal |multi-?year |bigger |steep |further |volume |deeper |significant |big |large )*(?:${discount}|off\\b(?= the| on| their| at| for| if|[.,;!]|$))(?: of)?(?: (?:about |around |at least )?${percentGroup})?`,
      ),
      also: ["planned"],
      read: (match, context) => {
        const { text } = context.sentence;
        const lead = text.slice(0, match.index + match[0].length);
        const percent = match[1] ?? match[2];
        if (context.sentence.asked && /\b(?:we|i)\b/i.test(lead)) return [];
        if (
          ours.test(lead) ||
          /\b(?:if|whether|might|may|could|maybe|in case|should|unless)\b/i.test(lead) ||
          (/\bwould\b/i.test(lead) && !/would like/i.test(match[0]))
        )
          return [];
        if (/\boff$/i.test(match[0].trim()) && percent === undefined) return [];
        return [
          { key: "commercial.discount_asked", value: true },
          percent ? share("commercial.discount_ratio", percent, context) : null,
        ];
      },
    },
    {
      needs: "better cheaper discount lower price rebate reduced + ask demand request",
      pattern: pattern(
        `\\b(?:their|the customer's|her|his|a|the|our buyer's|procurement's) (?:request for |demand for |ask for )(?:a |an )?(?:${percentGroup} )?${discount}`,
      ),
      read: ([, percent], context) => [
        { key: "commercial.discount_asked", value: true },
        percent ? share("commercial.discount_ratio", percent, context) : null,
      ],
    },
    {
      needs: "offer give grant approve promise extend concede agree commit waive",
      pattern: pattern(
        "\\b(?:offer|give|grant|approve|promise|extend|concede|agree to|commit to|waive)\\b(?:(?!\\bso that\\b)[^.;?!]){0,50}?(?:\\d ?%(?= (?:off|discount|reduction|less|rebate)|\\W*$)|\\b(?:discounts?|rebates?|price|pricing|credits?|refunds?|free (?:months?|seats?|licen[cs]es?)|(?:longer|shorter|better|payment|contract) terms?|(?:fix|patch|release|ship|feature|roadmap)\\b[^.;?!]{0,20}\\b(?:by|on|before|date))\\b)",
      ),
      also: ["asked", "planned"],
      read: (match, { sentence }) =>
        /(?:^\W*|\b(?:i|we|you|let's|to|please|should|can|could|may|shall|must|will)\s+(?:[a-z']+\s+){0,2})$/i.test(
          sentence.text.slice(Math.max(0, match.index - 40), match.index),
        )
          ? { key: "commercial.terms_in_question", value: true }
          : null,
    },
    {
      needs: "discount price + ask demand objection pressure request",
      pattern: pattern(`\\b(?:discount|price)[- ](?:demand|request|pressure|ask|objection)s?\\b`),
      read: () => ({ key: "commercial.discount_asked", value: true }),
    },
    {
      needs: "afford cannot complain cost expensive overpriced price pricing push",
      pattern: pattern(
        "\\b(?:too expensive|too pricey|overpriced|can't afford us|cannot afford us|(?:price|pricing|cost) (?:is|was|seems|are) (?:too (?:high|steep|much)|an issue|a problem|the (?:issue|problem|reason|blocker)|not (?:justified|justifiable))|complain(?:s|ed|ing)? about (?:the |our )?(?:price|pricing|cost)s?|push(?:ed|ing|es)? back on (?:the |our )?(?:price|pricing|cost)s?)\\b",
      ),
      also: ["negated"],
      read: (match, { sentence }) =>
        /\b(?:not|n't|never|isn't|competitor[a-zà-ɏ]*) (?:[a-zà-ɏ]+ )?$/i.test(
          sentence.text.slice(0, match.index),
        )
          ? null
          : { key: "commercial.discount_asked", value: true },
    },

    {
      needs:
        "after ask demand expect hopes hoping insist looking need negotiate negotiating press proposed proposes push request require threaten want would wrote",
      pattern: pattern(
        `\\b${asks}\\b(?: us| to| about| for| a| the| permission)* ?(?:downgrad(?:e|ing)\\b|(?:mov|switch|go|step|dropp?)(?:e|ing)?(?: down)? (?:down )?(?:to )?(?:a |the |our )?(?:lower|smaller|cheaper|basic|starter|standard|essential|next)s? ?(?:tier|plan|package|edition)?|go down a (?:tier|plan))`,
      ),
      also: ["planned"],
      read: (match, context) =>
        customerAsk(match, context, {
          key: "commercial.downgrade_asked",
          value: true,
        }),
    },
    {
      needs: "downgrade downgrading request",
      pattern: pattern(
        "\\b(?:downgrade (?:request|demand|ask)\\b|downgrading (?:to|from)|request(?:ed|ing)? (?:a |the )?downgrade|asked (?:for|about) (?:a |the )?downgrade)",
      ),
      read: (match, context) =>
        customerAsk(match, context, {
          key: "commercial.downgrade_asked",
          value: true,
        }),
    },
    {
      needs:
        "cut drop give giving hand reduce reducing release releasing remove removing return shed shrink trim + # % cent fifth pct percent quarter tenth third",
      pattern: pattern(
        `\\b${reduce} (?:back )?(?:by )?(?:(?:about |around |roughly |nearly |up to )*(?:${percentGroup}|(half|a third|one third|two thirds|a quarter|a fifth|a tenth)|(${amount}) (?:of|out of) (?:the |their |its )?(${amount}))) ?(?:of )?(?:the |their |its |all |our )*${seat}`,
      ),
      also: ["planned"],
      read: (match, context) => customerAsk(match, context, seatCut(match, context)),
    },
    {
      needs:
        "licence license seat users + cut drop give giving hand reduce reducing release releasing remove removing return shed shrink trim + # % cent fifth pct percent quarter tenth third",
      pattern: pattern(
        `\\b${reduce} (?:the |their |its |our )?(?:number of )?${seat}(?: count)? by (?:about |around |roughly |nearly )*(?:${percentGroup}|(half|a third|one third|two thirds|a quarter|a fifth|a tenth))`,
      ),
      also: ["planned"],
      read: (match, context) => customerAsk(match, context, seatCut(match, context)),
    },
    {
      needs: "fewer + % cent pct percent + licence license seat users",
      pattern: pattern(`\\b${percentGroup} fewer ${seat}`),
      also: ["planned"],
      read: (match, context) =>
        asking().test(context.sentence.text) ? customerAsk(match, context, seatCut(match, context)) : null,
    },
    {
      needs: "licence license seat users + cut down drop go reduc shrink trim",
      pattern: pattern(
        `\\b(?:cut|reduc[a-zà-ɏ]*|drop[a-zà-ɏ]*|go|going|down|shrink[a-zà-ɏ]*|trim[a-zà-ɏ]*|downsiz[a-zà-ɏ]*)\\b[^.;?!\\d]{0,30}from (${amount}) (?:${seat} )?(?:down )?to (${amount}) ${seat}|\\b(?:cut|reduc[a-zà-ɏ]*|drop[a-zà-ɏ]*|shrink[a-zà-ɏ]*|trim[a-zà-ɏ]*)\\b[^.;?!\\d]{0,15}\\b${seat} from (${amount}) (?:down )?to (${amount})`,
      ),
      also: ["planned"],
      read: (match, context) => {
        const [a, b] = [
          context.number(match[1] ?? match[3])?.value,
          context.number(match[2] ?? match[4])?.value,
        ];
        return a === undefined || b === undefined || b >= a
          ? null
          : customerAsk(match, context, {
              key: "commercial.seat_cut",
              value: rounded((a - b) / a),
            });
      },
    },
    {
      needs: "commitment contract month term year",
      pattern: pattern(
        `\\b${asks}\\b[^.;?!]{0,45}?(?:shorter (?:term|contract|commitment)|month[- ]to[- ]month|(?:one|1)[- ]year (?:term|contract|deal|renewal)? ?instead of|(?:six|6)[- ]month (?:term|renewal|extension|contract)|shorten(?:ing)? the (?:term|contract))`,
      ),
      also: ["planned", "supposed", "asked"],
      read: (match, context) =>
        reportedAsk(match, context, {
          key: "commercial.shorter_term_asked",
          value: true,
        }),
    },

    {
      needs: "bill invoice payment + arrears behind late open outstanding overdue past unpaid",
      pattern: pattern(
        `\\b(?:invoice|payment|bill)s?\\b[^.;?!\\d]{0,30}?(?:is |are |now |already |by |:|open |unpaid |overdue |late |for |past due )*`,
        durationGroups,
        " (?:late|overdue|past due|behind|open|outstanding|unpaid|in arrears)",
      ),
      read: (match, context) => late(durationDays(match[1], match[2], context), context),
    },
    {
      needs: "bill invoice payment",
      pattern: pattern(
        `\\b(?:invoice|payment|bill)s?\\b[^.;?!\\d]{0,30}?(?:late|overdue|past due|unpaid|outstanding|behind)(?:,? the (?:oldest|longest)(?: one)?(?: is)?)?(?: by| for| since| now| already|:| \\()*\\s*`,
        durationGroups,
      ),
      read: (match, context) => late(durationDays(match[1], match[2], context), context),
    },
    {
      needs: "bill invoice payment + behind late overdue past",
      pattern: pattern(
        "",
        durationGroups,
        "[- ](?:late|overdue|past[- ]due|behind) (?:on |with |in )?(?:the |their |our |its |paying |an? )*(?:[a-zà-ɏ]+ )?(?:invoices?|payments?|bills?)",
      ),
      read: (match, context) => late(durationDays(match[1], match[2], context), context),
    },
    {
      needs: "contested contesting dispute disputing",
      pattern: pattern(
        "\\b(?:disput(?:ing|ed|es)|contest(?:ing|ed)|in dispute)\\b[^.;?!\\d]{0,40}?(?:for |since |:|over )+(?:the last |about )?",
        durationGroups,
      ),
      read: (match, context) =>
        /invoice|bill|payment|charge/i.test(context.sentence.text)
          ? disputed(durationDays(match[1], match[2], context))
          : null,
    },
    {
      needs: "invoice + contested dispute",
      pattern: pattern(
        "\\binvoice\\b[^.;?!\\d]{0,40}?\\b(?:in dispute|disputed|under dispute|contested)[^.;?!\\d]{0,10}",
        durationGroups,
      ),
      read: (match, context) => disputed(durationDays(match[1], match[2], context)),
    },
    {
      needs: "bounced declined failed rejected + card charge payment + once times twice",
      pattern: pattern(
        `\\b(?:payment|card|charge)s? (?:has |was |were |have |got )?(?:failed|declined|bounced|been declined|been rejected|rejected)(?: (?:(twice|once)|(${amount}) times))(?: in a row)?`,
      ),
      read: ([, word, written], context) =>
        word
          ? {
              key: "commercial.payment_failures",
              value: /twice/i.test(word) ? 2 : 1,
            }
          : counted("commercial.payment_failures", written, context),
    },
    {
      needs: "declined failed + charge payment + #",
      pattern: pattern(
        `\\b(${amount}) (?:failed|declined) (?:payments?|payment attempts?|charges?|card charges?)`,
      ),
      read: ([, written], context) => counted("commercial.payment_failures", written, context),
    },
  ],
};

/** Verbs that need a clear rival behind them, since they go with persons and things as well. */
function vendorVerb(match: RegExpExecArray): boolean {
  const target = match.groups?.who ?? "";
  const loose =
    /^(?:looking|talking|in talks|met|meeting|mention|testing|moving|moved|named|brought|consider|evaluat|pilot|trial|demo|quote|offer|proposal|pitch|a |had|saw|seen|approached)/i.test(
      match[0],
    );
  if (!loose) return true;
  if (
    /\b(?:competitors?|rivals?|alternatives?|vendors?|providers?|suppliers?|competition|competing|other (?:tools|solutions|options|products))\b/i.test(
      target.slice(0, 40),
    )
  )
    return true;
  if (
    /^(?:consider[a-zà-ɏ]* (?:switching|moving) to|evaluat|a? ?(?:demo|pitch|quote|offer|proposal) (?:from|by)|(?:had|saw|seen) a|approached|trial|pilot)/i.test(
      match[0],
    )
  )
    return /^[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]+){0,2}(?:$|[,.)]| (?:as|instead|and|for|since|in|right|now|too|at|this|last|because|but|alongside|next|again|again)\b)/.test(
      target,
    );
  return /^[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]+(?: [A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ\d]+)? (?:as (?:an? |the |their )?(?:alternative|replacement|option|backup)|instead)/.test(
    target,
  );
}

/** "They asked whether they could …": what the customer asked is reported; only doubt before the asking counts. */
function reportedAsk(match: RegExpExecArray, context: Context, draft: Draft): Draft | null {
  if (!/^(?:ask|request|demand|want)/i.test(match[0])) return customerAsk(match, context, draft);
  const { text, asked } = context.sentence;
  return asked ||
    /\b(?:if|whether|might|may|could|would|maybe|unless|when)\b/i.test(text.slice(0, match.index))
    ? null
    : draft;
}

/** What we would offer, or what nobody asked for yet, is no demand of the customer. */
function customerAsk(match: RegExpExecArray, { sentence }: Context, draft: Draft | null): Draft | null {
  const lead = sentence.text.slice(0, match.index + match[0].length);
  if (sentence.asked && !/\b(?:now that|given that)\b/i.test(lead)) return null;
  if (/\b(?:if|whether|might|may|could|maybe|in case|should|unless|when|would(?! like))\b/i.test(lead))
    return null;
  if (
    /\b(?:we|i) (?:[a-zà-ɏ]+ )?(?:want|need|plan|ask|propose|suggest|offer)/i.test(lead) &&
    !/\b(?:they|customer|cfo|asked us)\b/i.test(lead)
  )
    return null;
  return draft;
}

function seatCut(match: RegExpExecArray, context: Context): Draft | null {
  const [, percent, part, some, all] = match;
  if (percent) return share("commercial.seat_cut", percent, context);
  if (part)
    return {
      key: "commercial.seat_cut",
      value: fractions[part.toLowerCase()] ?? 0,
    };
  const [a, b] = [context.number(some)?.value, context.number(all)?.value];
  return a === undefined || !b || a > b ? null : { key: "commercial.seat_cut", value: rounded(a / b) };
}

const paid = /\b(?:paid|settled|cleared)\b(?! late)/i;

const late = (days: number | null, { sentence }: Context): Draft | null =>
  days === null ||
  (paid.test(sentence.text) && !/\b(?:not|n't|un) ?(?:been )?paid|unpaid/i.test(sentence.text)) ||
  /\b(?:disput|contest)/i.test(sentence.text)
    ? null
    : { key: "commercial.invoice_late_days", value: days };

const disputed = (days: number | null): Draft | null =>
  days === null ? null : { key: "commercial.invoice_disputed_days", value: days };
