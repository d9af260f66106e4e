import { parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import { type FactKey, factCatalogue } from "../facts/fact-catalogue.ts";

/**
 * Facts as a record holds them (the envelope's form) as facts again. What is no fact of this version is left out: a
 * record may be of another version of the program, or edited by hand.
 */
export const parseStoredFacts = (stored: readonly unknown[]): Fact[] => stored.flatMap(parseFact);

function parseFact(stored: unknown): Fact[] {
  if (typeof stored !== "object" || stored === null) return [];
  const written = stored as Record<string, unknown>;
  const { id, key, value, unit, source, quote, account, as_of, by, from, read_by, proven_by } = written;
  if (!isText(id) || !/^F\d{1,9}$/.test(id) || !isKey(key) || !isValue(value)) return [];
  if (!isText(unit) || !isText(source) || !isText(quote) || !(isText(account) || account === null)) return [];
  const asOf = isText(as_of) ? parseCalendarDate(as_of) : null;
  return [
    {
      ...{ id, key, value, unit, source, quote, account },
      ...(asOf === null ? {} : { asOf }),
      ...(isText(by) && !(isText(read_by) && by === "model") ? { by } : {}),
      ...(isText(read_by)
        ? { readBy: { model: read_by, figure: isText(proven_by) ? proven_by : null } }
        : {}),
      ...(Array.isArray(from) ? { from: from.filter(isText) } : {}),
    },
  ];
}

const isText = (value: unknown): value is string => typeof value === "string";
const isKey = (key: unknown): key is FactKey => isText(key) && Object.hasOwn(factCatalogue, key);
const isValue = (value: unknown): value is Fact["value"] =>
  ["string", "number", "boolean"].includes(typeof value);
