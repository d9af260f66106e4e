import type { Statement } from "../../facts/fact.ts";
import { type FactIndex, slotOf } from "../../facts/fact-index.ts";
import { Failure } from "../../failure/failure.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import type { OverviewedAccount } from "../health/assess-files.ts";

/** More accounts than this make no question: each is assessed whole for it. A convention. */
const most = 5_000;

const slots = { id: slotOf("account.id"), arr: slotOf("account.arr"), status: slotOf("account.status") };

/** The accounts under contract as a consultation takes them, kept only where there is a question about them. */
export class PortfolioRecords {
  private readonly isAsked: boolean;
  private readonly names = new Set<string>();
  private readonly kept: Statement[] = [];
  private count = 0;

  constructor(isAsked: boolean) {
    this.isAsked = isAsked;
  }

  add({ overview, facts, statements, source }: OverviewedAccount): void {
    if (!this.isAsked || hasEnded(facts)) return;
    if (++this.count > most) return;
    const id = facts.first(slots.id);
    const name = overview.account ?? (id === undefined ? source : String(id.value));
    // Two accounts of one name are told apart, or they would become one.
    const account = this.names.has(name) ? `${name} (${id === undefined ? source : id.value})` : name;
    this.names.add(account);
    for (const fact of statements) this.kept.push({ ...plainFact(fact), account });
  }

  /** Throws a usage Failure where they are too many. */
  statements(): readonly Statement[] {
    if (this.count > most)
      throw new Failure("usage", {
        code: "usage.too_many_accounts",
        message: `A question about ${this.count} accounts at once is too much: ${most} are the limit.`,
        hint: "Leave out -q for the figures, or ask about each: consult-customer batch.",
      });
    return this.kept;
  }
}

const hasEnded = (facts: FactIndex): boolean =>
  facts.first(slots.status)?.value === "churned" || facts.first(slots.arr)?.value === 0;
