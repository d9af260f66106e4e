import type { AuthorityReason } from "../../assessment/assessment.ts";
import { partnersOf } from "../../assessment/partners-of.ts";
import { listed } from "../../assessment/say-fact.ts";
import type { Practice } from "../../practice/practice.ts";
import { hasFigures } from "../../reader/say-unread.ts";
import { fillAll } from "./fill-text.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, bullets, phrase } from "./phrase.ts";
import { stepNumbers } from "./step-numbers.ts";

/** Success Strategy: what guides the plan, which criteria speak for it, and who decides. */
export function writeStrategy({ practice, accounts, case: theCase }: Material, opening: string): string {
  const { unread } = theCase.reading;
  const reserve = hasFigures(unread)
    ? phrase(practice, "route_unread", { count: String(unread.length) })
    : null;
  return blocks([
    opening,
    ...accounts.map((account) => {
      const lines = blocks([guidance(practice, account), authority(practice, account, reserve)]);
      return accounts.length > 1 ? `**${account.label}**\n\n${lines}` : lines;
    }),
  ]);
}

function guidance(practice: Practice, { plays, criteria, values }: AccountMaterial): string {
  const { strategy, plays: most } = practice.phrases.limits;
  const active = plays.slice(0, most);
  const texts = interleave(active.map(({ play }) => fillAll(play.strategy, values))).slice(0, strategy);
  return bullets([
    ...texts,
    ...criteria
      .slice(0, practice.phrases.limits.criteria)
      .map(({ criterion, say }) => phrase(practice, "criterion", { criterion, say })),
  ]);
}

/**
 * The route for the whole, then every reason in the agent definition's own words; what she decides herself on one line.
 */
function authority(
  practice: Practice,
  { assessment, actions }: AccountMaterial,
  reserve: string | null,
): string {
  const { route, reasons } = assessment.authority;
  const partners = partnersOf(assessment.authority);
  const own = reasons.filter(({ level }) => level === "decide").map(({ matter }) => matter);
  const values = { with: partners.length === 0 ? null : listed(partners), matters: own.join("; ") || null };
  const others = reasons.filter(({ level }) => level !== "decide");
  const lines = bullets([
    ...others.map((reason) => reasonLine(practice, reason)),
    route === "decide" ? null : phrase(practice, "reason_decide", values),
  ]);
  const waiting = actions.flatMap((action, index) => (action.authority === "decide" ? [] : [index + 1]));
  const steps =
    route === "decide" && waiting.length > 0
      ? phrase(practice, "steps_of_others", { steps: stepNumbers(practice, waiting) })
      : null;
  const head = [phrase(practice, `route_${route}`, values), route === "decide" ? reserve : null, steps]
    .filter(Boolean)
    .join(" ");
  return [head, lines].filter(Boolean).join("\n");
}

const reasonLine = (
  practice: Practice,
  { level, matter, with: partner, because }: AuthorityReason,
): string | null => phrase(practice, `reason_${level}`, { matter, with: partner, because });

/** First of each, second of each …: the second play has its say before the first one's last sentence. */
const interleave = (lists: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, index) =>
    lists.flatMap((list) => list[index] ?? []),
  ).flat();
