import type { AssessedAccount } from "../assessment/assess.ts";
import type { AuthorityReason, Route } from "../assessment/assessment.ts";
import type { MatterRule, Practice } from "../practice/practice.ts";
import { asksFor, type Request } from "./request.ts";

const levels: readonly Route[] = ["decide", "consult", "escalate"];

/** The matters of a request that others decide. */
export const othersMatters = (request: Request, practice: Practice): MatterRule[] =>
  request.matters.flatMap(
    (id) => practice.requests.matters.find((rule) => rule.id === id && rule.hers !== true) ?? [],
  );

/**
 * The accounts with the route of what is asked: a price, a discount, a term, a credit, a legal step, a date of a fix, an
 * executive's letter and an issue at several customers are others' to decide, whether or not a rule of facts fires. Counts
 * where something is to be decided or written about it, and where its own words say so in any question. The reason is
 * added to the most urgent account, and never twice.
 */
export function raiseAuthority(
  accounts: readonly AssessedAccount[],
  request: Request,
  practice: Practice,
): readonly AssessedAccount[] {
  const [first, ...others] = accounts;
  const counts = (["decide", "draft", "consult", "compare", "prepare"] as const).some((kind) =>
    asksFor(request, kind),
  );
  if (first === undefined || !counts) return accounts;
  const { authority } = first.assessment;
  const added = othersMatters(request, practice)
    .filter(({ matter }) => !authority.reasons.some((reason) => same(reason.matter, matter)))
    .map(
      ({ level, matter, with: partner, not_hers: because = "" }): AuthorityReason => ({
        level,
        matter,
        with: partner ?? null,
        because: startLower(because),
      }),
    );
  if (added.length === 0) return accounts;
  const reasons = [...authority.reasons, ...added].toSorted(
    (a, b) => levels.indexOf(b.level) - levels.indexOf(a.level),
  );
  const route = reasons[0]?.level ?? authority.route;
  return [{ ...first, assessment: { ...first.assessment, authority: { route, reasons } } }, ...others];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const startLower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
