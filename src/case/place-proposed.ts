import type { Statement } from "../facts/fact.ts";
import type { RejectedProposal } from "../reader/proposals/proposal.ts";
import type { Unread } from "../reader/reader.ts";
import type { CaseReading, Note } from "./case.ts";
import { placedAt, takenAbout } from "./place-statements.ts";

/** What a second reader adds to what rules read. */
export type ProposedReading = {
  readonly model: string;
  /** Borne out by their sources, in the order question, notes. */
  readonly statements: readonly Statement[];
  /** What it proposed besides. */
  readonly rejected: readonly RejectedProposal[];
};

type Placing = {
  readonly proposed?: ProposedReading;
  readonly notes: readonly Note[];
  readonly conversation?: { readonly said: number; readonly about?: string | null };
};

/** What was proposed, at the place and about the account as if rules had read it there. */
export const placeProposed = ({ proposed, notes, conversation }: Placing): readonly Statement[] =>
  (proposed?.statements ?? []).flatMap((statement) => {
    const note = notes.find(({ source }) => source === statement.source.replace(/:\d+$/, ""));
    const about = note === undefined ? conversation?.about : note.about;
    return placedAt(note === undefined ? conversation?.said : note.said, takenAbout(about, [statement]));
  });

/** Who read, and what became of what the model proposed. */
export const readersOf = (proposed: ProposedReading | undefined): Pick<CaseReading, "by" | "proposals"> =>
  proposed === undefined
    ? { by: ["rules"] }
    : {
        by: ["rules", proposed.model],
        proposals: { accepted: proposed.statements.length, rejected: proposed.rejected },
      };

/** What is still unread: a figure or a day that is the value of a proposed statement is read now. */
export const leftBy = (proposed: readonly Statement[], unread: readonly Unread[]): readonly Unread[] =>
  proposed.length === 0
    ? unread
    : unread.filter(
        ({ source, text }) =>
          !proposed.some((one) => one.source === source && one.readBy?.figure?.includes(text) === true),
      );
