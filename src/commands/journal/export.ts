import { outcomes } from "../../failure/failure.ts";
import type { Consulted } from "../../journal/join-lines.ts";
import type { ExportFormat } from "../../options/journal-options.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { journalCsvHeader, journalCsvLine } from "../../output/journal/journal-csv.ts";
import { journalMarkdown } from "../../output/journal/journal-markdown.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";
import type { readRecord } from "../../run/journal/read-record.ts";

type Writer = {
  readonly begin: string;
  readonly entry: (consulted: Consulted, index: number) => string;
  readonly end: string;
};

const writers = (read: typeof readRecord | null): Record<ExportFormat, Writer> => ({
  json: {
    begin: "[\n",
    entry: (consulted, index) => `${index === 0 ? "" : ",\n"}${toJsonLine(whole(consulted)).trimEnd()}`,
    end: "\n]\n",
  },
  csv: { begin: journalCsvHeader, entry: journalCsvLine, end: "" },
  md: {
    begin: "",
    entry: (consulted) => (read ? journalMarkdown(consulted, read(consulted.line.json())) : ""),
    end: "",
  },
});

/** `journal export --format json|csv|md`: the newest first, written as it is read, however much there is. */
export const runExport: JournalCommand = async (run) => {
  const { options, out, context } = run;
  const format = options.format ?? "json";
  const read = format === "md" ? (await import("#lazy/stored")).readRecord : null;
  const { begin, entry, end } = writers(read)[format];
  await out.add(begin);
  let index = 0;
  for (const consulted of wanted(run)) {
    const full = out.add(entry(consulted, index));
    if (full) await full;
    index += 1;
    if (context.io.stdout.readerLeft) break;
  }
  await out.add(end);
  return outcomes.success.exitCode;
};

const whole = ({ line, done, outcomes: noted }: Consulted) => ({
  ...JSON.parse(line.json()),
  done: Object.fromEntries(done),
  outcomes: noted,
});
