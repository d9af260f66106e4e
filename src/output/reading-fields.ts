import type { CaseReading } from "../case/case.ts";
import type { Fact } from "../facts/fact.ts";

/** Who gave a fact, or that a model read it. */
export const byOf = ({ by, readBy }: Fact) => ({
  ...(by === undefined && readBy === undefined ? {} : { by: by ?? "model" }),
  ...(readBy === undefined ? {} : { read_by: readBy.model, proven_by: readBy.figure }),
});

/** So many rejected proposals are listed; all are counted. A convention. */
const mostRejected = 200;

/** What became of what a model proposed; nothing where none was asked. */
export const proposalsField = ({ proposals }: CaseReading) =>
  proposals === undefined
    ? {}
    : {
        proposals: {
          accepted: proposals.accepted,
          rejected: proposals.rejected.slice(0, mostRejected).map((one) => ({ ...one })),
          rejected_total: proposals.rejected.length,
        },
      };
