import type { Matter } from "./matter.ts";

/** Sources of regular expressions, each with every gap bounded, by what they give away. */
export type GrantSources = Readonly<Record<Matter, readonly string[]>>;

/** What markDays writes over a day: one expression for all days, instead of one in every pattern. */
export const dayMark = "\ue000";
export const someDay = `${dayMark}+`;
