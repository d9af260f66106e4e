import { addDays } from "../../calendar/calendar-date.ts";
import { outcomes } from "../../failure/failure.ts";
import { type DueStep, doneOfReplaced, dueSteps, groupDue, sameStep } from "../../journal/due-steps.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { dueTable } from "../../output/journal/due-table.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

const usualDays = 14;

/** `journal due`: open steps that are overdue or due soon, by account; exit 10 with --fail-on overdue when one is. */
export const runDue: JournalCommand = async (run) => {
  const { options, asOf, out, palette, note } = run;
  const within = options.within ?? usualDays;
  const horizon = { asOf, until: addDays(asOf, within), account: options.account };
  const open: { readonly step: DueStep; readonly same: string }[] = [];
  const done = new Set<string>();
  for (const consulted of wanted(run)) {
    const { session } = consulted.line.head;
    for (const step of dueSteps(consulted, horizon)) open.push({ step, same: sameStep(session, step.what) });
    for (const same of doneOfReplaced(consulted)) done.add(same);
  }
  const steps = open.filter(({ same }) => !done.has(same)).map(({ step }) => step);
  const groups = groupDue(steps);
  if (options.json)
    for (const step of groups.flatMap((group) => group.steps))
      await out.add(toJsonLine({ type: "step", ...step }));
  else await out.add(dueTable(groups, palette));
  await out.flush();
  const count = (status: DueStep["status"]): number => steps.filter((step) => step.status === status).length;
  const overdue = count("overdue");
  await note(
    `${overdue} overdue, ${count("due")} due by ${horizon.until}, ${count("undated")} without a date.\n`,
  );
  return outcomes[options.failOn === "overdue" && overdue > 0 ? "condition" : "success"].exitCode;
};
