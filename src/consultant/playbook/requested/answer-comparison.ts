import { holds } from "../../../assessment/evaluate-condition.ts";
import { listed } from "../../../assessment/say-fact.ts";
import { tokenise } from "../../../language/tokens.ts";
import type { Strategy } from "../../../practice/practice.ts";
import { strategyOf } from "../../../request/strategy-of.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { answerRanking } from "./answer-ranking.ts";
import { reply } from "./reply.ts";

type Side = { readonly written: string; readonly strategy: Strategy | null };

/**
 * Two ways side by side on the persona's decision criteria, what would have to be true for each, who decides it, a
 * recommendation and what would change it. Two accounts are put in order instead.
 */
export function answerComparison(material: Material): string | null {
  const { practice, request, accounts } = material;
  const [account] = accounts;
  if (account === undefined) return null;
  const isAboutAccounts =
    accounts.length > 1 &&
    request.options.every((option) => accounts.some(({ label }) => option.includes(label)));
  if (isAboutAccounts) return answerRanking(material);
  const taken = new Set<string>();
  const sides = request.options.slice(0, 2).map((written): Side => {
    const strategy = strategyOf(tokenise(written), practice.comparisons, taken);
    if (strategy !== null) taken.add(strategy.id);
    return { written, strategy };
  });
  const [a, b] = sides;
  if (a === undefined || b === undefined) return reply(practice, "compare_one");
  return blocks([
    [says(material, "compare_a", a), says(material, "compare_b", b)].join("\n"),
    `${reply(practice, "compare_sides")}\n${bullets(rows(material, a, b))}`,
    recommend(material, account, a, b),
  ]);
}

const nameOf = ({ written, strategy }: Side): string => strategy?.name ?? written;

function says({ practice }: Material, name: "compare_a" | "compare_b", side: Side): string {
  const { strategy, written } = side;
  if (strategy === null) {
    const letter = name === "compare_a" ? "A" : "B";
    return `- **${letter}. ${written}**: ${reply(practice, "compare_unknown", { option: written })}.`;
  }
  const decides = reply(
    practice,
    strategy.level === "decide"
      ? "compare_hers"
      : strategy.level === "consult"
        ? "compare_consult"
        : "compare_escalate",
    { with: strategy.with ?? null },
  );
  return `- ${reply(practice, name, { name: nameOf(side), decides, true_if: strategy.true_if })}`;
}

/** A row for each criterion on which one of the two has something to say. */
const rows = ({ persona, practice }: Material, a: Side, b: Side): (string | null)[] =>
  persona.decision_criteria.map(({ name }) => {
    const first = a.strategy?.criteria[name];
    const second = b.strategy?.criteria[name];
    if (first === undefined && second === undefined) return null;
    return reply(practice, "compare_row", {
      criterion: name,
      first: first ?? "open",
      second: second ?? "open",
    });
  });

function recommend({ practice }: Material, account: AccountMaterial, a: Side, b: Side): string | null {
  const [first, second] = [weigh(account, a), weigh(account, b)];
  const flags = account.assessment.redFlags.slice(0, 2).map(({ name, because }) => `${name} (${because})`);
  const better = first === second ? mostHers(a, b) : first > second ? a : b;
  const other = better === a ? b : a;
  const known = flags.length > 0 ? listed(flags) : (account.plays[0]?.why ?? null);
  const because =
    first === second
      ? reply(practice, "compare_because_hers")
      : weigh(account, better) > 0
        ? reply(practice, "compare_because_for", { facts: known || null })
        : reply(practice, "compare_because_against", { facts: known || null });
  return blocks([
    reply(practice, "compare_recommend", {
      name: nameOf(better),
      because: because ?? reply(practice, "compare_because_both"),
    }),
    reply(practice, "compare_change", {
      change:
        other.strategy === null ? (reply(practice, "compare_nothing_known") ?? null) : other.strategy.true_if,
    }),
  ]);
}

/** 1 for what the facts speak for, −1 for what they speak against, 0 for both and for neither. */
function weigh({ view }: AccountMaterial, { strategy }: Side): number {
  if (strategy === null) return 0;
  const { prefer, avoid } = strategy;
  return (
    (prefer !== undefined && holds(prefer, view) ? 1 : 0) -
    (avoid !== undefined && holds(avoid, view) ? 1 : 0)
  );
}

/** The way she may start herself; else the first. */
const mostHers = (a: Side, b: Side): Side =>
  a.strategy?.level !== "decide" && b.strategy?.level === "decide"
    ? b
    : a.strategy === null && b.strategy !== null
      ? b
      : a;
