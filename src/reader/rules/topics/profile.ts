import { pattern } from "../../../language/patterns/pattern.ts";
import { dateAfter, personAt } from "../phrases.ts";
import type { Topic } from "../rule.ts";

const segments: Record<string, string> = {
  enterprise: "enterprise",
  "mid-market": "mid_market",
  "mid market": "mid_market",
  midmarket: "mid_market",
  smb: "smb",
  "small business": "smb",
};

/** What an account is. Its health, its phase and the route are never read from text: code computes them. */
export const profile: Topic = {
  rules: [
    {
      needs: "account client customer segment",
      pattern: pattern(
        "\\b(?:segment\\s*[:=|]\\s*)(enterprise|mid[- ]?market|smb|small business)\\b|\\b(enterprise|mid[- ]?market|smb|small business) (?:account|customer|client|segment)\\b(?!s)",
      ),
      read: ([, label, noun]) => {
        const value = segments[(label ?? noun ?? "").toLowerCase()];
        return value ? { key: "account.segment", value } : null;
      },
    },
    {
      needs: "touch + high low standard",
      pattern: pattern("\\b(high|standard|low)[- ]touch(?: account| customer| segment| model|\\b)"),
      read: ([, word]) => ({
        key: "account.touch",
        value: /high/i.test(word ?? "") ? "high_touch" : "standard",
      }),
    },
    {
      needs: "account csm customer",
      pattern: /^(?:csm|customer success manager|account owner)\s*[:=|]\s*(?<name>.{3,60})$/gi,
      read: (match) => {
        const name = personAt(match.groups?.name ?? "");
        return name ? { key: "account.csm", value: name } : null;
      },
    },
    {
      needs: "churned status",
      pattern: pattern(
        "\\b(?:they|the account|the customer|customer|[a-zà-ɏ][a-zà-ɏ]+)(?: has| have|'ve)?(?: already| just| officially)? churned\\b(?! (?:users|contacts))|\\bstatus\\s*[:=|]\\s*churned\\b",
      ),
      read: (match) =>
        /^(?:who|which|that|others?)\b/i.test(match[0]) ? null : { key: "account.status", value: "churned" },
    },
    {
      needs: "live onboard implement",
      pattern: pattern(
        "\\b(?:(?:is|are|'re)? ?not (?:yet )?live|hasn't gone live|has not gone live|haven't gone live|still (?:in )?(?:onboarding|implementation|implementing)|(?:we are|we're|they are|they're|currently) (?:in )?(?:onboarding|implementing)|in (?:the )?(?:onboarding|implementation)(?: phase)?)\\b(?! (?:call|meeting|session|deck|team))",
      ),
      also: ["negated"],
      read: () => ({ key: "account.live", value: false }),
    },
    {
      needs: "live",
      pattern: pattern("\\b(?:went live|(?:has been |have been |been )?live since|go-live was)\\b"),
      read: (match, context) => {
        const day = dateAfter(context, match.index + match[0].length, 12);
        return day ? { key: "account.went_live", value: day.behind, ambiguous: day.ambiguous } : null;
      },
    },
  ],
};
