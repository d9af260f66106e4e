import { oneSafeLine } from "../../finding/safe-text.ts";
import type { AccountSummary, Summary } from "../../journal/summarise.ts";
import type { Palette } from "../palette.ts";
import { type Column, pad, renderTable } from "../table.ts";
import { sparkline } from "./sparkline.ts";

const shownAccounts = 20;
/** As many scores as fit beside the rest of the line. */
const shownScores = 30;

const columnsFor = (plain: boolean): readonly Column<AccountSummary>[] => [
  { title: "ACCOUNT", text: ({ account }) => oneSafeLine(account ?? "no account", 32) },
  { title: "ASKED", right: true, text: ({ consultations }) => String(consultations) },
  { title: "OPEN", right: true, text: (row) => String(row.open_steps) },
  {
    title: "OVERDUE",
    right: true,
    text: (row) => (row.overdue_steps === 0 ? "" : String(row.overdue_steps)),
  },
  { title: "RESULT", text: ({ result }) => oneSafeLine(result ?? "", 12) },
  {
    title: "HEALTH",
    text: ({ health }) => health.at(-1)?.score?.toFixed(1) ?? "unknown",
    paint: (text, { health }, palette) => {
      const band = health.at(-1)?.band;
      return band === "green" || band === "yellow" || band === "red" ? palette.band(band, text) : text;
    },
  },
  { title: "HISTORY", text: ({ health }) => sayHistory(health, plain) },
];

/** `journal stats` as text; `plain`: for screen readers, without bars. */
export function statsText(
  summary: Summary,
  palette: Palette,
  { plain }: { readonly plain: boolean },
): string {
  const { steps, accounts } = summary;
  const span =
    summary.first === null || summary.last === null
      ? ""
      : `, ${summary.first.slice(0, 10)} to ${summary.last.slice(0, 10)}`;
  const partial = summary.partial === 0 ? "" : `, ${summary.partial} partial`;
  const unpriced = summary.without_price === 0 ? "" : `, ${summary.without_price} without a price`;
  const done = steps.in_time + steps.late + steps.done_undated;
  const lines: [string, string][] = [
    ["Consultations", `${summary.consultations}${span}${partial}`],
    ["Answered by", counts(summary.by)],
    ["Personas", counts(summary.personas)],
    ["Cost", `$${summary.cost_usd.toFixed(4)}${unpriced}`],
    [
      "Next steps",
      `${steps.all}: ${done} done (${steps.in_time} in time, ${steps.late} late), ${steps.open} open, ` +
        `${steps.overdue} of them overdue; ${steps.undated} without a date`,
    ],
    ["Outcomes", counts(summary.outcomes) || "none noted"],
  ];
  const more =
    accounts.length > shownAccounts ? `and ${accounts.length - shownAccounts} more accounts\n` : "";
  return (
    `${lines.map(([title, text]) => `${palette.strong(pad(title, 15))}${text}\n`).join("")}\n` +
    `${renderTable(accounts.slice(0, shownAccounts), columnsFor(plain), palette)}${more}`
  );
}

const counts = (counted: Readonly<Record<string, number>>): string =>
  Object.entries(counted)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${oneSafeLine(name, 60)} ${count}`)
    .join(", ");

function sayHistory(health: AccountSummary["health"], plain: boolean): string {
  const shown = health.slice(-shownScores);
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return "";
  const scores = shown.map(({ score }) => score);
  const history = plain
    ? scores.map((score) => score?.toFixed(0) ?? "unknown").join(", ")
    : sparkline(scores);
  return shown.length === 1 ? `${history} ${first.day}` : `${first.day} ${history} ${last.day}`;
}
