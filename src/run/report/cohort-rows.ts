import { slotOf } from "../../facts/fact-index.ts";
import type { Evidence } from "../../output/report/figures.ts";
import type { CohortRow } from "../../output/report/report-model.ts";
import type { CohortCustomer } from "../../portfolio/portfolio-counter.ts";

/** More rows than this nobody reads on a page. */
const most = 200;
const slots = [slotOf("account.arr"), slotOf("account.mrr"), slotOf("account.arr_before")];

const changeOf = ({ before, now }: Pick<CohortRow, "before" | "now">): number => Math.abs(now - before);

/** The customers of a cohort that changed most, of any number. */
export class CohortRows {
  private rows: CohortRow[] = [];
  private least = -1;
  private count = 0;

  add(customer: CohortCustomer): void {
    this.count++;
    if (changeOf(customer) <= this.least) return;
    const { name: account, before, now } = customer;
    this.rows.push({ account, before, now, evidence: evidenceOf(customer) });
    if (this.rows.length < most * 2) return;
    this.rows = this.sorted();
    this.least = changeOf(this.rows.at(-1) ?? { before: 0, now: 0 });
  }

  private sorted(): CohortRow[] {
    return this.rows.toSorted((a, b) => changeOf(b) - changeOf(a)).slice(0, most);
  }

  result(): { readonly cohort: readonly CohortRow[]; readonly cohortLeft: number } {
    const cohort = this.sorted();
    return { cohort, cohortLeft: this.count - cohort.length };
  }
}

function evidenceOf({ facts, earlier, before }: CohortCustomer): Evidence[] {
  const known = slots.flatMap((slot): Evidence[] => {
    const fact = facts?.first(slot);
    if (fact === undefined) return [];
    const { key, value, unit, source, quote, from } = fact;
    return [{ key, value, unit, source, quote, ...(from && { from }) }];
  });
  return earlier === null
    ? known
    : [...known, { key: "account.arr_before", value: before, unit: "money", ...earlier }];
}
