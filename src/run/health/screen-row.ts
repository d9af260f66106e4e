import type { DataFinding } from "../../finding/finding.ts";
import { posesAs } from "../../posing/poses-as.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";

/** A shorter text can hardly give an order. Most names are shorter, so they cost nothing. */
const shortest = 20;

/**
 * A row without the texts that pose as an instruction, a frame line or a result of ours: each is a finding
 * instead, and none of them names the account. A row without such a text comes back unchanged.
 */
export function screenRow(row: AccountRow, file: string): AccountRow {
  const posing = row.statements.filter(
    ({ value, unit }) =>
      unit === "text" && typeof value === "string" && value.length >= shortest && posesAs(value) !== null,
  );
  if (posing.length === 0) return row;
  const statements = row.statements.filter((statement) => !posing.includes(statement));
  const named = (["account.name", "account.id"] as const).flatMap(
    (wanted) => statements.find(({ key }) => key === wanted)?.value ?? [],
  );
  const account = named[0] === undefined ? null : String(named[0]);
  const findings = posing.map(
    ({ source }): DataFinding => ({
      code: "value.format",
      file,
      path: [row.row, source.slice(source.lastIndexOf(":") + 1)],
      place: null,
      expected: "plain words about the customer; the cell is left out",
      found: "words that pose as an instruction",
      suggestion: null,
    }),
  );
  return {
    ...row,
    account,
    statements: statements.map((statement) => ({ ...plainFact(statement), account })),
    findings: [...row.findings, ...findings],
  };
}
