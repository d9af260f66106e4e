import { Failure, outcomes } from "../../failure/failure.ts";
import { frame } from "../../frame/frame.ts";
import { openSteps } from "../../journal/join-lines.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { sayMoment } from "../../output/journal/consultation-row.ts";
import { findConsultation } from "../../run/journal/find-consultation.ts";
import type { JournalCommand } from "../../run/journal/journal-run.ts";

/** `journal show <id>`: the answer in its frame, byte for byte as it was first printed; the rest on stderr. */
export const runShow: JournalCommand = async (run) => {
  const { options, out, note } = run;
  const [id = "", ...more] = options.words;
  if (more.length > 0)
    throw new Failure("usage", {
      code: "usage.too_many",
      message: "journal show takes one id.",
      hint: null,
    });
  const found = findConsultation(id, run);
  const { readRecord } = await import("#lazy/stored");
  const record = readRecord(found.json);
  if (options.json) {
    const done = Object.fromEntries(found.done);
    await out.add(toJsonLine({ ...JSON.parse(found.json), done, outcomes: found.outcomes }));
    return outcomes.success.exitCode;
  }
  const { shown, frame: lines } = record.entry;
  if (shown !== null) await out.add(frame(lines, shown));
  await out.flush();
  const [result] = found.outcomes;
  await note(
    `Consultation ${record.id} of ${sayMoment(record.at)}, answered by ${record.by}: ${record.entry.question.length > 0 ? record.topic : ""}\n` +
      `${openSteps(found)} of ${record.steps.length} next steps are open${found.replaced ? ", for a later answer gives the plan anew" : ""}${result ? `; ${result.result}: ${result.text}` : ""}.` +
      `${record.partial ? " The answer is incomplete: it ends where the stream did." : ""}${shown === null ? " No answer was received." : ""}\n`,
  );
  return outcomes.success.exitCode;
};
