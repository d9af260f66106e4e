import { z } from "zod";
import { runJournal } from "../../commands/journal.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { DueStep } from "../../journal/due-steps.ts";
import { bareJournal } from "../../options/bare-journal.ts";
import { dayOf } from "../../run/library/day-of.ts";
import { defineTool } from "../tool.ts";

const date = z.iso.date();

const output = z.strictObject({
  steps: z.array(
    z.looseObject({
      id: z.string().meta({ description: "As `consult-customer journal done` takes it." }),
      what: z.string(),
      owner: z.string().nullable(),
      due: date.nullable(),
      account: z.string().nullable(),
      status: z.enum(["overdue", "due", "undated"]),
      days: z.int().nullable().meta({ description: "Until it is due; negative when that is past." }),
    }),
  ),
});

export const journalDue = defineTool({
  name: "journal_due",
  title: "What is due",
  description:
    "Next steps that earlier consultations recorded in the user's journal and that are overdue or due soon, by account. Read only.",
  input: z.strictObject({
    within_days: z.int().min(0).max(3650).optional().meta({ description: "How far to look ahead; 14." }),
    account: z.string().max(200).optional().meta({ description: "Only accounts whose name holds this." }),
    as_of: z.string().optional().meta({ description: "The day to reckon from, YYYY-MM-DD; today." }),
  }),
  output,
  readOnly: true,
  run: async ({ within_days, account, as_of }, call) => {
    const asOf = as_of === undefined ? null : dayOf(as_of, "as_of");
    const lines: string[] = [];
    const context = call.context((line) => lines.push(line));
    const options = {
      ...bareJournal,
      verb: "due" as const,
      within: within_days ?? null,
      account: account ?? null,
      asOf,
    };
    await runJournal({ ...options, json: true, quiet: true }, context);
    const steps = lines.map((line) => {
      const { type: _type, ...step } = JSON.parse(line) as DueStep & { readonly type: "step" };
      return { ...step, facts: [...step.facts] };
    });
    return {
      text:
        steps.length === 0
          ? "Nothing is due."
          : steps
              .map(
                ({ id, status, due, owner, account: of, what }) =>
                  `${status} ${due ?? "without a date"} ${id} ${of ?? "no account"}: ${oneSafeLine(what, 300)} (${owner ?? "no owner"})`,
              )
              .join("\n"),
      structured: { steps },
      isError: false,
    };
  },
});
