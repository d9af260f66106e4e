import { addDays } from "../../calendar/calendar-date.ts";
import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { DueList, type DueStep, groupDue } from "../../journal/due-steps.ts";
import { findLookAlikes } from "../../journal/find-look-alikes.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { dueTable } from "../../output/journal/due-table.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

const usualDays = 14;
/** So many pairs of names are asked about at once. */
const mostAsked = 3;

/** `journal due`: open steps that are overdue or due soon, by account; exit 10 with --fail-on overdue when one is. */
export const runDue: JournalCommand = async (run) => {
  const { options, asOf, out, palette, note, aliases } = run;
  const until = addDays(asOf, options.within ?? usualDays);
  const due = new DueList({ asOf, until, account: options.account }, aliases);
  for await (const consulted of wanted(run)) due.add(consulted);
  const steps = due.steps();
  const groups = groupDue(steps);
  if (options.json)
    for (const step of groups.flatMap((group) => group.steps))
      await out.add(toJsonLine({ type: "step", ...step }));
  else await out.add(dueTable(groups, palette));
  await out.flush();
  const count = (status: DueStep["status"]): number => steps.filter((step) => step.status === status).length;
  const overdue = count("overdue");
  await note(
    `${overdue} overdue, ${count("due")} due by ${until}, ${count("undated")} without a date.\n` +
      `${sayLeftOut(due)}` +
      `${findLookAlikes(due.names, aliases).slice(0, mostAsked).map(offerAlias).join("")}`,
  );
  return outcomes[options.failOn === "overdue" && overdue > 0 ? "condition" : "success"].exitCode;
};

const sayLeftOut = ({ ofNobody }: DueList): string =>
  ofNobody === 0
    ? ""
    : `${ofNobody} more ${ofNobody === 1 ? "is" : "are"} of questions that name no account, and nobody's duty: name it in the question, or with --account.\n`;

const offerAlias = ([name, account]: readonly [string, string]): string =>
  `${oneSafeLine(name, 80)} and ${oneSafeLine(account, 80)} look like one account. If they are: ` +
  `consult-customer journal alias ${quoted(name)} ${quoted(account)}; if not: consult-customer ` +
  `journal alias ${quoted(name)} ${quoted(name)}\n`;

/** A name as one word of a shell, whatever stands in it. */
const quoted = (name: string): string => `'${oneSafeLine(name, 200).replace(/'/g, "'\\''")}'`;
