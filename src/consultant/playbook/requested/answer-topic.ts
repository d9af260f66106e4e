import type { PlayStep } from "../../../practice/practice.ts";
import { fillAll, fillText } from "../fill-text.ts";
import type { Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { reply } from "./reply.ts";

/** How many of a play's steps and guiding sentences are said where no account is named; conventions. */
const mostSteps = 5;
const mostGuidance = 2;

/** A question about no account: the play that answers its kind, with distances instead of days. Null without one. */
export function answerTopic({ practice, request, accounts }: Material): string | null {
  const topic = practice.requests.topics.find(({ id }) => id === request.topic);
  const play = practice.plays.plays.find(({ id }) => id === topic?.play);
  const values = { account: accounts[0]?.values.account ?? null };
  if (play === undefined) return null;
  const most = request.length?.unit === "steps" ? (request.length.most ?? mostSteps) : mostSteps;
  const steps = play.steps
    .filter(({ when }) => when === undefined)
    .flatMap((step) => {
      const text = fillText(step.do, values);
      const when = whenOf(step, practice);
      return text === null
        ? []
        : [reply(practice, "topic_step", { do: text.replace(/\.$/, ""), owner: step.owner, when })];
    })
    .slice(0, most);
  return blocks([
    reply(practice, "topic_lead", { lead: fillText(play.lead, values) }),
    request.length === null ? bullets(fillAll(play.strategy, values).slice(0, mostGuidance)) : null,
    [reply(practice, "topic_steps"), ...steps.map((step, index) => `${index + 1}. ${step ?? ""}`)].join("\n"),
    reply(practice, "topic_account"),
  ]);
}

function whenOf({ due }: PlayStep, practice: Material["practice"]): string | null {
  const { working_days: working, days, days_before_deadline: before } = due;
  if (working === 0) return reply(practice, "topic_today");
  if (working === 1) return reply(practice, "topic_one_working_day");
  if (working !== undefined) return reply(practice, "topic_working_days", { days: String(working) });
  if (days !== undefined) return reply(practice, "topic_days", { days: String(days) });
  return reply(practice, "topic_before", { days: before === undefined ? null : String(before) });
}
