import { Failure, outcomes } from "../../failure/failure.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { appendNote } from "../../run/journal/append-note.ts";
import { findConsultation } from "../../run/journal/find-consultation.ts";
import type { JournalCommand } from "../../run/journal/journal-run.ts";

/**
 * `journal outcome <id> "text" --result …`: what became of it. The newest counts, the earlier ones are kept.
 */
export const runOutcome: JournalCommand = async (run) => {
  const { options, out } = run;
  const [id = "", ...words] = options.words;
  const text = words.join(" ").trim();
  if (text === "")
    throw new Failure("usage", {
      code: "usage.outcome_empty",
      message: "An outcome needs a sentence.",
      hint: 'Like this: consult-customer journal outcome last "Renewed for two years" --result retained.',
    });
  const found = await findConsultation(id, run);
  const noted = {
    type: "outcome" as const,
    at: new Date().toISOString(),
    of: found.id,
    result: options.result ?? "open",
    text,
  };
  await appendNote(noted, run);
  const [before] = found.outcomes;
  await out.add(
    options.json
      ? toJsonLine({ ...noted, before: before ?? null })
      : `${found.id} ${noted.result}${before ? ` (was ${before.result})` : ""}\n`,
  );
  return outcomes.success.exitCode;
};
