import { addDays } from "../../../calendar/calendar-date.ts";
import { asksFor } from "../../../request/request.ts";
import type { Material } from "../material.ts";
import { blocks } from "../phrase.ts";
import { answerPreparation } from "./answer-preparation.ts";
import { reply } from "./reply.ts";

const meeting =
  "call|meeting|qbr|ebr|business review|review|demo|visit|lunch|video call|conversation|appointment";
const when = "today|tomorrow|this (?:morning|afternoon|evening)|tonight|in an hour|in (?:one|two|1|2) hours?";
const first = new RegExp(`\\b(${meeting})\\b[^.?!;]{0,60}?\\b(${when})\\b`, "i");
const second = new RegExp(`\\b(${when})(?:'s)?\\b[^.?!;]{0,40}?\\b(${meeting})\\b`, "i");

/** A call or a meeting today or tomorrow that the question names is prepared for, though only a plan is asked for. */
export function answerMeeting(material: Material): string | null {
  const { practice, request, case: theCase } = material;
  if (asksFor(request, "prepare") || asksFor(request, "draft")) return null;
  const match = first.exec(theCase.question);
  const other = match === null ? second.exec(theCase.question) : null;
  const what = match?.[1] ?? other?.[2];
  if (what === undefined) return null;
  const isTomorrow = /tomorrow/i.test(match?.[2] ?? other?.[1] ?? "");
  const said = reply(practice, "prepare_soon", {
    meeting: what === what.toUpperCase() ? what : what.toLowerCase(),
    when: reply(practice, isTomorrow ? "prepare_tomorrow" : "prepare_today"),
    date: isTomorrow ? addDays(theCase.asOf, 1) : theCase.asOf,
  });
  return blocks([said, answerPreparation(material)]);
}
