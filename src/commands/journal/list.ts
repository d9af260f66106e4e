import { outcomes } from "../../failure/failure.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { consultationRow, listHeader, listLine } from "../../output/journal/consultation-row.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

/** `journal list`: each consultation as it is found, the newest first; with --json one object a line. */
export const runList: JournalCommand = async (run) => {
  const { options, out, palette, context } = run;
  let printed = 0;
  for (const consulted of wanted(run)) {
    const row = consultationRow(consulted);
    const line = options.json
      ? toJsonLine(row)
      : `${printed === 0 ? listHeader(palette) : ""}${listLine(row, palette)}`;
    const full = out.add(line);
    if (full) await full;
    printed += 1;
    if (printed === options.limit || context.io.stdout.readerLeft) break;
  }
  return outcomes.success.exitCode;
};
