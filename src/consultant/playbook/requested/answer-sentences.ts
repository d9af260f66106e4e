import { partnersOf } from "../../../assessment/partners-of.ts";
import { listed } from "../../../assessment/say-fact.ts";
import { daysBetween } from "../../../calendar/calendar-date.ts";
import { fillText } from "../fill-text.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { countedDays } from "../phrase.ts";
import { reply, startLower } from "./reply.ts";

/** The plan in so many sentences: what comes first, with who decides; then the day that counts. */
export function answerSentences(
  { practice, accounts, case: { asOf } }: Material,
  most: number,
): string | null {
  const [account] = accounts;
  if (account === undefined) return null;
  const { plays, values, assessment } = account;
  const play = (plays.find(({ gatedBy }) => gatedBy === null) ?? plays[0])?.play;
  const [first, ...more] = sentencesOf(fillText(play?.lead ?? "", values) ?? "");
  if (first === undefined) return null;
  const { deadline } = assessment.renewal;
  const date =
    deadline === null || deadline < asOf
      ? null
      : reply(practice, "deadline_sentence", {
          deadline,
          days: countedDays(daysBetween(asOf, deadline)),
          as_of: asOf,
        });
  const steps = account.actions.map((action) => action.do);
  const all = [
    withAuthority(practice, account, inAccount(practice, account, first)),
    ...more,
    ...(date === null ? [] : [date]),
    ...steps,
  ];
  return all.slice(0, most).join(" ");
}

/** "At Northwind, in the next 48 hours: …": one sentence stands alone, so it says where. */
function inAccount(
  practice: Material["practice"],
  { named, label }: AccountMaterial,
  sentence: string,
): string {
  if (!named || sentence.includes(label)) return sentence;
  return reply(practice, "in_account", { account: label, sentence: startLower(sentence) }) ?? sentence;
}

function withAuthority(
  practice: Material["practice"],
  { assessment }: AccountMaterial,
  sentence: string,
): string {
  const { route } = assessment.authority;
  if (route === "decide") return sentence;
  const values = { sentence: sentence.replace(/[.!]$/, ""), with: listed(partnersOf(assessment.authority)) };
  return reply(practice, route === "escalate" ? "sentence_escalate" : "sentence_consult", values) ?? sentence;
}

/** Sentences of a text of ours. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]["”)]?) (?=[A-Z"“*(`])/).filter((sentence) => sentence.trim() !== "");
