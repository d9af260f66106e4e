import { oneSafeLine } from "../../finding/safe-text.ts";
import type { DueStep } from "../../journal/due-steps.ts";
import type { Palette } from "../palette.ts";
import { type Column, renderTable } from "../table.ts";

const columns: readonly Column<DueStep>[] = [
  { title: "STEP", text: ({ id }) => oneSafeLine(id, 16) },
  {
    title: "DUE",
    text: sayDue,
    paint: (text, { status }, palette) => (status === "overdue" ? palette.error(text) : text),
  },
  { title: "OWNER", text: ({ owner }) => oneSafeLine(owner ?? "nobody", 20) },
  { title: "WHAT", text: ({ what }) => oneSafeLine(what, 90) },
];

/** The steps of each account under its name. */
export const dueTable = (
  groups: readonly { readonly account: string | null; readonly steps: readonly DueStep[] }[],
  palette: Palette,
): string =>
  groups
    .map(({ account, steps }) => {
      const title = palette.strong(oneSafeLine(account ?? "No account", 80));
      return `${title}\n${renderTable(steps, columns, palette)}`;
    })
    .join("\n");

function sayDue({ due, days }: DueStep): string {
  if (due === null || days === null) return "no date";
  if (days === 0) return `${due} today`;
  return days < 0 ? `${due} overdue ${-days} d` : `${due} in ${days} d`;
}
