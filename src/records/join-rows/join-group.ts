import type { Fact } from "../../facts/fact.ts";
import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { AccountRow } from "../read-table/read-row.ts";
import { plainFact } from "../read-table/row-fact.ts";

/** Where a row stands: "usage.csv:3". */
export type RowSource = { readonly file: string; readonly row: number };

/** Two values of one field that cannot both hold. */
export type Disagreement = {
  readonly key: FactKey;
  readonly values: readonly [Fact["value"], Fact["value"]];
};

const isSame = (a: Fact, b: Fact): boolean =>
  a.value === b.value &&
  (a.unit === b.unit || a.unit === "money" || b.unit === "money" || typeof a.value !== "number");

/** A text may be written in two ways; observations of two days may differ. */
const agree = (a: Fact, b: Fact): boolean =>
  isSame(a, b) ||
  factKind(a.key).unit === "text" ||
  (a.asOf !== undefined && b.asOf !== undefined && a.asOf !== b.asOf);

/** What a row of a survey's export says. */
const ofAnswers: ReadonlySet<FactKey> = new Set([
  "account.name",
  "account.id",
  "relationship.nps_rating",
  "relationship.negative_feedback",
]);

/** Rows of one account that agree, as one. */
export class JoinGroup {
  readonly sources: RowSource[] = [];
  private readonly facts = new Map<FactKey, Fact[]>();
  private readonly findings: DataFinding[] = [];
  private readonly notes: DataFinding[] = [];
  private id: string | null = null;
  private name: string | null = null;

  /** What a row says that this one does not; null when both can be one account's. */
  disagreement({ statements }: AccountRow): Disagreement | null {
    for (const fact of statements) {
      const [known] = factKind(fact.key).many ? [] : (this.facts.get(fact.key) ?? []);
      if (known !== undefined && !agree(known, fact))
        return { key: fact.key, values: [known.value, fact.value] };
    }
    return null;
  }

  add(row: AccountRow, source: RowSource): void {
    this.sources.push(source);
    this.findings.push(...row.findings);
    this.notes.push(...row.notes);
    this.id ??= row.id;
    if (row.account !== row.id) this.name ??= row.account;
    const isAnswer = row.statements.every(({ key }) => ofAnswers.has(key));
    for (const fact of row.statements) this.state(plainFact(fact), isAnswer);
  }

  /** Of a row that holds an answer and nothing else, the same rating again is another person's. */
  private state(fact: Fact, isAnswer: boolean): void {
    const known = this.facts.get(fact.key);
    if (known === undefined) this.facts.set(fact.key, [fact]);
    else if (factKind(fact.key).many) {
      if (
        (isAnswer && fact.key === "relationship.nps_rating") ||
        !known.some((other) => isSame(other, fact) && other.by === fact.by && other.asOf === fact.asOf)
      )
        known.push(fact);
    } else if (known[0]?.asOf !== undefined && fact.asOf !== undefined && fact.asOf > known[0].asOf)
      // Only the newest observation counts, so that a year of daily rows takes no more memory than one.
      known[0] = fact;
  }

  /** The row they make, named and numbered anew. */
  row(): AccountRow {
    const named = this.facts.get("account.name")?.[0]?.value;
    const account = named === undefined ? (this.name ?? this.id) : String(named);
    return {
      row: this.sources[0]?.row ?? 0,
      account,
      id: this.id,
      statements: [...this.facts.values()].flat().map((fact, at) => ({ ...fact, account, id: `F${at + 1}` })),
      findings: this.findings,
      notes: this.notes,
    };
  }
}
