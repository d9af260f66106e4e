import { factKind } from "../../facts/fact-catalogue.ts";
import type { Draft } from "./draft.ts";

/**
 * Of what competes the surest stands: a value serves one statement (a share one for each of its sides), a key has one
 * value in a cell unless the catalogue allows several. Where two different readings of one value are equally sure,
 * neither is taken.
 */
export function settleDrafts(drafts: readonly Draft[], accountOf: (draft: Draft) => string | null): Draft[] {
  const sorted = drafts.toSorted((a, b) => a.cost - b.cost || a.from - b.from);
  const kept: Draft[] = [];
  const dropped = new Set<Draft>();
  for (const [at, draft] of sorted.entries()) {
    if (dropped.has(draft)) continue;
    if (kept.some((other) => clash(other, draft, accountOf(other) === accountOf(draft)))) continue;
    const rival = sorted
      .slice(at + 1)
      .find(
        (other) =>
          other.cost - draft.cost < 0.02 &&
          sameSlot(other, draft) &&
          other.key !== draft.key &&
          family(other.key) !== family(draft.key),
      );
    if (rival !== undefined) {
      for (const other of sorted) if (sameSlot(other, draft) && other.cost >= draft.cost) dropped.add(other);
      continue;
    }
    kept.push(draft);
  }
  return kept;
}

const family = (key: string): string => key.split(".")[0] ?? key;

const sameSlot = (a: Draft, b: Draft): boolean =>
  a.span !== undefined &&
  b.span !== undefined &&
  a.span.from < b.span.to &&
  b.span.from < a.span.to &&
  (a.slot === b.slot || ((a.slot === "value" || b.slot === "value") && a.slot !== "now" && b.slot !== "now"));

/** Stands in the way of a less sure draft. */
function clash(kept: Draft, draft: Draft, sameAccount: boolean): boolean {
  // Who is the champion is a contact too.
  if (kept.key !== draft.key && (kept.key === "stakeholder.contact" || draft.key === "stakeholder.contact"))
    return false;
  if (sameSlot(kept, draft)) return true;
  if (kept.key !== draft.key || !sameAccount) return false;
  const { many, unit } = factKind(draft.key);
  if (many !== true) return true;
  if (unit === "choice") return kept.value === draft.value;
  return (
    (kept.value === draft.value && kept.by === draft.by) || (kept.from < draft.to && draft.from < kept.to)
  );
}
