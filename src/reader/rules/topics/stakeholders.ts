import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { leavingAfter } from "../leaving.ts";
import { executive, personAt } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";

const buyer =
  "(?:(?:economic )?buyer|(?:executive |exec |main )?sponsor|decision[- ]maker|budget (?:owner|holder))";

const anExecutive = testPattern(`^(?:the |their )?${executive}`);

const activeContacts = (written: string | undefined, context: Context): Draft | null => {
  const number = context.number(written);
  return number && Number.isInteger(number.value)
    ? { key: "stakeholder.active_contacts", value: number.value }
    : null;
};

export const stakeholders: Topic = {
  rules: [
    {
      needs: "budget buyer decision sponsor",
      pattern: pattern(`\\b${buyer}\\b`),
      read: (match, { sentence }) => {
        const end = leavingAfter(sentence.text, match.index + match[0].length);
        return end === null || /\bpromoted\b/i.test(sentence.text.slice(match.index, end))
          ? null
          : {
              key: "stakeholder.buyer_left",
              value: true,
              span: [match.index, end],
            };
      },
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
        personAt(match.groups?.who ?? "") || anExecutive().test(match.groups?.who ?? "")
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
