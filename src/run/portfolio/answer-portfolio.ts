import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type Outcome, outcomes } from "../../failure/failure.ts";
import { checkedQuestion } from "../../input/gather-input.ts";
import type { PortfolioOptions } from "../../options/portfolio-options.ts";
import { understoodLines } from "../../output/understood.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import { briefQuestion } from "../../session/brief-question.ts";
import type { Settings } from "../../settings/settings.ts";
import { answer } from "../answer.ts";
import type { Context } from "../context.ts";
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
};

/** Answers a question about the portfolio, verified like any other; gives the exit code. */
export async function answerPortfolio(request: PortfolioQuestion): Promise<number> {
  const { options, settings, definitions, context, notices, asOf, report, records } = request;
  const { reader, persona, practice } = definitions;
  // The time for the call begins when the files are read.
  const interruption = context.interruption.begin(settings.timeoutMs);
  const briefing = await briefQuestion({
    ...{ reader, persona, practice, asOf, report },
    question: checkedQuestion(options.question),
    notes: [],
    record: { statements: records.statements(), intrusions: [] },
    past: null,
  });
  if (context.io.stderr.isTerminal) await notices.note(understoodLines(briefing));
  const answered = await answer({
    ...definitions,
    ...{ options, settings, context, interruption, notices, briefing },
    conditionHolds: false,
    turn: 1,
    inSession: false,
  });
  const outcome: Outcome = answered?.result.outcome ?? "success";
  return outcomes[outcome].exitCode;
}
