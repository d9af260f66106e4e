import { asVersionOne } from "../../adapters/journal/as-version-one.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import type { Consulted } from "../../journal/join-lines.ts";
import type { Consultation } from "../../journal/record-schema.ts";
import type { ExportFormat } from "../../options/journal-options.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { journalCsvHeader, journalCsvLine } from "../../output/journal/journal-csv.ts";
import { journalMarkdown } from "../../output/journal/journal-markdown.ts";
import { type JournalCommand, type JournalRun, wanted } from "../../run/journal/journal-run.ts";
import type { readRecord } from "../../run/journal/read-record.ts";
import { inSlices } from "../../slices/in-slices.ts";

type Writer = {
  readonly begin: string;
  /** Null for an entry that turns out to be damaged. */
  readonly entry: (consulted: Consulted) => string | null;
  readonly between: string;
  readonly end: string;
};

const writers = (read: typeof readRecord): Record<ExportFormat, Writer> => ({
  json: {
    begin: "[\n",
    entry: (consulted) => {
      const record = read(consulted.line);
      return record && jsonOf(consulted, record);
    },
    between: ",\n",
    end: "\n]\n",
  },
  csv: { begin: journalCsvHeader, entry: journalCsvLine, between: "", end: "" },
  md: {
    begin: "",
    entry: (consulted) => {
      const record = read(consulted.line);
      return record && journalMarkdown(consulted, record);
    },
    between: "",
    end: "",
  },
});

/**
 * `journal export --format json|csv|md`: the newest first, written as it is read, however much there is. With
 * --v1 the journal's own lines, the oldest first, as version 0.1.0 wrote them.
 */
export const runExport: JournalCommand = async (run) => {
  const { format } = run.options;
  checkOptions(run.options);
  if (format === null) await exportLines(run);
  else await exportAs(format, run);
  return outcomes.success.exitCode;
};

async function exportAs(format: ExportFormat, run: JournalRun): Promise<void> {
  const { out, context } = run;
  const { readRecord } = await import("#lazy/stored");
  const { begin, entry, between, end } = writers(readRecord)[format];
  await out.add(begin);
  let isFirst = true;
  for await (const consulted of wanted(run)) {
    const text = entry(consulted);
    if (text === null) continue;
    const full = out.add(isFirst ? text : `${between}${text}`);
    if (full) await full;
    isFirst = false;
    if (context.io.stdout.readerLeft) break;
  }
  await out.add(end);
}

async function exportLines({ journal, out, context, pause }: JournalRun): Promise<void> {
  for await (const record of inSlices(journal?.recordsForwards() ?? [], pause)) {
    const full = out.add(asVersionOne(record).toString("utf8"));
    if (full) await full;
    if (context.io.stdout.readerLeft) break;
  }
}

const jsonOf = ({ done, outcomes: noted }: Consulted, record: Consultation): string =>
  toJsonLine({ ...record, done: Object.fromEntries(done), outcomes: noted }).trimEnd();

function checkOptions({ format, v1, ...filters }: JournalRun["options"]): void {
  if (format === null && !v1)
    throw new Failure("usage", {
      code: "usage.missing_mandatory_option_value",
      message: "required option '--format <format>' not specified",
      hint: "It is json, csv or md; --v1 writes the journal's own lines for version 0.1.0.",
    });
  const { account, since, persona, route, open } = filters;
  if (v1 && (format !== null || open || [account, since, persona, route].some((each) => each !== null)))
    throw new Failure("usage", {
      code: "usage.v1_whole",
      message: "--v1 writes the whole journal: it takes no format and no filter.",
      hint: "Like this: consult-customer journal export --v1 > journal.jsonl.",
    });
}
