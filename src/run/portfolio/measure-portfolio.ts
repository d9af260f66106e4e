import type { TableReport } from "../../adapters/accounts/account-event.ts";
import { loadColumns } from "../../adapters/definitions/saved-columns.ts";
import { addMonths, type CalendarDate } from "../../calendar/calendar-date.ts";
import { dayNumber } from "../../calendar/day-number.ts";
import type { PortfolioOptions } from "../../options/portfolio-options.ts";
import { sayColumns } from "../../output/health/say-columns.ts";
import type { Persona } from "../../persona/persona.ts";
import { CurrencyLedger } from "../../portfolio/currency-ledger.ts";
import { PortfolioCounter } from "../../portfolio/portfolio-counter.ts";
import type { Period, PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Practice } from "../../practice/practice.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import type { OverviewedAccount } from "../health/assess-files.ts";
import { FindingLog } from "../health/finding-log.ts";
import { Progress } from "../health/progress.ts";
import { sayJournal } from "../journal/say-journal.ts";
import type { Notices } from "../open-notices.ts";
import { accountFiles } from "./account-files.ts";
import { readHistory } from "./account-history.ts";
import { countPortfolio } from "./count-portfolio.ts";
import { loadRates } from "./load-rates.ts";
import { planPlaces } from "./plan-places.ts";
import { addMissing, readSnapshot } from "./read-snapshot.ts";
import { refuseCurrencies } from "./refuse-currencies.ts";

export type MeasureRequest = {
  readonly options: PortfolioOptions;
  readonly places: Settings["places"];
  readonly practice: Practice;
  readonly persona: Persona;
  readonly context: Context;
  readonly notices: Notices;
  readonly asOf: CalendarDate;
  readonly signal: AbortSignal;
  /** Hears of every account. */
  readonly onAccount: (account: OverviewedAccount) => void;
};

export type MeasuredPortfolio = {
  readonly report: PortfolioReport;
  /** Of the places to spend time on, in their order. */
  readonly accounts: readonly OverviewedAccount[];
  readonly columns: readonly { readonly file: string; readonly report: TableReport }[];
  readonly log: FindingLog;
};

/** A word of the journal where --before takes a file. */
const journalWord = "journal";
/** Rates that are older than this, or younger, are said to be. A convention. */
const staleDays = 31;

/**
 * Reads the files, the earlier snapshot and the journal, and measures the portfolio. Throws a Failure for what cannot be
 * read, and a data Failure for amounts of several currencies.
 */
export async function measurePortfolio(request: MeasureRequest): Promise<MeasuredPortfolio> {
  const { options, places, practice, persona, context, notices, asOf, signal } = request;
  const saved = await loadColumns(places);
  const about = { io: context.io, practice, asOf, saved, signal };
  const reading = accountFiles(options, "portfolio", about);
  const rates = options.rates === null ? null : await loadRates(options.rates, signal);
  if (rates !== null && Math.abs(dayNumber(asOf) - dayNumber(rates.date)) > staleDays)
    await notices.note(`The rates are of ${rates.date}, the portfolio is of ${asOf}.\n`);
  const money = new CurrencyLedger(options.currency, rates);
  const months = options.months ?? practice.portfolio.period.months;
  const counter = new PortfolioCounter<OverviewedAccount>({
    ...{ asOf, practice, persona, money, months },
    places: options.limit ?? practice.portfolio.time.places,
  });
  const log = new FindingLog();
  const earlier = options.before.filter((file) => file !== journalWord);
  const revenueFromJournal = earlier.length < options.before.length;
  const snapshot =
    earlier.length === 0
      ? null
      : await readSnapshot({ ...reading, files: earlier, asOf: addMonths(asOf, -months) }, log);
  const history = options.journal
    ? await readHistory(
        places,
        {
          asOf,
          revenueAt: revenueFromJournal
            ? { day: addMonths(asOf, -months), within: practice.portfolio.period.journal_days }
            : null,
        },
        sayJournal(notices),
      )
    : null;
  const columns: { file: string; report: TableReport }[] = [];
  const progress = new Progress(context.io.stderr, options.quiet);
  try {
    await countPortfolio({
      ...{ reading, counter, snapshot, history, revenueFromJournal, log, progress },
      onColumns: async (file, report) => {
        columns.push({ file, report });
        await notices.note(sayColumns(file, report));
      },
      onAccount: request.onAccount,
    });
  } finally {
    await progress.end();
  }
  addMissing(snapshot, counter);
  refuseCurrencies(money.problem());
  const source: Period["source"] =
    snapshot !== null ? "snapshot" : revenueFromJournal ? "journal" : "columns";
  const { report, accounts } = counter.result(source);
  const planned = planPlaces(report.time, accounts, { persona, practice, asOf });
  return { report: { ...report, ratesOf: rates?.date ?? null, time: planned }, accounts, columns, log };
}
