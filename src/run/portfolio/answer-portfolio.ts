import type { Interruption } from "../../adapters/process/interruption.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type Outcome, outcomes } from "../../failure/failure.ts";
import { checkedQuestion } from "../../input/gather-input.ts";
import type { PortfolioOptions } from "../../options/portfolio-options.ts";
import { understoodLines } from "../../output/understood.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Pause } from "../../slices/pause.ts";
import { answer } from "../answer.ts";
import type { Context } from "../context.ts";
import { brief } from "../library/brief.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import type { PortfolioRecords } from "./portfolio-records.ts";

export type PortfolioQuestion = {
  readonly options: PortfolioOptions;
  readonly settings: Settings;
  readonly definitions: Definitions;
  readonly context: Context;
  readonly notices: Notices;
  readonly asOf: CalendarDate;
  readonly report: PortfolioReport;
  readonly records: PortfolioRecords;
  /** What watches since the files are read. */
  readonly interruption: Interruption;
  readonly pause: Pause;
};

/** Answers a question about the portfolio, verified like any other; gives the exit code. */
export async function answerPortfolio(request: PortfolioQuestion): Promise<number> {
  const { options, settings, definitions, context, notices, asOf, report, records, pause } = request;
  // A limit that was asked for is that of the whole call; the usual one is for the answer.
  const interruption =
    options.timeoutMs === null ? context.interruption.begin(settings.timeoutMs) : request.interruption;
  const briefing = await brief({
    ...{ definitions, asOf, report, pause },
    question: checkedQuestion(options.question),
    record: { statements: records.statements(), intrusions: [] },
  });
  if (context.io.stderr.isTerminal) await notices.note(understoodLines(briefing));
  const answered = await answer({
    ...definitions,
    ...{ options, settings, context, interruption, notices, briefing },
    partners: [],
    conditionHolds: false,
    turn: 1,
    inSession: false,
  });
  const outcome: Outcome = answered?.result.outcome ?? "success";
  return outcomes[outcome].exitCode;
}
