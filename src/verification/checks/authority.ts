import { oneSafeLine } from "../../finding/safe-text.ts";
import { findGrants } from "../authority/find-grants.ts";
import type { Matter } from "../authority/grants/matter.ts";
import { unstatedRoutes } from "../authority/unstated-routes.ts";
import { type Check, hit } from "../check.ts";
import { endingOf } from "../ending-of.ts";
import type { VerificationCode } from "../verification.ts";

const decide: Readonly<Record<Matter, string>> = {
  price: "Finance and Leadership decide prices, discounts and credits",
  terms: "Legal, Finance and Leadership decide terms and commitments",
  date: "Engineering decides what ships and when",
};

/** Words in the definition's "can decide" that make a matter hers. */
const ownWords: Readonly<Record<Matter, RegExp>> = {
  price: /\b(?:discounts?|pric(?:es?|ing)|credits?|refunds?)\b/i,
  terms: /\b(?:contracts?|contract terms|legal commitments?)\b/i,
  date: /\b(?:roadmap|release dates?|fix dates?)\b/i,
};

/** The route is stated, and nothing is approved that is not hers to decide. */
export const authorityChecks = {
  *"authority.unstated"({ body, sentences, grounds, stopReason }) {
    if (body.trim() === "" || isUnfinished(stopReason) || grounds.owesRoute === false) return [];
    // A definition that gives nobody anything to decide has no route to state.
    if (grounds.canDecide?.length === 0 && grounds.accounts.every(({ route }) => route === "decide"))
      return [];
    return (yield* unstatedRoutes(grounds.accounts, sentences)).map((message) => hit(message));
  },
  *"authority.exceeded"({ sentences, grounds, sayings }) {
    const grants = yield* findGrants(sentences, ownMatters(grounds.canDecide ?? []), sayings);
    return grants.map(({ words, line, matter }) =>
      hit(`"${oneSafeLine(words, 80)}" is not hers to give: ${decide[matter]}`, line),
    );
  },
} satisfies Partial<Record<VerificationCode, Check>>;

/** An answer that was refused or cut short has not come to its route yet; another finding says so. */
const isUnfinished = (stopReason: string): boolean => /^(?:cut|refused)$/.test(endingOf(stopReason));

const ownMatters = (canDecide: readonly string[]): ReadonlySet<Matter> =>
  new Set(
    (Object.keys(ownWords) as Matter[]).filter((matter) =>
      canDecide.some((words) => ownWords[matter].test(words)),
    ),
  );
