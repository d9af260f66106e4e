import { listed, quotedValue } from "../../assessment/say-fact.ts";
import { fillText } from "./fill-text.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, bullets, phrase, references } from "./phrase.ts";

/**
 * Outcome Analysis: what the customer wants and how far it has come, in their words and our numbers. It says
 * what is unknown.
 */
export function writeOutcomes({ practice, accounts }: Material, opening: string): string {
  const known = accounts.map((account) => ({ account, lines: outcomes(account) }));
  const unknown = phrase(practice, "outcome_unknown", {
    account: listed(accounts.map(({ label }) => label)),
  });
  if (known.every(({ lines }) => lines.length === 0)) return unknown ?? opening;
  return blocks([
    opening,
    ...known.map(({ account, lines }) =>
      accounts.length > 1
        ? `**${account.label}**\n${bullets(lines.length === 0 ? [phrase(practice, "outcome_unknown", account.values)] : lines)}`
        : bullets(lines),
    ),
  ]);

  function outcomes({ facts, values }: AccountMaterial): string[] {
    const stated = (key: string, name: "goal" | "challenge"): (string | null)[] =>
      facts
        .filter((fact) => fact.key === key)
        .map((fact) => phrase(practice, name, { [name]: `${quotedValue(fact)}${references([fact.id])}` }));
    const measured = (name: "goals_met" | "roi", keys: readonly string[]): string | null => {
      const from = facts.filter((fact) => keys.includes(fact.key)).map(({ id }) => id);
      const line = fillText(practice.phrases.phrases[name], values);
      return line === null ? null : `${line}${references(from)}`;
    };
    return [
      ...stated("outcome.goal", "goal"),
      measured("goals_met", ["outcome.goals_met", "outcome.goals_due"]),
      measured("roi", ["outcome.roi_attainment"]),
      ...stated("outcome.challenge", "challenge"),
    ].filter((line) => line !== null);
  }
}
