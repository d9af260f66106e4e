import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AccountAliases } from "./account-aliases.ts";
import { namesAccount } from "./filter.ts";
import type { Consulted } from "./join-lines.ts";

export type HealthPoint = {
  readonly day: string;
  readonly score: number | null;
  readonly band: string | null;
};

export type AccountSummary = {
  readonly account: string | null;
  readonly consultations: number;
  readonly open_steps: number;
  readonly overdue_steps: number;
  /** The newest result noted; null when there is none. */
  readonly result: string | null;
  /** The oldest first. */
  readonly health: readonly HealthPoint[];
};

export type Summary = {
  readonly consultations: number;
  readonly partial: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly by: Readonly<Record<string, number>>;
  readonly personas: Readonly<Record<string, number>>;
  /** In US dollars, of those whose price is known. */
  readonly cost_usd: number;
  readonly without_price: number;
  readonly steps: {
    readonly all: number;
    /** Done by their day. */
    readonly in_time: number;
    readonly late: number;
    readonly done_undated: number;
    readonly open: number;
    /** Open, and their day has passed. */
    readonly overdue: number;
    readonly undated: number;
  };
  /** How often each result was noted; of one consultation the newest counts. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Most consultations first. */
  readonly accounts: readonly AccountSummary[];
};

type Steps = { -readonly [Key in keyof Summary["steps"]]: number };
type Account = { -readonly [Key in keyof AccountSummary]: AccountSummary[Key] } & { health: HealthPoint[] };

export type SummaryOptions = {
  readonly asOf: CalendarDate;
  /** A part of an account's name; null: all accounts. */
  readonly account: string | null;
  readonly aliases: AccountAliases;
};

/** Counts what a journal holds. `account` keeps only the accounts whose name contains it. */
export function summarise(
  consultations: Iterable<Consulted>,
  { asOf, account, aliases }: SummaryOptions,
): Summary {
  const by = new Map<string, number>();
  const personas = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const accounts = new Map<string | null, Account>();
  const steps: Steps = { all: 0, in_time: 0, late: 0, done_undated: 0, open: 0, overdue: 0, undated: 0 };
  let [count, partial, cost, withoutPrice] = [0, 0, 0, 0];
  let first: string | null = null;
  let last: string | null = null;
  for (const consulted of consultations) {
    const { head } = consulted.line;
    count += 1;
    partial += head.partial ? 1 : 0;
    if (head.cost_usd === null) withoutPrice += 1;
    else cost += head.cost_usd;
    first = head.at;
    last ??= head.at;
    add(by, head.by);
    add(personas, head.persona);
    const result = consulted.outcomes[0]?.result ?? null;
    if (result !== null) add(outcomes, result);
    const shown = (name: string | null): string | null => (name === null ? null : aliases.shown(name));
    const waiting = countSteps(consulted, { asOf, shown }, steps);
    for (const { name: written, score, band } of head.accounts) {
      if (account !== null && !namesAccount(written, account, aliases)) continue;
      const name = shown(written);
      const summary = accounts.get(name) ?? newAccount(name);
      accounts.set(name, summary);
      summary.consultations += 1;
      summary.open_steps += waiting.get(name)?.open ?? 0;
      summary.overdue_steps += waiting.get(name)?.overdue ?? 0;
      summary.result ??= result;
      summary.health.push({ day: head.as_of, score, band });
    }
  }
  for (const { health } of accounts.values())
    health.reverse().sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    consultations: count,
    partial,
    first,
    last,
    by: Object.fromEntries(by),
    personas: Object.fromEntries(personas),
    cost_usd: Math.round(cost * 1e6) / 1e6,
    without_price: withoutPrice,
    steps,
    outcomes: Object.fromEntries(outcomes),
    accounts: [...accounts.values()].sort((a, b) => b.consultations - a.consultations),
  };
}

type Waiting = { readonly open: number; readonly overdue: number };

/** Adds a consultation's steps to the counts; gives those that wait, by account. */
function countSteps(
  { line, done, duties }: Consulted,
  { asOf, shown }: Pick<SummaryOptions, "asOf"> & { readonly shown: (name: string | null) => string | null },
  steps: Steps,
): ReadonlyMap<string | null, Waiting> {
  const { head } = line;
  // With several accounts a step belongs to the one it names; the head does not say which.
  const owners = head.accounts.length > 1 ? line.steps().map((step) => step.account) : null;
  const waiting = new Map<string | null, Waiting>();
  head.dues.forEach((due, index) => {
    const doneAt = done.get(index + 1);
    // What a later plan replaced, and what belongs to no account, is nobody's duty.
    if (!duties.has(index + 1) && doneAt === undefined) return;
    const isLate = due !== null && (doneAt ?? asOf).slice(0, 10) > due;
    steps.all += 1;
    steps.undated += due === null ? 1 : 0;
    if (doneAt === undefined) {
      const owner = shown(owners === null ? (head.accounts[0]?.name ?? null) : (owners[index] ?? null));
      const { open, overdue } = waiting.get(owner) ?? { open: 0, overdue: 0 };
      waiting.set(owner, { open: open + 1, overdue: overdue + (isLate ? 1 : 0) });
      steps.open += 1;
      steps.overdue += isLate ? 1 : 0;
    } else if (due === null) steps.done_undated += 1;
    else steps[isLate ? "late" : "in_time"] += 1;
  });
  return waiting;
}

const add = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const newAccount = (account: string | null): Account => ({
  account,
  consultations: 0,
  open_steps: 0,
  overdue_steps: 0,
  result: null,
  health: [],
});
