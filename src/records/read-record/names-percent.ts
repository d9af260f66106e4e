import { normaliseHeader } from "./normalise-header.ts";

/** "usage_change_pct" holds percentages by its name. */
export const namesPercent = (name: string): boolean =>
  /(?:pct|percent|percentage)$/.test(normaliseHeader(name));
