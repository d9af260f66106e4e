import type { AssessedAccount } from "../../assessment/assess.ts";
import { addDays, type CalendarDate } from "../../calendar/calendar-date.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Practice } from "../../practice/practice.ts";
import { phrase } from "./phrase.ts";

/** Within so many days a renewal is soon. A convention. */
const soonDays = 120;
/** So many accounts stand in the table; a convention. */
const mostRows = 20;
/** The play of an issue at several customers. */
export const sharedPlay = "product_issue_many";

/** What one issue at several accounts exposes. */
export type SharedIssue = {
  readonly rows: readonly {
    readonly account: string;
    readonly revenue: string | null;
    readonly renewal: CalendarDate | null;
    readonly deadline: CalendarDate | null;
  }[];
  /** Of all accounts whose revenue is known, in one currency; null where there are several or none. */
  readonly total: string | null;
  /** Of those that renew soon; null where none does. */
  readonly soon: string | null;
};

/** One issue that stops every account of the case; null where it does not, or where there is one account. */
export function sharedIssue(accounts: readonly AssessedAccount[]): SharedIssue | null {
  const isShared = accounts.length > 1 && accounts.every(({ view }) => (view.accountsSharingIssue ?? 0) > 1);
  if (!isShared) return null;
  const money = accounts.flatMap(({ facts, assessment }) => {
    const fact = facts.find(({ key, value }) => key === "account.arr" && typeof value === "number");
    const { date } = assessment.renewal;
    const isSoon = date !== null && date >= assessment.asOf && date <= addDays(assessment.asOf, soonDays);
    return fact === undefined ? [] : [{ value: Number(fact.value), unit: fact.unit, isSoon }];
  });
  const unit = money[0]?.unit ?? "money";
  const sum = (some: typeof money): string | null =>
    some.length === 0 || money.some((one) => one.unit !== unit)
      ? null
      : factValue({ key: "account.arr", value: some.reduce((all, { value }) => all + value, 0), unit });
  return {
    rows: accounts.slice(0, mostRows).map(({ assessment, facts }) => {
      const arr = facts.find(({ key }) => key === "account.arr");
      return {
        account: oneSafeLine(assessment.account ?? "", 80),
        revenue: arr === undefined ? null : `${factValue(arr)} (${arr.id})`,
        renewal: assessment.renewal.date,
        deadline: assessment.renewal.deadline,
      };
    }),
    total: sum(money),
    soon: sum(money.filter(({ isSoon }) => isSoon)),
  };
}

/** One table for all of them, in the order in which they are called. */
export function writeSharedIssue(practice: Practice, { rows, total, soon }: SharedIssue): string {
  const cells = (values: readonly (string | null)[]): string =>
    `| ${values.map((value) => (value ?? "unknown").replaceAll("|", "/")).join(" | ")} |`;
  return [
    phrase(practice, "shared_issue", { count: String(rows.length) }),
    "",
    `| ${(phrase(practice, "shared_columns") ?? "").split(/\s*;\s*/).join(" | ")} |`,
    "|---|---|---|---|---|",
    ...rows.map(({ account, revenue, renewal, deadline }, index) =>
      cells([String(index + 1), account, revenue, renewal, deadline]),
    ),
    "",
    [
      phrase(practice, "shared_total", { total }),
      phrase(practice, "shared_soon", { soon, days: String(soonDays) }),
    ]
      .filter((sentence) => sentence !== null)
      .join(" "),
  ]
    .join("\n")
    .trim();
}
