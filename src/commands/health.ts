import type { TableReport } from "../adapters/accounts/account-event.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { openFile } from "../adapters/files/open-file.ts";
import { findPlaces } from "../adapters/files/places.ts";
import { BatchedWriter } from "../adapters/process/batched-writer.ts";
import { watchInterruption } from "../adapters/process/interruption.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { streamStdin } from "../adapters/process/stream-stdin.ts";
import { today } from "../adapters/process/today.ts";
import { assessAccount } from "../assessment/assess.ts";
import type { Overview } from "../assessment/overview-account.ts";
import { deriveFacts } from "../case/derive-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import type { HealthOptions } from "../options/health-options.ts";
import { type HealthRow, healthRow } from "../output/health/health-row.ts";
import { sayColumns } from "../output/health/say-columns.ts";
import { plainPalette } from "../output/palette.ts";
import type { Practice } from "../practice/practice.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";
import type { FieldTable } from "../records/read-record/field-table.ts";
import type { Context } from "../run/context.ts";
import { failConditions } from "../run/fail-conditions.ts";
import { AccountSearch } from "../run/health/account-search.ts";
import { assessFiles } from "../run/health/assess-files.ts";
import { FindingLog } from "../run/health/finding-log.ts";
import { explainedHealth, healthReporter } from "../run/health/health-reporter.ts";
import { parseMappings } from "../run/health/parse-mappings.ts";

/** `consult-customer health <files...>`: gives the exit code; throws a usage Failure when there is nothing to read. */
export async function runHealth(options: HealthOptions, context: Pick<Context, "io">): Promise<number> {
  const { signal } = watchInterruption(Number.POSITIVE_INFINITY);
  const practice = await loadPractice(findPlaces(context.io));
  return reportHealth(options, { ...context, practice, fields: buildFieldTable(loadFields()), signal });
}

export type HealthContext = Pick<Context, "io"> & {
  readonly practice: Practice;
  readonly fields: FieldTable;
  /** Aborted with a Failure as its reason. Without a signal nothing ends the reading. */
  readonly signal?: AbortSignal;
};

/**
 * The same with the practice and the names handed in. The exit code is 3 when anything in the files was wrong (what
 * could be read is printed all the same), else 10 when a --fail-on condition holds for an account that is shown.
 */
export async function reportHealth(options: HealthOptions, context: HealthContext): Promise<number> {
  checkOptions(options);
  const { io, practice, fields, signal } = context;
  const asOf = options.asOf ?? today();
  const only = failConditions(options.only, practice);
  const failing = failConditions(options.failOn, practice);
  const map = parseMappings(options.map);
  const palette = io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette;
  const notices = await paletteFor(io.stderr, io.env, options.color);
  const out = new BatchedWriter(io.stdout.write);
  const reporter = healthReporter(options.outputFormat, { sort: options.sort, palette });
  const search = options.explain === null ? null : new AccountSearch(options.explain);
  const columns: { file: string; report: TableReport }[] = [];
  const log = new FindingLog();
  let conditionHolds = false;

  const isWanted = (overview: Overview): boolean =>
    only.length === 0 || only.some(({ holds }) => holds(overview, 0));
  const explain = (row: HealthRow, statements: readonly Fact[]): string => {
    const facts = [...statements, ...deriveFacts(statements)];
    const assessed = assessAccount({ account: { name: row.account, facts }, practice, asOf });
    return explainedHealth(options.outputFormat, { assessed, row, practice, palette });
  };
  const open = (file: string) =>
    file === "-" ? streamStdin(io.stdin, signal ?? null) : openFile(file, signal ?? null);
  const { files, inputFormat } = options;
  try {
    for await (const event of assessFiles({ files, inputFormat, asOf, practice, fields, map, open })) {
      if (event.type === "columns") {
        columns.push(event);
        if (!options.quiet) await io.stderr.write(notices.notice(sayColumns(event.file, event.report)));
      } else if (event.type === "findings") await io.stderr.write(notices.error(log.add(event.findings)));
      else {
        for (const { findings, account } of event.rows) {
          if (findings.length > 0) await io.stderr.write(notices.error(log.add(findings)));
          if (account === null || !isWanted(account.overview)) continue;
          const row = healthRow(account, { source: account.source, trend: [] });
          if (search && !search.matches(row)) continue;
          conditionHolds ||= failing.some(({ holds }) => holds(account.overview, 0));
          const full = out.add(search ? explain(row, account.statements) : reporter.account(row));
          if (full) await full;
        }
      }
    }
  } finally {
    // Written out before a failure is reported.
    await out.flush();
  }
  if (!search) await out.add(reporter.end({ asOf, columns, findings: log.kept }));
  await out.flush();
  await io.stderr.write(notices.error(log.summary()));
  search?.ensureFound();
  return outcomes[log.count > 0 ? "data" : conditionHolds ? "condition" : "success"].exitCode;
}

function checkOptions({ files, outputFormat, sort }: HealthOptions): void {
  if (files.length === 0)
    throw new Failure("usage", {
      code: "usage.no_files",
      message: "There are no accounts to read.",
      hint: "Name a file: consult-customer health accounts.csv (- is standard input).",
    });
  if (outputFormat === "stream-json" && sort !== null)
    throw new Failure("usage", {
      code: "usage.sort",
      message: "--sort needs all accounts, and stream-json prints each as it is read.",
      hint: "Use --output-format json, or sort the lines afterwards.",
    });
}
