import { oneSafeLine } from "../../finding/safe-text.ts";

/** What `sayColumns` needs of a report about a table's columns. */
export type SayableColumns = {
  readonly vendor: string | null;
  readonly mapped: readonly {
    readonly header: string;
    readonly key: string;
    readonly fills: string | null;
  }[];
  readonly unmapped: readonly { readonly header: string; readonly suggestion: string | null }[];
  readonly dangerous: readonly {
    readonly header: string;
    readonly treatment: string;
    readonly why: string;
  }[];
  readonly encoding: string;
};

const treatments: Record<string, string> = {
  ignore: "not read",
  assume: "read, with doubt",
  by_values: "read by its values",
  note: "read",
  invert: "read the other way round",
  weak: "read where nothing better is there",
};

/** Columns of one treatment for one reason are told together. */
function byReason(columns: SayableColumns["dangerous"]) {
  const groups = new Map<string, { headers: string[]; treatment: string; why: string }>();
  for (const { header, treatment, why } of columns) {
    const known = groups.get(treatment + why);
    if (known) known.headers.push(header);
    else groups.set(treatment + why, { headers: [header], treatment, why });
  }
  return [...groups.values()];
}

/** What a person should know about the columns of a file before trusting its table, a line each; "" when nothing. */
export function sayColumns(file: string, report: SayableColumns): string {
  const name = (header: string) => oneSafeLine(header, 60);
  const read = report.mapped.length === 0 ? "" : `: ${report.mapped.length} columns read`;
  const unmapped = report.unmapped.map(({ header, suggestion }) =>
    suggestion === null ? name(header) : `${name(header)} (like ${suggestion}?)`,
  );
  const isNoTable = report.vendor === null && report.mapped.length === 0;
  if (isNoTable && report.dangerous.length === 0 && unmapped.length === 0) return "";
  const lines = [
    `${oneSafeLine(file, 120)}${report.vendor === null ? "" : `, an export of ${report.vendor}`}${read}`,
    ...(report.encoding === "latin1" ? ["  no UTF-8: read as Windows-1252"] : []),
    ...byReason(report.dangerous).map(
      ({ headers, treatment, why }) =>
        `  ${headers.map(name).join(", ")}: ${treatments[treatment] ?? treatment}. ${why}`,
    ),
    ...(unmapped.length === 0 ? [] : [`  means nothing here: ${unmapped.join(", ")} (--map column=field)`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
