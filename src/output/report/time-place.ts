import type { TimePlace } from "../../portfolio/portfolio-report.ts";

/** What a place of the list "where to spend time" is called. */
export const nameOf = ({ account, id, source }: TimePlace): string => account ?? id ?? source;

/** The customer's own manager where the data names one; else the role that the play names. */
export const ownerOf = ({ next, csm }: TimePlace): string => {
  if (next === null) return csm ?? "nobody";
  const route =
    next.authority === "decide"
      ? ""
      : `; must ${next.authority}${next.with === null ? "" : ` ${next.authority === "escalate" ? "to " : ""}${next.with}`}`;
  return `${next.owner}${csm === null ? "" : ` (account of ${csm})`}${route}`;
};
