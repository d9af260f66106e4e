import { sayValue } from "../../../assessment/say-fact.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { reply, startLower } from "./reply.ts";

/** Several accounts in the order of urgency, each with its reason; of a single one its red flags, the most severe first. */
export function answerRanking({ practice, accounts, request }: Material): string | null {
  const most = request.length?.most ?? Number.POSITIVE_INFINITY;
  const numbered = (lines: readonly (string | null)[]): string =>
    lines
      .filter((line) => line !== null)
      .slice(0, most)
      .map((line, index) => `${index + 1}. ${line}`)
      .join("\n");
  if (accounts.length > 1)
    return `${reply(practice, "rank_accounts")}\n${numbered(
      accounts.map((account) =>
        reply(practice, "rank_account", { account: account.label, because: reasonOf(practice, account) }),
      ),
    )}`;
  const flags = accounts[0]?.assessment.redFlags ?? [];
  if (flags.length === 0) return reply(practice, "rank_none");
  return `${reply(practice, "rank_flags")}\n${numbered(
    flags.map(({ name, severity, because }) =>
      reply(practice, "rank_flag", { flag: name, severity, because }),
    ),
  )}`;
}

/** Its first flag, its deadline and its revenue. */
function reasonOf(practice: Material["practice"], { assessment, facts }: AccountMaterial): string {
  const [flag] = assessment.redFlags;
  const revenue = facts.find(({ key }) => key === "account.arr");
  const { deadline } = assessment.renewal;
  return [
    flag === undefined ? reply(practice, "rank_calm") : `${flag.name}, ${flag.severity} (${flag.because})`,
    deadline === null ? null : startLower(`deadline ${deadline}`),
    revenue === undefined ? null : `${sayValue(revenue)} a year`,
  ]
    .filter((part) => part !== null)
    .join("; ");
}
