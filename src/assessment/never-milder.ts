import type { Assessment, AuthorityReason, Band, RedFlag } from "./assessment.ts";
import { bySeverity } from "./detect-red-flags.ts";
import { bandRank, isLater, routes, severities } from "./milder-in.ts";

/**
 * An assessment with facts that no figure proves, where it is milder than the one without them as severe as that one:
 * flags, colour, score, coverage, deadline, route and its reasons, plays. So what words alone state can alarm and never
 * soothe, wherever they come from.
 */
export function neverMilder(all: Assessment, proven: Assessment): Assessment {
  const reasons = proven.authority.reasons.filter(
    ({ matter, level }) =>
      !all.authority.reasons.some((now) => now.matter === matter && routes[now.level] >= routes[level]),
  );
  const { route } =
    routes[proven.authority.route] > routes[all.authority.route] ? proven.authority : all.authority;
  return {
    ...all,
    redFlags: severer(all.redFlags, proven.redFlags),
    health: { ...all.health, ...scoreOf(proven), band: worse(all.health.band, proven.health.band) },
    renewal: isLater(proven, all) ? proven.renewal : all.renewal,
    authority: { route, reasons: [...all.authority.reasons, ...reasons].sort(byLevel) },
    plays: [...all.plays, ...proven.plays.filter(({ id }) => !all.plays.some((play) => play.id === id))],
  };
}

/** The highest level first. */
const byLevel = (a: AuthorityReason, b: AuthorityReason): number => routes[b.level] - routes[a.level];

const scoreOf = ({ health: { score, coverage, low, high, confidence, dimensions } }: Assessment) => ({
  ...{ score, coverage, low, high, confidence, dimensions },
});

const worse = (a: Band | null, b: Band | null): Band | null => (bandRank(a) >= bandRank(b) ? a : b);

function severer(all: readonly RedFlag[], proven: readonly RedFlag[]): RedFlag[] {
  const missed = proven.filter(({ id, severity }) => {
    const now = all.find((flag) => flag.id === id);
    return now === undefined || severities[now.severity] < severities[severity];
  });
  const kept = all.filter(({ id }) => !missed.some((flag) => flag.id === id));
  return [...kept, ...missed].sort(bySeverity);
}
