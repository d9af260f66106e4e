import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { type AccountAliases, noAliases } from "../../src/journal/account-aliases.ts";
import { DueList, type DueStep } from "../../src/journal/due-steps.ts";
import { type Consulted, joinLines } from "../../src/journal/join-lines.ts";
import type { ConsultationLine, JournalLine } from "../../src/journal/journal-line.ts";
import type { WrittenStep } from "../../src/journal/read-step.ts";
import { stepId } from "../../src/journal/step-id.ts";

/** A consultation as a test writes it. */
export type Given = {
  readonly id: string;
  readonly on: string;
  readonly accounts?: readonly (string | null)[];
  readonly steps?: readonly Partial<WrittenStep>[];
  readonly session?: string;
  readonly turn?: number;
  readonly by?: string;
  readonly partial?: boolean;
};

/** A line of a consultation. */
export function consultation({
  id,
  on,
  accounts = ["Contoso"],
  steps = [],
  session = id,
  turn = 1,
  by = "playbook",
  partial = false,
}: Given): JournalLine {
  const numbered = steps.map((step, index) => ({
    id: stepId(id, index + 1),
    what: "Call the CFO.",
    owner: "Elena",
    due: on as string | null,
    facts: [],
    account: accounts.length === 1 ? (accounts[0] ?? null) : null,
    source: "Action Plan",
    ...step,
  }));
  const head = {
    type: "consultation",
    id,
    at: `${on}T09:00:00.000Z`,
    session,
    turn,
    as_of: on,
    persona: "customer-success-manager",
    by,
    accounts: accounts.map((name) => ({ name, score: null, band: null, route: "decide" })),
    topic: "",
    outcome: "success",
    partial,
    cost_usd: 0,
    dues: numbered.map(({ due }) => due),
  };
  return { type: "consultation", head, steps: () => numbered } as unknown as ConsultationLine;
}

export const done = (on: string, ...steps: string[]): JournalLine => ({
  type: "done",
  done: { type: "done", at: `${on}T18:00:00.000Z`, steps },
});

/** The consultations of a journal, the newest first; `lines` stand in the order they were written. */
export const consultationsOf = (
  lines: readonly JournalLine[],
  aliases: AccountAliases = noAliases,
): Consulted[] => [...joinLines(lines.toReversed(), aliases)];

/** What is due. */
export function dueOf(
  lines: readonly JournalLine[],
  asOf: string,
  { until = asOf, account = null as string | null, aliases = noAliases } = {},
): { readonly steps: DueStep[]; readonly list: DueList } {
  const list = new DueList({ asOf: asOf as CalendarDate, until: until as CalendarDate, account }, aliases);
  for (const consulted of consultationsOf(lines, aliases)) list.add(consulted);
  return { steps: list.steps(), list };
}
