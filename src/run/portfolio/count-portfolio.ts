import type { TableReport } from "../../adapters/accounts/account-event.ts";
import { slotOf } from "../../facts/fact-index.ts";
import type { PortfolioCounter } from "../../portfolio/portfolio-counter.ts";
import type { Snapshot } from "../../portfolio/snapshot.ts";
import { inSlices } from "../../slices/in-slices.ts";
import type { Pause } from "../../slices/pause.ts";
import { type AssessFilesOptions, assessFiles, type OverviewedAccount } from "../health/assess-files.ts";
import type { FindingLog } from "../health/finding-log.ts";
import type { Progress } from "../health/progress.ts";
import type { JournalHistory } from "./account-history.ts";

export type CountRequest = {
  readonly reading: AssessFilesOptions;
  readonly counter: PortfolioCounter<OverviewedAccount>;
  /** null: there is no earlier snapshot. */
  readonly snapshot: Snapshot | null;
  /** null: the journal is not read. */
  readonly history: JournalHistory | null;
  /** The journal says what was paid at the beginning of the period. */
  readonly revenueFromJournal: boolean;
  readonly log: FindingLog;
  readonly progress: Progress;
  readonly onColumns: (file: string, report: TableReport) => Promise<void>;
  /** Hears of every account. */
  readonly onAccount: (account: OverviewedAccount) => void;
  /** Asked between accounts. */
  readonly pause: Pause;
};

const id = slotOf("account.id");

/** Reads the files and counts their accounts as they come. */
export async function countPortfolio(request: CountRequest): Promise<void> {
  const { reading, log, progress, onColumns, pause } = request;
  for await (const event of assessFiles(reading)) {
    if (event.type === "columns") await onColumns(event.file, event.report);
    else if (event.type === "findings") log.addRead(event);
    else
      for await (const row of inSlices(event.rows, pause)) {
        log.addRead(row);
        if (row.account === null) continue;
        progress.count();
        countAccount(row.account, request);
      }
  }
}

function countAccount(account: OverviewedAccount, request: CountRequest): void {
  const { counter, history } = request;
  const { overview, facts, source } = account;
  const named = facts.first(id);
  const name = { id: named === undefined ? null : String(named.value), account: overview.account };
  // A rating of nobody is an answer, and no account.
  if (name.id === null && name.account === null && isAnswer(account)) {
    counter.rate(facts);
    return;
  }
  const past = history === null || name.account === null ? null : history.of(name.account);
  counter.add({
    overview,
    facts,
    source,
    before: beforeOf(name, past, request),
    lastReview: history === null ? undefined : (past?.lastReview ?? null),
    history: past === null ? [] : past.scores.map(({ score }) => score).toReversed(),
    account,
  });
  request.onAccount(account);
}

const isAnswer = ({ statements }: OverviewedAccount): boolean =>
  statements.every(({ key }) => key === "relationship.nps_rating");

function beforeOf(
  name: { readonly id: string | null; readonly account: string | null },
  past: ReturnType<JournalHistory["of"]>,
  { snapshot, revenueFromJournal }: CountRequest,
) {
  if (snapshot !== null) return snapshot.take(name);
  return revenueFromJournal ? (past?.before ?? null) : undefined;
}
