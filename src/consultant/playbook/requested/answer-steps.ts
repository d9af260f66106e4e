import { daysBetween } from "../../../calendar/calendar-date.ts";
import { fillText } from "../fill-text.ts";
import type { Material } from "../material.ts";
import { blocks, countedDays, phrase } from "../phrase.ts";
import { stepLine } from "../step-line.ts";
import { sayRouteSentence } from "./answer-decision.ts";
import { joined, reply } from "./reply.ts";

/** Steps of a short plan; a convention. */
export const shortPlan = 5;

/** A plan of so many steps on one screen: what comes first, the day that counts, the steps, who decides. */
export function answerSteps({ practice, accounts, case: { asOf } }: Material, most: number): string | null {
  const [account] = accounts;
  if (account === undefined) return null;
  const { plays, values, assessment } = account;
  const play = (plays.find(({ gatedBy }) => gatedBy === null) ?? plays[0])?.play;
  const { deadline } = assessment.renewal;
  const date =
    deadline === null || deadline < asOf
      ? null
      : reply(practice, "deadline_sentence", {
          deadline,
          days: countedDays(daysBetween(asOf, deadline)),
          as_of: asOf,
        });
  const steps = account.actions.slice(0, most);
  return blocks([
    joined([reply(practice, "short_lead", { lead: fillText(play?.lead ?? "", values) }), date]),
    steps.length === 0
      ? phrase(practice, "no_steps")
      : `${reply(practice, "short_steps")}\n\n${steps.map((action, index) => `${index + 1}. ${stepLine(practice, action)}`).join("\n")}`,
    joined([sayRouteSentence(practice, account), reply(practice, "short_rest")]),
  ]);
}
