import { type Deliverable, readDeliverables } from "../request/read-deliverables.ts";
import type { ConsultationResult } from "./consultation.ts";

/** The texts of an answer that can be used as they are. */
export const deliverablesOf = ({ shown }: Pick<ConsultationResult, "shown" | "briefing">): Deliverable[] =>
  readDeliverables(shown ?? "");
