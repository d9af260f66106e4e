import { partnersOf } from "../../../assessment/partners-of.ts";
import { listed } from "../../../assessment/say-fact.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { leadOf } from "./lead-of.ts";
import { reply, startLower } from "./reply.ts";
import { sayDeadline } from "./say-deadline.ts";

/** The plan in so many sentences: what comes first, with who decides; then the day that counts. */
export function answerSentences({ practice, accounts }: Material, most: number): string | null {
  const [account] = accounts;
  if (account === undefined) return null;
  const [first, ...more] = sentencesOf(leadOf(account) ?? "");
  if (first === undefined) return null;
  const date = sayDeadline(practice, account);
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
