import { Failure, outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { cleanBody } from "../../frame/clean-body.ts";
import { frame } from "../../frame/frame.ts";
import { openSteps } from "../../journal/join-lines.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { sayMoment } from "../../output/journal/consultation-row.ts";
import { escapeUnsafe } from "../../output/journal/escape-unsafe.ts";
import { findConsultation } from "../../run/journal/find-consultation.ts";
import type { JournalCommand } from "../../run/journal/journal-run.ts";

type Spoken = { readonly persona: { readonly name: string }; readonly by: string };

/** "Consulted before: Brand Strategist (playbook)."; empty where nobody was. */
function consultedBefore({ partners }: { readonly partners?: readonly Spoken[] | undefined }): string {
  if (partners === undefined) return "";
  const who = partners.map(({ persona, by }) => oneSafeLine(`${persona.name} (${by})`, 120));
  return `Consulted before: ${who.join(", ")}.\n`;
}

/**
 * `journal show <id>`: the answer in its frame, byte for byte as it was first printed; the rest on stderr.
 */
export const runShow: JournalCommand = async (run) => {
  const { options, out, note } = run;
  const [id = "", ...more] = options.words;
  if (more.length > 0)
    throw new Failure("usage", {
      code: "usage.too_many",
      message: "journal show takes one id.",
      hint: null,
    });
  const found = await findConsultation(id, run);
  const { readRecord } = await import("#lazy/stored");
  const record = readRecord(found.line);
  if (record === null) throw damagedEntry(found.id);
  if (options.json) {
    const done = Object.fromEntries(found.done);
    await out.add(toJsonLine({ ...record, done, outcomes: found.outcomes }));
    return outcomes.success.exitCode;
  }
  const { shown, frame: lines } = record.entry;
  // As it was printed then; what somebody wrote into the file since cannot drive the terminal either.
  const framed = { begin: escapeUnsafe(lines.begin), end: escapeUnsafe(lines.end) };
  if (shown !== null) await out.add(frame(framed, cleanBody(shown).text));
  await out.flush();
  const [result] = found.outcomes;
  await note(
    `Consultation ${record.id} of ${sayMoment(record.at)}, answered by ${oneSafeLine(record.by, 120)}: ${oneSafeLine(record.topic)}\n` +
      `${consultedBefore(record.entry)}` +
      `${openSteps(found)} of ${record.steps.length} next steps are open` +
      `${found.replaced ? ", for a later answer gives the plan anew" : ""}` +
      `${result ? `; ${result.result}: ${oneSafeLine(result.text, 2000)}` : ""}.` +
      `${record.partial ? " The answer is incomplete: it ends where the stream did." : ""}${shown === null ? " No answer was received." : ""}\n`,
  );
  return outcomes.success.exitCode;
};

const damagedEntry = (id: string): Failure =>
  new Failure("data", {
    code: "journal.damaged_entry",
    message: `The entry of consultation ${id} is damaged.`,
    hint: "See consult-customer journal verify; journal prune moves damaged entries to journal.damaged.jsonl.",
  });
