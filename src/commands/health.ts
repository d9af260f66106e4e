import type { TableReport } from "../adapters/accounts/account-event.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { loadColumns, type SavedColumns, saveColumns } from "../adapters/definitions/saved-columns.ts";
import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import { openFile } from "../adapters/files/open-file.ts";
import type { Places } from "../adapters/files/places.ts";
import { BatchedWriter } from "../adapters/process/batched-writer.ts";
import { createPause } from "../adapters/process/create-pause.ts";
import { notDone } from "../adapters/process/interruption.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { streamStdin } from "../adapters/process/stream-stdin.ts";
import { today } from "../adapters/process/today.ts";
import type { FailCondition } from "../assessment/fail-conditions.ts";
import type { Overview } from "../assessment/overview-account.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { dayNumber } from "../calendar/day-number.ts";
import type { Override } from "../config/override.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import type { HealthOptions } from "../options/health-options.ts";
import { healthRow } from "../output/health/health-row.ts";
import { sayColumns } from "../output/health/say-columns.ts";
import { sayCount } from "../output/health/say-summary.ts";
import { type HealthSummary, SummaryCounter } from "../output/health/summary.ts";
import { plainPalette } from "../output/palette.ts";
import { failureLines } from "../output/report-error.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import type { Practice } from "../practice/practice.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";
import type { FieldTable } from "../records/read-record/field-table.ts";
import type { Context } from "../run/context.ts";
import { failConditions } from "../run/fail-conditions.ts";
import { AccountSearch } from "../run/health/account-search.ts";
import { assessFiles } from "../run/health/assess-files.ts";
import { explainRow } from "../run/health/explain-row.ts";
import { FindingLog } from "../run/health/finding-log.ts";
import { healthReporter } from "../run/health/health-reporter.ts";
import { listMappings } from "../run/health/list-mappings.ts";
import { parseMappings } from "../run/health/parse-mappings.ts";
import { Progress } from "../run/health/progress.ts";
import { recordedName } from "../run/health/recorded-name.ts";
import { tellFindings } from "../run/health/tell-findings.ts";
import { trendSince } from "../run/health/trend-since.ts";
import { writeRest } from "../run/health/write-rest.ts";
import { type LastColours, lastColours } from "../run/journal/last-colours.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { openNotices } from "../run/open-notices.ts";
import { inSlices } from "../slices/in-slices.ts";
import { noPause, type Pause } from "../slices/pause.ts";

type HealthRun = Pick<Context, "io" | "interruption">;

/** `consult-customer health <files...>`: gives the exit code; throws a usage Failure when there is nothing to read. */
export async function runHealth(options: HealthOptions, context: HealthRun): Promise<number> {
  const { signal } = context.interruption.begin(options.timeoutMs ?? Number.POSITIVE_INFINITY, notDone);
  const places = await findTrustedPlaces(context.io);
  const { practice, overrides } = await loadPractice(places);
  const notices = await openNotices(context.io, options);
  await notices.note(sayOverrides(overrides, places.project));
  const saved = await loadColumns(places);
  return reportHealth(options, {
    ...context,
    practice,
    fields: buildFieldTable(loadFields()),
    overrides,
    signal,
    saved,
    places,
    history: (asOf, pause) => lastColours(places, asOf, { say: sayJournal(notices), pause }),
  });
}

export type HealthContext = Pick<Context, "io"> & {
  readonly practice: Practice;
  readonly fields: FieldTable;
  /** What the project changes in the practice. */
  readonly overrides?: readonly Override[];
  /** Aborted with a Failure as its reason; without one, nothing ends the reading. */
  readonly signal?: AbortSignal;
  /** Mappings of columns that were kept. */
  readonly saved?: SavedColumns;
  /** Where mappings are kept. */
  readonly places?: Pick<Places, "project" | "user">;
  /** What the journal's last consultations found; asked for only where it counts. */
  readonly history?: (asOf: CalendarDate, pause: Pause) => Promise<LastColours>;
};

/**
 * The same with the practice and the names handed in. The exit code is 3 when anything in the files was wrong (what
 * could be read is printed all the same), else 10 when a --fail-on condition holds for an account that is shown, or when
 * there is no account at all for which it could be told.
 */
export async function reportHealth(options: HealthOptions, context: HealthContext): Promise<number> {
  checkOptions(options);
  const { io, practice, fields, overrides = [], signal, saved = { file: null, columns: {} } } = context;
  const asOf = options.asOf ?? today();
  const only = failConditions(options.only, practice);
  // Whoever compares wants to hear of what turned red, unless something else is to fail.
  const failing = failConditions(options.failOn ?? (options.since === null ? null : "newly-red"), practice);
  const map = parseMappings(options.map);
  const palette = io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette;
  const notices = await paletteFor(io.stderr, io.env, options.color);
  const notice = (text: string): Promise<void> => io.stderr.write(options.quiet ? "" : notices.notice(text));
  const open = (file: string) =>
    file === "-" ? streamStdin(io.stdin, signal ?? null) : openFile(file, signal ?? null);
  if (saved.file !== null) await notice(`Columns are mapped by ${saved.file}.\n`);
  if (options.saveMap && context.places)
    await notice(`Kept in ${await saveColumns(context.places, { ...saved.columns, ...map })}.\n`);
  const { files, inputFormat, dateOrder, sheet } = options;
  const reading = { files, inputFormat, asOf, fields, map, saved: saved.columns, dateOrder, sheet, open };
  if (options.listsFields) return listMappings(reading, io.stdout.write);
  const out = new BatchedWriter(io.stdout.write);
  const reporter = healthReporter(options.outputFormat, {
    sort: options.sort,
    palette,
    limit: options.limit,
    width: io.stdout.columns || null,
  });
  const search = options.explain === null ? null : new AccountSearch(options.explain);
  const columns: { file: string; report: TableReport }[] = [];
  const log = new FindingLog();
  const counter = new SummaryCounter();
  const progress = new Progress(io.stderr, options.quiet);
  const asOfDay = dayNumber(asOf);
  const pause = signal === undefined ? noPause : createPause(signal);
  let conditionHolds = false;
  let isColoured = false;

  const needsHistory = options.since !== null || [...only, ...failing].some((one) => one.needsHistory);
  const colours = needsHistory ? await context.history?.(asOf, pause) : undefined;
  const isWanted = (overview: Overview, wasRed: boolean): boolean =>
    only.length === 0 || only.some(({ holds }) => holds(overview, 0, wasRed));
  const asRead =
    options.outputFormat === "stream-json" || (options.outputFormat === "csv" && options.sort === null);
  try {
    for await (const event of assessFiles({ ...reading, practice, asRead })) {
      if (event.type === "columns") {
        columns.push(event);
        await notice(sayColumns(event.file, event.report));
      } else if (event.type === "findings") log.addRead(event);
      else
        for await (const { findings, notes, account } of inSlices(event.rows, pause)) {
          log.addRead({ findings, notes });
          if (account === null) continue;
          progress.count();
          isColoured ||= account.overview.health.band !== null;
          const was = colours?.(recordedName(account));
          const wasRed = was?.band === "red";
          if (!isWanted(account.overview, wasRed)) {
            counter.skip();
            continue;
          }
          const trend = was ? trendSince(was, account.overview, practice, asOf) : [];
          const row = healthRow(account, { source: account.source, sources: account.sources, trend, was });
          counter.add(row, row.renewal_date === null ? null : dayNumber(row.renewal_date) - asOfDay);
          if (search && !search.matches(row)) continue;
          conditionHolds ||= failing.some(({ holds }) => holds(account.overview, 0, wasRed));
          const text = search
            ? explainRow(row, account.statements, {
                ...{ format: options.outputFormat, practice, asOf, palette, columns },
                told: [...findings, ...notes],
              })
            : reporter.account(row);
          const full = out.add(text);
          if (full) await full;
        }
    }
  } finally {
    await progress.end();
    // Before whoever reports a failure writes on.
    await out.flush();
    await tellFindings(log, { io, palette: notices, isQuiet: options.quiet });
  }
  const summary = counter.result();
  if (!search) {
    const rest = reporter.end({ asOf, columns, findings: log.list(), summary, overrides });
    const broken = await writeRest(inSlices(rest, pause), out, reporter.breakOff);
    if (broken !== null) {
      await io.stderr.write(failureLines(broken));
      return outcomes[broken.outcome].exitCode;
    }
  }
  await out.flush();
  await io.stderr.write(notices.notice(sayOutcome(summary, { failing, only, options, isColoured })));
  search?.ensureFound();
  const fails = failing.length > 0 && (conditionHolds || summary.accounts === 0);
  return outcomes[log.errors > 0 ? "data" : fails ? "condition" : "success"].exitCode;
}

/** What nobody should have to find out from a table that is empty, or from an exit code that cannot be another. */
function sayOutcome(
  { accounts, shown, unknown }: HealthSummary,
  run: {
    readonly failing: readonly FailCondition[];
    readonly only: readonly FailCondition[];
    readonly options: Pick<HealthOptions, "outputFormat" | "quiet">;
    readonly isColoured: boolean;
  },
): string {
  const { failing, only, options, isColoured } = run;
  const lines: string[] = [];
  if (accounts === 0)
    lines.push(`0 accounts${failing.length > 0 ? ": --fail-on cannot be told, and fails" : ""}.`);
  else if (only.length > 0 && shown < accounts && options.outputFormat !== "text" && !options.quiet)
    lines.push(`${shown} of ${sayCount(accounts)}.`);
  const coloured = [...failing, ...only].filter(({ needsColour }) => needsColour).map(({ text }) => text);
  if (accounts > 0 && !isColoured && coloured.length > 0)
    lines.push(
      `${[...new Set(coloured)].join(" and ")} cannot hold: ` +
        `${accounts === 1 ? "the account has" : `all ${accounts} accounts have`} too little data for a ` +
        `colour${unknown.health === shown ? "" : " and are provisional"}. score<40 and coverage<0.5 hold ` +
        "without one.",
    );
  return lines.map((line) => `${line}\n`).join("");
}

function checkOptions({ files, outputFormat, sort, listsFields, saveMap, map }: HealthOptions): void {
  if (files.length === 0 && !listsFields)
    throw new Failure("usage", {
      code: "usage.no_files",
      message: "There are no accounts to read.",
      hint: "Name a file: consult-customer health accounts.csv (- is standard input).",
    });
  if (saveMap && map.length === 0)
    throw new Failure("usage", {
      code: "usage.map",
      message: "--save-map has no mapping to keep.",
      hint: "Give one: --map Umsatz=account.arr --save-map.",
    });
  if (outputFormat === "stream-json" && sort !== null)
    throw new Failure("usage", {
      code: "usage.sort",
      message: "--sort needs all accounts, and stream-json prints each as it is read.",
      hint: "Use --output-format json, or sort the lines afterwards.",
    });
}
