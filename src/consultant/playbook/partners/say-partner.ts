import type { Practice } from "../../../practice/practice.ts";
import { phrase } from "../phrase.ts";
import type { PartnerAnswer } from "./partner-answer.ts";

/** What she says of a partner she consulted: what he holds, where they agree and where not. On one line. */
export function sayPartner(
  practice: Practice,
  { persona, says, holds, agrees, differs }: PartnerAnswer,
): string {
  const partner = persona.role;
  const differences = differs.map(({ kind, about, partner: his, hers, account }) => {
    const said = phrase(practice, `partner_${kind}`, { about, his, hers });
    return account === undefined || said === null ? said : `at ${account}, ${said}`;
  });
  return [
    says === null ? null : phrase(practice, "partner_says", { partner, says }),
    holds.length === 0 ? null : phrase(practice, "partner_holds", { partner, holds: holds.join("; ") }),
    agrees.length === 0 ? null : phrase(practice, "partner_agrees", { agrees: agrees.join("; ") }),
    differences.length === 0
      ? phrase(practice, "partner_no_difference", { partner })
      : phrase(practice, "partner_differs", {
          differs: differences.filter((one) => one !== null).join("; "),
        }),
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
}
