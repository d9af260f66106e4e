import type { AssessedAccount } from "../assessment/assess.ts";
import type { TimePlace } from "./portfolio-report.ts";

/** The accounts that time is spent on in the order of their places, then the others in theirs. */
export function orderByPlaces(
  accounts: readonly AssessedAccount[],
  places: readonly Pick<TimePlace, "account">[],
): AssessedAccount[] {
  const rank = new Map(places.map(({ account }, index) => [account, index]));
  const last = places.length;
  const placeOf = ({ assessment }: AssessedAccount): number => rank.get(assessment.account) ?? last;
  return accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
}
