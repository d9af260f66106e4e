import { oneSafeLine } from "../finding/safe-text.ts";
import type { Intrusion } from "../posing/intrusion.ts";

/** Enough to look at by hand; a hostile text could hold one a line. */
const mostIntrusions = 20;

/** The first of each kind, instructions before frame lines; the last one of a kind then counts the rest. */
export const listIntrusions = (all: readonly Intrusion[]): Intrusion[] => [
  ...firstOf("instruction", all),
  ...firstOf("frame", all),
];

function firstOf(kind: Intrusion["kind"], all: readonly Intrusion[]): Intrusion[] {
  const ofKind = all.filter((each) => each.kind === kind);
  const rest = ofKind.length - mostIntrusions;
  const listed = ofKind
    .slice(0, mostIntrusions)
    .map(({ place }): Intrusion => ({ kind, place: oneSafeLine(place, 120) }));
  return rest <= 0 ? listed : [...listed, { kind, place: `${rest} more place${rest === 1 ? "" : "s"}` }];
}
