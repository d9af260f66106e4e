import type { Material } from "../material.ts";
import { blocks, phrase } from "../phrase.ts";
import { stepLine } from "../step-line.ts";
import { sayRouteSentence } from "./answer-decision.ts";
import { leadOf } from "./lead-of.ts";
import { joined, reply } from "./reply.ts";
import { sayDeadline } from "./say-deadline.ts";

/** Steps of a short plan; a convention. */
export const shortPlan = 5;

/** A plan of so many steps on one screen: what comes first, the day that counts, the steps, who decides. */
export function answerSteps({ practice, accounts }: Material, most: number): string | null {
  const [account] = accounts;
  if (account === undefined) return null;
  const steps = account.actions.slice(0, most);
  return blocks([
    joined([reply(practice, "short_lead", { lead: leadOf(account) }), sayDeadline(practice, account)]),
    steps.length === 0
      ? phrase(practice, "no_steps")
      : `${reply(practice, "short_steps")}\n\n${steps.map((action, index) => `${index + 1}. ${stepLine(practice, action)}`).join("\n")}`,
    joined([sayRouteSentence(practice, account), reply(practice, "short_rest")]),
  ]);
}
