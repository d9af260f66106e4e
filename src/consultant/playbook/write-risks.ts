import { fillText } from "./fill-text.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, bullets, phrase } from "./phrase.ts";

/** Risk Mitigation: what can go wrong with this plan and the answer to it; what we do not know is a risk too. */
export function writeRisks({ practice, accounts }: Material, opening: string): string {
  const { risks: most, plays } = practice.phrases.limits;
  const seen = new Set<string>();
  const said = (account: AccountMaterial): (string | null)[] =>
    account.plays
      .slice(0, plays)
      .flatMap(({ play }) => play.risks)
      .filter(({ risk }) => !seen.has(risk) && seen.add(risk))
      .slice(0, most)
      .map(({ risk, answer }) => {
        const filled = { risk: fillText(risk, account.values), answer: fillText(answer, account.values) };
        return phrase(practice, "risk", filled);
      });
  const unknown = ({ assessment: { renewal, health } }: AccountMaterial): (string | null)[] => [
    renewal.date !== null && renewal.noticeDays === null ? phrase(practice, "risk_notice") : null,
    health.coverage > 0 && health.coverage < practice.health.confidence.medium
      ? phrase(practice, "risk_data", { coverage: `${Math.round(health.coverage * 100)} %` })
      : null,
  ];
  return blocks([
    opening,
    ...accounts.map((account) => {
      const lines = bullets([...said(account), ...unknown(account)]);
      return accounts.length > 1 && lines !== "" ? `**${account.label}**\n${lines}` : lines;
    }),
  ]);
}
