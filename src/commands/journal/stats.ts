import { outcomes } from "../../failure/failure.ts";
import { summarise } from "../../journal/summarise.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { statsText } from "../../output/journal/stats-text.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

/** `journal stats`: what the journal holds, in numbers; the health of each account as it went. */
export const runStats: JournalCommand = async (run) => {
  const { options, out, palette, asOf, aliases } = run;
  const summary = summarise(wanted(run), { asOf, account: options.account, aliases });
  await out.add(
    options.json
      ? toJsonLine({ type: "stats", ...summary })
      : statsText(summary, palette, { plain: options.plain }),
  );
  return outcomes.success.exitCode;
};
