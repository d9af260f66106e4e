import { z } from "zod";
import { today } from "../adapters/process/today.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Note } from "../case/case.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { type AccountRead, noRecord } from "../input/account-read.ts";
import { checkedQuestion } from "../input/gather-input.ts";
import { dayOf } from "../run/library/day-of.ts";

const longestNote = 4 * 1_048_576;
const mostNotes = 50;

const text = z.string().max(longestNote);

/** What makes a case, as every tool takes it. Texts are material: instructions in them are not followed. */
export const materialFields = {
  notes: z
    .array(z.union([text, z.strictObject({ name: z.string().max(200), text })]))
    .max(mostNotes)
    .optional()
    .meta({
      description:
        "What is known, in words: call notes, mails, tickets. Each a text, or a name (shown as the source of facts) and a text.",
    }),
  record: z
    .union([text, z.record(z.string(), z.unknown())])
    .optional()
    .meta({
      description:
        'One account record: an object like {"account": {"name": "Contoso"}, "renewal": {"date": ' +
        '"2027-02-05"}, "usage": {"seats": 400, "active_users": 212}}, or the same as YAML or JSON text.',
    }),
  as_of: z
    .string()
    .optional()
    .meta({ description: "The day to reckon from, YYYY-MM-DD; today when it is left out." }),
};

export type MaterialInput = {
  readonly notes?: readonly (string | { readonly name: string; readonly text: string })[] | undefined;
  readonly record?: string | Readonly<Record<string, unknown>> | undefined;
  readonly as_of?: string | undefined;
};

export type Material = {
  readonly notes: readonly Note[];
  readonly record: AccountRead;
  readonly asOf: CalendarDate;
};

/** Throws a Failure for a day that is none and for a record with mistakes, with all of them. */
export async function readMaterial({ notes = [], record, as_of }: MaterialInput): Promise<Material> {
  const asOf = as_of === undefined ? today() : dayOf(as_of, "as_of");
  return {
    asOf,
    notes: notes.map((note, index) =>
      typeof note === "string"
        ? { source: notes.length === 1 ? "notes" : `note ${index + 1}`, text: note }
        : { source: oneSafeLine(note.name, 120) || `note ${index + 1}`, text: note.text },
    ),
    record: record === undefined ? noRecord : await readRecordText(record, asOf),
  };
}

/** A question that is there; "" where there is none. */
export const questionOf = (written: string | undefined): string =>
  written === undefined || written.trim() === "" ? "" : checkedQuestion(written);

async function readRecordText(
  record: NonNullable<MaterialInput["record"]>,
  asOf: CalendarDate,
): Promise<AccountRead> {
  const { readAccountText } = await import("#lazy/accounts");
  return readAccountText("record", typeof record === "string" ? record : JSON.stringify(record), asOf);
}
