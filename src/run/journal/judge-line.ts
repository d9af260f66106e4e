import type { Rewriting } from "../../adapters/journal/copy-lines.ts";
import { splitStepId } from "../../journal/join-lines.ts";
import type { Learnt } from "../../journal/record-schema.ts";
import type { readRecord } from "./read-record.ts";

export type Dropped = {
  readonly dropsConsultation: (id: string) => boolean;
  readonly dropsLearnt: (learnt: Learnt) => boolean;
  readonly readRecord: typeof readRecord;
};

/** What becomes of a line when some consultations go: what is noted about one goes with it. */
export const judgeLine =
  ({ dropsConsultation, dropsLearnt, readRecord: read }: Dropped): Rewriting["judge"] =>
  (line) => {
    if (line.type === "consultation" && read(line) === null) return "damaged";
    const goes =
      (line.type === "consultation" && dropsConsultation(line.head.id)) ||
      (line.type === "outcome" && dropsConsultation(line.outcome.of)) ||
      (line.type === "learnt" && dropsLearnt(line.learnt)) ||
      (line.type === "done" &&
        line.done.steps.length > 0 &&
        line.done.steps.every((step) => dropsConsultation(splitStepId(step).id)));
    return goes ? "drop" : "keep";
  };
