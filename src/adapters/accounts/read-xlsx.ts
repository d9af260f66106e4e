import readBook from "read-excel-file/node";
import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** The names of a book's sheets, and the rows of one as texts. */
export type SheetRows = {
  readonly sheet: string;
  readonly others: readonly string[];
  readonly records: readonly (readonly string[])[];
};

/**
 * One sheet of an Excel book (.xlsx): the first, or the one of that name or number. Days come out as YYYY-MM-DD, other
 * values as a person would type them. Throws a usage Failure for a book that cannot be read or has no such sheet.
 */
export async function readXlsx(bytes: Uint8Array, file: string, wanted: string | null): Promise<SheetRows> {
  const book = await readBook(Buffer.from(bytes)).catch((error: unknown) => {
    throw new Failure(
      "usage",
      {
        code: "usage.file_unreadable",
        message: `Cannot read ${oneSafeLine(file, 120)} as an Excel book.`,
        hint: "Save it as CSV and hand that over.",
      },
      { cause: error },
    );
  });
  const names = book.map(({ sheet }) => sheet);
  const found =
    wanted === null
      ? (book.find(({ data }) => data.some((row) => row.some((cell) => cell !== null))) ?? book[0])
      : (book.find(({ sheet }) => sheet.trim().toLowerCase() === wanted.trim().toLowerCase()) ??
        (/^\d+$/.test(wanted) ? book[Number(wanted) - 1] : undefined));
  if (found === undefined) throw noSuchSheet(file, wanted ?? "", names);
  return {
    sheet: found.sheet,
    others: names.filter((name) => name !== found.sheet),
    records: found.data.map((row) => row.map(textOf)),
  };
}

function noSuchSheet(file: string, wanted: string, names: readonly string[]): Failure {
  const meant = nearest(wanted, names);
  return new Failure("usage", {
    code: "usage.sheet",
    message: `There is no sheet "${oneSafeLine(wanted, 60)}" in ${oneSafeLine(file, 120)}.`,
    hint: `${meant === null ? "" : `Did you mean "${meant}"? `}It has ${names.slice(0, 12).join(", ")}.`,
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : dayOf(cell);
  // 0.1 + 0.2 is stored as 0.30000000000000004: fifteen digits are what Excel shows at most.
  return typeof cell === "number" ? String(Number(cell.toPrecision(15))) : String(cell).trim();
}

/** A day as such, a moment with its time. */
function dayOf(date: Date): string {
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
