import { dataFailure } from "../../adapters/definitions/data-failure.ts";
import { loadFields } from "../../adapters/definitions/embedded.ts";
import { loadPractice } from "../../adapters/definitions/load-practice.ts";
import { readPracticePath } from "../../adapters/definitions/read-practice-path.ts";
import { loadColumns } from "../../adapters/definitions/saved-columns.ts";
import { openFile } from "../../adapters/files/open-file.ts";
import { streamStdin } from "../../adapters/process/stream-stdin.ts";
import { today } from "../../adapters/process/today.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { renderFinding } from "../../finding/render-finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { type HealthRow, healthRow } from "../../output/health/health-row.ts";
import { type AccountChange, compareRows } from "../../output/practice-changes.ts";
import type { Practice } from "../../practice/practice.ts";
import { buildFieldTable } from "../../records/read-record/build-field-table.ts";
import { assessFiles } from "../../run/health/assess-files.ts";
import type { PracticeRun } from "./practice-run.ts";

/**
 * `practice diff <other> <accounts…>`: the accounts whose colour, red flags or authority change when the other practice
 * takes the place of the one in use. Exit 10 when there is one, 3 when an account could not be read.
 */
export async function diffPractices(run: PracticeRun): Promise<number> {
  const { options, io, places, notices } = run;
  const [other = "", ...files] = options.words;
  if (files.includes("-"))
    throw new Failure("usage", {
      code: "usage.stdin_twice",
      message: "Standard input cannot be read twice, and each practice reads the accounts.",
      hint: "Name a file.",
    });
  const changed = await readPracticePath(other);
  if (!changed.ok) throw dataFailure("practice", other, changed.findings);
  const { practice } = await loadPractice(places);
  const before = await assess(files, practice, run);
  const after = await assess(files, changed.value, run);
  const changes: AccountChange[] = [];
  for (const [key, row] of before.rows) {
    const now = after.rows.get(key);
    const change = now === undefined ? null : compareRows(row, now);
    if (change !== null) changes.push(change);
  }
  await io.stdout.write(
    options.json ? `${JSON.stringify({ accounts: before.rows.size, changes })}\n` : said(changes),
  );
  await notices.note(
    `${changes.length} of ${before.rows.size} accounts ${changes.length === 1 ? "changes" : "change"}.\n`,
  );
  if (before.mistakes > 0) return outcomes.data.exitCode;
  return outcomes[changes.length > 0 ? "condition" : "success"].exitCode;
}

const said = (changes: readonly AccountChange[]): string =>
  changes
    .map(
      ({ account, source, changes: what }) => `${oneSafeLine(account ?? source, 80)}: ${what.join("; ")}\n`,
    )
    .join("");

type Assessed = { readonly rows: Map<string, HealthRow>; readonly mistakes: number };

async function assess(files: readonly string[], practice: Practice, run: PracticeRun): Promise<Assessed> {
  const { options, io, places, signal, notices } = run;
  const { columns } = await loadColumns(places);
  const rows = new Map<string, HealthRow>();
  let mistakes = 0;
  const events = assessFiles({
    files,
    inputFormat: null,
    asOf: options.asOf ?? today(),
    practice,
    fields: buildFieldTable(loadFields()),
    map: {},
    saved: columns,
    open: (file) => (file === "-" ? streamStdin(io.stdin, signal) : openFile(file, signal)),
  });
  for await (const event of events) {
    if (event.type === "columns") continue;
    const all = event.type === "findings" ? [event] : event.rows;
    for (const one of all) {
      mistakes += one.findings.length;
      for (const finding of one.findings.slice(0, 20)) await notices.warn(`${renderFinding(finding)}\n`);
      if (!("account" in one) || one.account === null) continue;
      const row = healthRow(one.account, {
        source: one.account.source,
        sources: one.account.sources,
        trend: [],
      });
      rows.set(row.source, row);
    }
  }
  return { rows, mistakes };
}
