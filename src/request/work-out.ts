import type { AssessedAccount } from "../assessment/assess.ts";
import type { Practice } from "../practice/practice.ts";
import type { Reader } from "../reader/reader.ts";
import { findLevers, type Lever } from "./find-levers.ts";
import { findStakes, type Stakes } from "./find-stakes.ts";
import { readSupposition } from "./read-supposition.ts";
import { asksFor, type Request } from "./request.ts";
import { suppose } from "./suppose.ts";

/** One account before and after what is supposed. */
export type Supposition = {
  readonly premise: string;
  readonly before: AssessedAccount;
  /** Null: no fact could be read in the premise. */
  readonly after: AssessedAccount | null;
};

/** What code computes for a request, before anyone answers. */
export type WorkedOut = {
  readonly suppositions: readonly Supposition[];
  /** Of the most urgent account; the most telling first. Empty unless something is to be explained. */
  readonly levers: readonly Lever[];
  /** Null unless something is to be decided or a matter of others is asked about. */
  readonly stakes: Stakes | null;
};

export type WorkOutInput = {
  readonly request: Request;
  readonly question: string;
  /** The most urgent first. */
  readonly accounts: readonly AssessedAccount[];
  readonly practice: Practice;
  readonly reader: Reader;
};

/** Suppositions beyond these are not worked out; a convention. */
const most = 3;

/** Works out what the request asks to be computed: suppositions, what would change the score, the money at stake. */
export async function workOut(input: WorkOutInput): Promise<WorkedOut> {
  const { request, question, accounts, practice } = input;
  const [first] = accounts;
  const decides =
    asksFor(request, "decide") ||
    request.matters.length > 0 ||
    first?.facts.some(({ key }) => key === "commercial.discount_ratio") === true;
  return {
    suppositions: first === undefined ? [] : await supposeAll(input, first),
    levers:
      first !== undefined && asksFor(request, "explain") ? findLevers(first.assessment.health, practice) : [],
    stakes: first !== undefined && decides ? findStakes(question, first) : null,
  };
}

async function supposeAll(
  { request, accounts, practice, reader }: WorkOutInput,
  first: AssessedAccount,
): Promise<Supposition[]> {
  const names = accounts.flatMap(({ assessment }) => assessment.account ?? []);
  const { asOf } = first.assessment;
  return Promise.all(
    request.premises.slice(0, most).map(async (premise) => {
      const about =
        accounts.find(({ assessment: { account } }) => account !== null && premise.includes(account)) ??
        first;
      const change = await readSupposition({ premise, reader, practice, asOf, accounts: names });
      return { premise, before: about, after: change === null ? null : suppose(about, change, practice) };
    }),
  );
}
