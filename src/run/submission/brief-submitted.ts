import type { SubmissionHead, SubmittedAccount } from "../../batch/submission.ts";
import type { Briefing } from "../../consultation/brief.ts";
import { brief } from "../library/brief.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** The briefing of a submitted account: the same when its answer comes as when it was sent. */
export const briefSubmitted = (
  { definitions }: Pick<SubmissionRun, "definitions">,
  { question, asOf }: SubmissionHead,
  { statements }: SubmittedAccount,
): Promise<Briefing> => brief({ definitions, question, asOf, record: { statements, intrusions: [] } });
