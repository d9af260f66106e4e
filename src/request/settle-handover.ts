import type { Practice } from "../practice/practice.ts";
import type { HandoverTeam, Request } from "./request.ts";

export type Handover = Practice["deliverables"]["handovers"][number];

/** What a team needs; every practice has all teams. */
export function handoverTo(team: HandoverTeam, { deliverables }: Practice): Handover {
  const found = deliverables.handovers.find((one) => one.team === team);
  if (found === undefined) throw new Error(`a practice has a hand-over note for ${team}`);
  return found;
}

/**
 * The request, with the team whose hand-over note it asks for: the one that is `wanted`, else the one its question names.
 * A note for nobody that is known is a summary.
 */
export function settleHandover(
  request: Request,
  { wanted, question, practice }: { wanted: HandoverTeam | null; question: string; practice: Practice },
): { readonly request: Request; readonly handover: HandoverTeam | null } {
  const isAsked = request.drafts.includes("handover");
  if (wanted === null && !isAsked) return { request, handover: null };
  const named = practice.deliverables.handovers.find(({ called }) =>
    new RegExp(`\\b${called}\\b`, "i").test(question),
  );
  const team = wanted ?? named?.team ?? null;
  if (team === null)
    return {
      request: { ...request, drafts: request.drafts.map((kind) => (kind === "handover" ? "summary" : kind)) },
      handover: null,
    };
  const addressee = { who: handoverTo(team, practice).called, inside: true };
  return {
    request:
      wanted === null
        ? { ...request, addressee }
        : {
            ...request,
            kind: "draft",
            also: [],
            length: null,
            courtesy: null,
            drafts: ["handover"],
            addressee,
          },
    handover: team,
  };
}
