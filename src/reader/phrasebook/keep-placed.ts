import { elapsedKeys, factKind } from "../../facts/fact-catalogue.ts";
import type { Analysis } from "./analyse.ts";
import type { Placed } from "./placed.ts";

/** What of all statements of a text counts: the latest of several, none twice, shares of seats that are known. */
export const keepPlaced = (placed: readonly Placed[]): Placed[] =>
  sharesOfSeats(withoutRepeated(withoutNameless(latestOf(placed))));

/**
 * Of a table's fields the first one states a key: "logins" and "payslip runs" are both usage. An open P1 that is only
 * spoken of ("the oldest P1") counts where nothing counts them.
 */
function withoutRepeated(placed: readonly Placed[]): Placed[] {
  const slotOf = ({ statement }: Placed): string => `${statement.key} ${statement.account ?? ""}`;
  const firsts = new Map<string, Analysis>();
  const counted = new Set<string>();
  for (const one of placed) {
    if (one.draft.key === "support.open_p1" && one.draft.span !== undefined) counted.add(slotOf(one));
    if (one.analysis.cell.kind !== "field" || factKind(one.draft.key).many === true) continue;
    if (!firsts.has(slotOf(one))) firsts.set(slotOf(one), one.analysis);
  }
  return placed.filter((one) => {
    if (one.draft.key === "support.open_p1" && one.draft.span === undefined && counted.has(slotOf(one)))
      return false;
    const first = firsts.get(slotOf(one));
    return one.analysis.cell.kind !== "field" || first === undefined || first === one.analysis;
  });
}

/** "A competitor" says nothing where the text names it. */
function withoutNameless(placed: readonly Placed[]): Placed[] {
  const isNameless = ({ statement }: Placed): boolean =>
    statement.key === "commercial.competitor" && statement.value === "a competitor";
  const named = new Set(
    placed.flatMap((one) =>
      one.statement.key === "commercial.competitor" && !isNameless(one) ? [one.statement.account] : [],
    ),
  );
  return placed.filter((one) => !isNameless(one) || !named.has(one.statement.account));
}

/** Seats to be given back or kept become a share of the seats the same text states; without those they state nothing. */
function sharesOfSeats(placed: readonly Placed[]): Placed[] {
  const seatsOf = new Map<string | null, unknown>();
  for (const { statement } of placed)
    if (statement.key === "usage.seats" && !seatsOf.has(statement.account))
      seatsOf.set(statement.account, statement.value);
  return placed.flatMap((one): Placed[] => {
    const { draft, statement } = one;
    if (draft.seats === undefined) return [one];
    const seats = seatsOf.get(statement.account);
    if (typeof seats !== "number" || typeof draft.value !== "number" || seats <= 0) return [];
    const share = draft.seats === "by" ? draft.value / seats : 1 - draft.value / seats;
    if (share <= 0 || share >= 1) return [];
    return [{ ...one, statement: { ...statement, value: Number(share.toFixed(4)) } }];
  });
}

/** Of several dated events only the latest says how long ago the last one was. */
function latestOf(placed: readonly Placed[]): Placed[] {
  const latest = new Map<string, Placed>();
  const isEvent = ({ draft, analysis }: Placed): boolean =>
    elapsedKeys.has(draft.key) && (draft.event === true || analysis.cell.day !== null);
  for (const one of placed) {
    if (!isEvent(one)) continue;
    const key = `${one.draft.key} ${one.statement.account ?? ""}`;
    const other = latest.get(key);
    if (!other || one.statement.value < other.statement.value) latest.set(key, one);
  }
  const kept = new Set(latest.values());
  const current = placed.filter((one) => !isEvent(one) || kept.has(one));
  return withoutSuperseded(current);
}

/** Of dated entries of one key the latest counts; a line without a day is as late as the text itself. */
function withoutSuperseded(placed: readonly Placed[]): Placed[] {
  const slotOf = ({ statement }: Placed): string => `${statement.key} ${statement.account ?? ""}`;
  const latest = new Map<string, string>();
  for (const one of placed) {
    const day = one.analysis.cell.day ?? "9999-12-31";
    if (day > (latest.get(slotOf(one)) ?? "")) latest.set(slotOf(one), day);
  }
  return placed.filter((one) => {
    const { key } = one.statement;
    if (one.analysis.cell.day === null || factKind(key).many === true || elapsedKeys.has(key)) return true;
    return one.analysis.cell.day === latest.get(slotOf(one));
  });
}
