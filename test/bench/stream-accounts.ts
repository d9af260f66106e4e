import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { readAccounts } from "../../src/adapters/accounts/read-accounts.ts";
import { openFile } from "../../src/adapters/files/open-file.ts";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { healthRow } from "../../src/output/health/health-row.ts";
import { buildFieldTable } from "../../src/records/read-record/build-field-table.ts";
import { assessFiles } from "../../src/run/health/assess-files.ts";

/**
 * One pass over a file of accounts, in a process of its own so that its memory can be measured:
 * `node stream-accounts.js parse|read|assess accounts.csv dist/` prints milliseconds and the most memory in MB.
 * "parse" is csv-parse alone at its fastest (no promise a row), "read" adds the facts, "assess" the row of the table.
 */
const [mode = "assess", file = "", built = ""] = process.argv.slice(2);
const embedded = (name: string) => JSON.parse(readFileSync(join(built, `${name}.json`), "utf8"));
const { practice } = embedded("embedded");
const fields = buildFieldTable(embedded("fields"));
const asOf = "2026-11-23" as CalendarDate;

const passes: Record<string, () => Promise<number>> = {
  parse: () =>
    new Promise((resolve, reject) => {
      let rows = 0;
      createReadStream(file)
        .pipe(parse({ bom: true, relax_column_count: true }))
        .on("data", () => rows++)
        .on("end", () => resolve(rows - 1))
        .on("error", reject);
    }),
  read: async () => {
    let rows = 0;
    for await (const event of readAccounts(openFile(file), { source: file, format: "csv", asOf, fields }))
      if (event.type === "accounts") for (const _ of event.accounts) rows++;
    return rows;
  },
  assess: async () => {
    let rows = 0;
    const options = {
      files: [file],
      inputFormat: "csv",
      asOf,
      practice,
      fields,
      map: {},
      open: openFile,
    } as const;
    for await (const event of assessFiles(options))
      if (event.type === "rows")
        for (const { account } of event.rows)
          if (account && healthRow(account, { source: account.source, trend: [] })) rows++;
    return rows;
  },
};

const started = performance.now();
const rows = await (passes[mode] ?? passes.assess)?.();
const ms = Math.round(performance.now() - started);
process.stdout.write(
  `${JSON.stringify({ mode, rows, ms, mb: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
);
