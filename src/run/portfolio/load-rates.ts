import { dataFailure } from "../../adapters/definitions/data-failure.ts";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import type { Rates } from "../../portfolio/currency-ledger.ts";

const maxBytes = 1_048_576;

/** Rates of exchange from YAML or JSON. Throws a data Failure with every finding, and a usage Failure for an unreadable file. */
export async function loadRates(path: string, signal: AbortSignal): Promise<Rates> {
  const { parseFile, ratesSchema } = await import("#lazy/files");
  const parsed = parseFile(ratesSchema, path, await readFileBytes(path, maxBytes, signal));
  if (!parsed.ok) throw dataFailure("config", path, parsed.findings);
  const date = parseCalendarDate(parsed.value.date);
  if (date === null) throw new Error("the schema lets only days through");
  return { ...parsed.value, date };
}
