import { assessAccounts } from "../assessment/assess-accounts.ts";
import type { Assessment } from "../assessment/assessment.ts";
import { milderIn } from "../assessment/milder-in.ts";
import type { ProposedReading } from "../case/place-proposed.ts";
import {
  type AcceptedProposal,
  type JudgedProposals,
  type RejectedProposal,
  rejected,
} from "../reader/proposals/proposal.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import { noPause } from "../slices/pause.ts";
import { type BriefInput, caseOf } from "./brief.ts";

/** So many proposals that no figure proves are tried, each by an assessment of its own. A convention. */
const mostTried = 40;

/**
 * What a model read, without whatever makes an assessment milder. A figure that its quote proves is a fact like any
 * other. What words alone state is tried one by one, in order: the assessments with it must be nowhere milder than
 * without it, in flags, colour, score, coverage, deadline, route or questions. Give a reader that reads no text twice.
 * Throws only what the pause throws.
 */
export async function keepCautious(
  input: Omit<BriefInput, "proposed">,
  { accepted, rejected: refused }: JudgedProposals,
  model: string,
): Promise<ProposedReading> {
  const inWords = accepted.filter(({ statement }) => statement.readBy?.figure === null);
  const kept = new Set(accepted.filter((one) => !inWords.includes(one)));
  const dropped: RejectedProposal[] = [];
  const assessWith = (all: ReadonlySet<AcceptedProposal>): Promise<ReadonlyMap<string | null, Assessment>> =>
    assess(input, { model, statements: statementsOf(accepted, all), rejected: [] });
  let before = inWords.length === 0 ? new Map() : await assessWith(kept);
  for (const [at, one] of inWords.entries()) {
    const after = at < mostTried ? await assessWith(new Set([...kept, one])) : null;
    const milder = after === null ? null : milderAmong(before, after);
    if (after === null) dropped.push(rejected(one.proposal, "there are too many that no figure proves"));
    else if (milder !== null)
      dropped.push(rejected(one.proposal, `no figure proves it, and it would make ${milder} milder`));
    else {
      kept.add(one);
      before = after;
    }
  }
  return { model, statements: statementsOf(accepted, kept), rejected: [...refused, ...dropped] };
}

const statementsOf = (accepted: readonly AcceptedProposal[], kept: ReadonlySet<AcceptedProposal>) =>
  accepted.filter((one) => kept.has(one)).map(({ statement }) => statement);

async function assess(
  input: Omit<BriefInput, "proposed">,
  proposed: ProposedReading,
): Promise<ReadonlyMap<string | null, Assessment>> {
  const theCase = await caseOf({ ...input, proposed });
  const assessed = await doInSlices(assessAccounts(theCase, input.practice, true), input.pause ?? noPause);
  return new Map(assessed.map(({ assessment }) => [assessment.account, assessment]));
}

function milderAmong(
  before: ReadonlyMap<string | null, Assessment>,
  after: ReadonlyMap<string | null, Assessment>,
): string | null {
  for (const [account, was] of before) {
    const is = after.get(account);
    const milder = is === undefined ? "an account" : milderIn(was, is);
    if (milder !== null) return milder;
  }
  return null;
}
