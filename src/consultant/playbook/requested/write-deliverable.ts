import { partnersOf } from "../../../assessment/partners-of.ts";
import { listed } from "../../../assessment/say-fact.ts";
import type { Practice } from "../../../practice/practice.ts";
import type { Deliverable } from "../../../request/read-deliverables.ts";
import type { DeliverableKind, HandoverTeam, Request } from "../../../request/request.ts";
import { handoverTo } from "../../../request/settle-handover.ts";
import { fillText, type Values } from "../fill-text.ts";
import type { Material } from "../material.ts";
import { draftValues } from "./draft-values.ts";
import { handoverValues } from "./handover-values.ts";
import { reply } from "./reply.ts";

type Written = { readonly to: string; readonly subject: string; readonly text: string };
type WithShort = Written & { readonly short: string };

/** A text to use, from the practice's template with what is known filled in, and who may send it. */
export function writeDeliverable(
  material: Material,
  kind: DeliverableKind,
): { readonly deliverable: Deliverable; readonly send: string | null } {
  const { practice } = material;
  const template = templateOf(material, kind);
  const [account] = material.accounts;
  const values: Values = {
    ...practice.deliverables.blanks,
    ...draftValues(material),
    ...(material.handover === null || account === undefined
      ? {}
      : handoverValues(material, account, material.handover)),
  };
  return {
    deliverable: {
      kind,
      to: fillLines(template.to, values),
      subject: fillLines(template.subject, values),
      text: fillLines(template.text, values),
    },
    send: sayWhoSends(material, kind),
  };
}

/** Every line filled in; a sentence that names something unknown is left out, and a line that is left without one. */
const fillLines = (text: string, values: Values): string =>
  text
    .trimEnd()
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [""] : (fillLine(line, values) ?? [])))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");

/** A line that is a placeholder alone takes a list; the indent of a line stays. */
function fillLine(line: string, values: Values): string | null {
  const alone = /^(\s*)\{([a-z0-9_]+)\}$/.exec(line);
  if (alone !== null) return values[alone[2] ?? ""] ?? null;
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const filled = fillText(line.trimStart(), values);
  return filled === null ? null : indent + filled;
}

const insideKinds: ReadonlySet<DeliverableKind> = new Set(["summary", "one_pager", "handover"]);

/** Whether the text goes to one of ours. */
export const isInside = ({ addressee }: Request, kind: DeliverableKind): boolean =>
  insideKinds.has(kind) || addressee?.inside === true;

function templateOf(material: Material, kind: DeliverableKind): Written {
  const { deliverables } = material.practice;
  const { templates, inside } = deliverables;
  if (kind === "handover" && material.handover !== null) return noteTo(material.handover, material.practice);
  if (kind === "summary" || kind === "handover")
    return isChurned(material) ? templates.churned : templates.summary;
  if (kind === "agenda" || kind === "talk_track" || kind === "one_pager") return templates[kind];
  const whole = isInside(material.request, kind) ? inside : toCustomer(material);
  return kind === "message" ? { ...whole, text: whole.short } : whole;
}

function noteTo(team: HandoverTeam, practice: Practice): Written {
  const { called, subject, text } = handoverTo(team, practice);
  return { to: called, subject, text };
}

export const isChurned = ({ accounts, request }: Material): boolean =>
  request.subject === "churned" ||
  accounts[0]?.facts.some(({ key, value }) => key === "account.status" && value === "churned") === true;

/** By the matter that is asked about, else by the play that comes first, else by the kind of question. */
function toCustomer({ practice, request, accounts }: Material): WithShort {
  const { matters, plays } = practice.deliverables;
  const ofPlay = (id: string | undefined): WithShort | undefined => plays.find((play) => play.id === id);
  const hasDiscount = accounts[0]?.facts.some(({ key }) => key.startsWith("commercial.discount")) === true;
  for (const id of [...request.matters, ...(hasDiscount ? ["discount"] : [])]) {
    const matter = matters.find((one) => one.id === id);
    const found = matter === undefined ? undefined : "like" in matter ? ofPlay(matter.like) : matter;
    if (found !== undefined) return found;
  }
  const topic = practice.requests.topics.find(({ id }) => id === request.topic);
  const chosen = accounts[0]?.plays.map(({ play }) => play.id) ?? [];
  // What the question names wins over the order of the plays: "a mail about the renewal".
  const named = topic !== undefined && chosen.includes(topic.play) ? topic.play : undefined;
  const first = chosen.find((id) => id !== "no_data");
  return ofPlay(named) ?? ofPlay(first) ?? ofPlay(topic?.play) ?? ofPlay("no_data") ?? firstOf(practice);
}

function firstOf({ deliverables: { plays } }: Practice): WithShort {
  const [first] = plays;
  if (first === undefined) throw new Error("a practice has a text for a play");
  return first;
}

/** Who may send it: the route of the matter it is about; a text for ourselves or a colleague is hers. */
function sayWhoSends({ practice, request, accounts }: Material, kind: DeliverableKind): string | null {
  const { send } = practice.deliverables;
  if (kind === "handover") return reply(practice, "handover_send");
  const matter = practice.requests.matters.find(
    ({ id, hers }) => hers !== true && request.matters.includes(id),
  );
  if (isInside(request, kind)) return send.decide;
  const spoken = kind === "talk_track";
  const [consult, escalate] = spoken
    ? [send.talk_consult, send.talk_escalate]
    : [send.consult, send.escalate];
  if (matter?.level === "escalate") return fillText(escalate, { with: matter.with });
  const authority = accounts[0]?.assessment.authority;
  if (authority?.route === "escalate")
    return fillText(escalate, { with: listed(partnersOf(authority)) || null });
  if (authority?.route === "consult")
    return fillText(consult, { with: listed(partnersOf(authority)) || null });
  return send.decide;
}
