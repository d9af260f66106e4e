import { type Deliverable, readDeliverables, readText } from "../request/read-deliverables.ts";
import type { ConsultationResult } from "./consultation.ts";

/** The texts of an answer that can be used as they are. */
export const deliverablesOf = ({
  shown,
  briefing,
}: Pick<ConsultationResult, "shown" | "briefing">): Deliverable[] =>
  briefing.only === "draft" && shown !== null && shown.trim() !== ""
    ? [readText(briefing.request.drafts[0] ?? "mail", shown)]
    : readDeliverables(shown ?? "");
