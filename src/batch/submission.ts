import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";

/** One account of a submission, with all its answer is verified by. */
export type SubmittedAccount = {
  /** Unique within the submission: what the API calls custom_id. */
  readonly id: string;
  readonly account: string;
  readonly accountId: string | null;
  readonly source: string;
  readonly file: string;
  readonly hash: string;
  readonly statements: readonly Statement[];
};

/** What stands first: without it nothing of the rest means anything. */
export type SubmissionHead = {
  readonly type: "submission";
  readonly id: string;
  /** ISO timestamp. */
  readonly at: string;
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly persona: string;
  readonly model: string;
  readonly maxTokens: number;
  readonly accounts: number;
};

/** Requests that are about to be sent as one batch of the API. */
export type SubmissionPart = {
  readonly type: "part";
  readonly part: number;
  readonly at: string;
  /** Places of its accounts in the submission. */
  readonly accounts: readonly number[];
};

export type SubmissionLine =
  | SubmissionHead
  | ({ readonly type: "account" } & SubmittedAccount)
  | SubmissionPart
  /** The API took a part on. */
  | { readonly type: "created"; readonly part: number; readonly batch: string };

/** A submission as its file has it. */
export type Submission = {
  readonly head: SubmissionHead;
  readonly accounts: readonly SubmittedAccount[];
  readonly parts: readonly (SubmissionPart & {
    /** Id of the API's batch; null when the answer to the request was lost, or the request itself. */
    readonly batch: string | null;
  })[];
};

/** A submission from the lines of its file; null where its beginning is missing. Lines that are none are left out. */
export function joinSubmission(lines: readonly SubmissionLine[]): Submission | null {
  const [head] = lines.flatMap((line) => (line.type === "submission" ? [line] : []));
  if (head === undefined) return null;
  const created = new Map(
    lines.flatMap((line) => (line.type === "created" ? [[line.part, line.batch]] : [])),
  );
  return {
    head,
    accounts: lines.flatMap((line) => (line.type === "account" ? [line] : [])),
    parts: lines.flatMap((line) =>
      line.type === "part" ? [{ ...line, batch: created.get(line.part) ?? null }] : [],
    ),
  };
}
