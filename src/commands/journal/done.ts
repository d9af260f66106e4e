import { Failure, outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { appendNote } from "../../run/journal/append-note.ts";
import { findConsultation } from "../../run/journal/find-consultation.ts";
import type { JournalCommand, JournalRun } from "../../run/journal/journal-run.ts";

/**
 * `journal done <step…>`: each step by its id (`k3v9x.2`, `last.2`, `k3v9x.all`). Doing it twice changes
 * nothing.
 */
export const runDone: JournalCommand = async (run) => {
  const { options, out } = run;
  const named: NamedStep[] = [];
  for (const word of options.words) named.push(...(await stepsOf(word, run)));
  const steps = [...new Map(named.map((step) => [step.id, step])).values()];
  const marked = steps.filter(({ doneAt }) => doneAt === null);
  if (marked.length > 0)
    await appendNote({ type: "done", at: new Date().toISOString(), steps: marked.map(({ id }) => id) }, run);
  if (options.json) {
    const already = steps.filter(({ doneAt }) => doneAt !== null).map(({ id }) => id);
    await out.add(toJsonLine({ type: "done", steps: marked.map(({ id }) => id), already }));
  } else
    for (const { id, what, doneAt } of steps)
      await out.add(
        `${oneSafeLine(id, 20)} ${doneAt === null ? "done" : `was done on ${doneAt.slice(0, 10)}`}: ${oneSafeLine(what, 100)}\n`,
      );
  return outcomes.success.exitCode;
};

type NamedStep = { readonly id: string; readonly what: string; readonly doneAt: string | null };

async function stepsOf(word: string, run: JournalRun): Promise<NamedStep[]> {
  const match = /^(.+)\.(\d{1,4}|all)$/.exec(word);
  if (match === null)
    throw new Failure("usage", {
      code: "usage.step_form",
      message: `"${oneSafeLine(word, 40)}" names no step.`,
      hint: "A step is the id of a consultation, a point and a number, as journal due prints it: k3v9x0tq7m.2.",
    });
  const found = await findConsultation(match[1] ?? "", run);
  const steps = found.line.steps().map(({ id, what }, index) => ({
    id,
    what,
    doneAt: found.done.get(index + 1) ?? null,
  }));
  if (match[2] === "all") return steps;
  const step = steps[Number(match[2]) - 1];
  if (step) return [step];
  throw new Failure("usage", {
    code: "usage.step_unknown",
    message: `Consultation ${found.id} has no step ${match[2]}.`,
    hint: steps.length === 0 ? "It has no next steps." : `Its steps are 1 to ${steps.length}.`,
  });
}
