import type { HealthRow } from "./health/health-row.ts";

/** What a practice makes of one account; undefined values do not occur. */
type Judgement = Pick<HealthRow, "band" | "score" | "route"> & { readonly flags: readonly string[] };

/** An account that two practices judge differently. */
export type AccountChange = {
  readonly account: string | null;
  readonly source: string;
  readonly changes: readonly string[];
  readonly before: Judgement;
  readonly after: Judgement;
};

const judgementOf = ({ band, score, route, flags }: HealthRow): Judgement => ({
  band,
  score,
  route,
  flags: flags.map(({ id, severity }) => `${id} ${severity}`),
});

/** What another practice changes about an account: colour, red flags, authority; null where nothing does. */
export function compareRows(before: HealthRow, after: HealthRow): AccountChange | null {
  const [was, is] = [judgementOf(before), judgementOf(after)];
  const gone = was.flags.filter((flag) => !is.flags.includes(flag));
  const raised = is.flags.filter((flag) => !was.flags.includes(flag));
  const changes = [
    ...(was.band === is.band ? [] : [`colour ${was.band ?? "none"} → ${is.band ?? "none"}`]),
    ...(was.route === is.route ? [] : [`authority ${was.route} → ${is.route}`]),
    ...(gone.length === 0 ? [] : [`no longer: ${gone.join(", ")}`]),
    ...(raised.length === 0 ? [] : [`new: ${raised.join(", ")}`]),
  ];
  return changes.length === 0
    ? null
    : { account: before.account, source: before.source, changes, before: was, after: is };
}
