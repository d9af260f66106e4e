import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { FactIndex } from "../facts/fact-index.ts";
import type { Practice } from "../practice/practice.ts";
import type { Health, Phase, RedFlag, Renewal } from "./assessment.ts";

/**
 * A view that judgeAccount has yet to fill. Its list of flags can be changed, so a readonly view does not pass for one.
 */
export type OpenView = Omit<View, "flags" | "health" | "phase"> & {
  flags: RedFlag[];
  health: Health | null;
  phase: Phase | null;
};

/** A view that knows flags, health and phase: the later rules are evaluated on it. */
export type JudgedView = View & { readonly health: Health; readonly phase: Phase };

/** What a condition may look at: the facts by key, and as much of the assessment as is computed so far. */
export type View = {
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  /** Leaves out reasons and the facts beneath them: they cost more than the rest, and a large table shows none. */
  readonly brief: boolean;
  /** Facts by key, the one to be used first. */
  readonly facts: FactIndex;
  /** The same without what only a model takes for a fact and no figure proves: the score rests on these alone. */
  readonly proven: FactIndex;
  /** The customer's, or the practice's default while unknown. */
  readonly segment: "enterprise" | "mid_market" | "smb";
  readonly touch: "high_touch" | "standard";
  readonly renewal: Renewal;
  readonly tenureDays: number | null;
  /** Negative before go-live. */
  readonly daysSinceLive: number | null;
  /** null without a history of health. */
  readonly greenForDays: number | null;
  /** Accounts with the same product issue, this one included; null when nothing was compared. */
  readonly accountsSharingIssue: number | null;
  /** The highest severities first; empty until detected. */
  readonly flags: readonly RedFlag[];
  readonly health: Health | null;
  readonly phase: Phase | null;
  /** Whether the play of this id is chosen; none is until plays are. */
  readonly isChosen: (play: string) => boolean;
};
