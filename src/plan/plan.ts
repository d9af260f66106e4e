import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Material } from "../consultant/playbook/material.ts";

/** The parts of a success plan, in their order. */
export const planSections = [
  "summary",
  "outcomes",
  "health",
  "actions",
  "metrics",
  "stakeholders",
  "risks",
  "timeline",
  "facts",
] as const;

export type PlanSectionId = (typeof planSections)[number];

/** One generated part: Markdown with its heading, no line break at the end. */
export type PlanSection = { readonly id: PlanSectionId; readonly text: string };

/** A next step of the account, as the plan lists it. */
export type PlanStep = {
  readonly what: string;
  readonly owner: string | null;
  /** Null: no date is set yet. */
  readonly due: CalendarDate | null;
  readonly done: boolean;
  /** Ids of facts of the plan; empty for steps of an older consultation, whose numbers are other ones. */
  readonly facts: readonly string[];
};

/** The consultation whose answer the plan carries on. */
export type LatestConsultation = {
  readonly id: string;
  readonly date: CalendarDate;
  readonly question: string;
  readonly steps: readonly PlanStep[];
};

export type PlanInput = {
  /** Of exactly one account. */
  readonly material: Material;
  /** Null: none was recorded, and the steps are those of the plays. */
  readonly latest: LatestConsultation | null;
};
