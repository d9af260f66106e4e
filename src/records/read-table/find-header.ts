import type { FieldTable } from "../read-record/field-table.ts";
import { matchHeader } from "../read-record/match-header.ts";
import { normaliseHeader } from "../read-record/normalise-header.ts";

export type FoundHeader = {
  /** 0-based among the records. */
  readonly at: number;
  readonly names: readonly string[];
  /** What stands above the header and is none: a title, the names of groups of columns. */
  readonly above: readonly string[];
};

/** A report's title, filters and date take a few rows (convention). */
const deepest = 30;

const isFilled = (cell: string): boolean => cell.trim() !== "";
/** A number, an amount or a day: no name of a column. */
const isValue = (cell: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell.trim());

/** How many different fields a row names. */
function namedBy(cells: readonly string[], isKnown: (cell: string) => string | null): number {
  const keys = new Set<string>();
  for (const cell of cells) {
    const key = isFilled(cell) ? isKnown(cell) : null;
    if (key !== null) keys.add(key);
  }
  return keys.size;
}

/**
 * The header among the first records: usually the first row that is not blank. A later one when it names more fields
 * and what stands above it is a title of few cells or the names of groups. Under such groups a name that means nothing
 * by itself is looked up with its group ("Usage" above "Seats"). null when every record is blank.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  { fields, map }: { readonly fields: FieldTable; readonly map: Readonly<Record<string, string>> },
): FoundHeader | null {
  const isKnown = (cell: string): string | null => {
    if (Object.hasOwn(map, cell)) return cell;
    const match = matchHeader(cell, fields);
    return match === null ? null : (match.key ?? normaliseHeader(cell));
  };
  const first = records.findIndex((cells) => cells.some(isFilled));
  const top = records[first];
  if (top === undefined) return null;
  let best = { at: first, known: namedBy(top, isKnown) };
  const usual = best.known;
  const width = top.filter(isFilled).length;
  for (let at = first + 1; at < Math.min(records.length, first + deepest); at++) {
    const cells = records[at] ?? [];
    const filled = cells.filter(isFilled);
    if (filled.length > 1 && filled.some(isValue)) {
      if (best.known >= 2 || filled.length >= Math.max(width, 3)) break;
      continue;
    }
    if (filled.length < 2) continue;
    const known = namedBy(cells, isKnown);
    const isBetter = filled.length > width ? known > usual : known >= 3 && known >= 2 * usual;
    const isGrouped = new Set(top.filter(isFilled)).size < width || width < filled.length;
    if (known >= 2 && known > best.known && (isBetter || isGrouped)) best = { at, known };
  }
  const names = records[best.at] ?? [];
  if (best.at === first) return { at: first, names, above: [] };
  const above = records.slice(first, best.at).filter((cells) => cells.some(isFilled));
  return {
    at: best.at,
    names: underGroups(names, above.at(-1) ?? [], isKnown),
    above: above.map((cells) => cells.filter(isFilled).join(" ")),
  };
}

function underGroups(
  names: readonly string[],
  groups: readonly string[],
  isKnown: (cell: string) => string | null,
): readonly string[] {
  if (groups.filter(isFilled).length < 2) return names;
  let group = "";
  return names.map((name, index) => {
    group = groups[index]?.trim() || group;
    const full = `${group} ${name}`.trim();
    return isKnown(name) === null && isKnown(full) !== null ? full : name;
  });
}
