import type { Fact } from "../facts/fact.ts";
import { severities } from "../practice/measures.ts";
import type { Practice } from "../practice/practice.ts";
import type { Assessment } from "./assessment.ts";

export type AssessedAccount = {
  readonly assessment: Assessment;
  readonly facts: readonly Fact[];
};

type Money = { readonly amount: number; readonly currency: string };

function revenueOf(account: AssessedAccount): Money | null {
  const arr = account.facts.find((fact) => fact.key === "account.arr");
  return typeof arr?.value === "number" ? { amount: arr.value, currency: arr.unit } : null;
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 1;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What an account weighs in money: 1 for all when currencies differ, the median of the known while unknown. */
function moneyWeights(accounts: readonly AssessedAccount[]): number[] {
  const revenues = accounts.map(revenueOf);
  const known = revenues.flatMap((one) => one ?? []);
  if (new Set(known.map((one) => one.currency)).size !== 1) return accounts.map(() => 1);
  const typical = median(known.map((one) => one.amount).toSorted((a, b) => a - b));
  return revenues.map((one) => one?.amount ?? typical);
}

/** 1 at the deadline, half of it at half_life_days, and on towards 0. */
function urgencyOf(assessment: Assessment, practice: Practice): number {
  const { half_life_days: half, unknown_deadline_days: unknown } = practice.health.order;
  const days = Math.max(0, assessment.renewal.daysToDeadline ?? unknown);
  return half / (half + days);
}

function severityOf(assessment: Assessment, practice: Practice): number {
  const weights = practice.health.order.severity;
  const highest = severities.findLast((severity) =>
    assessment.redFlags.some((flag) => flag.severity === severity),
  );
  return weights[highest ?? "none"];
}

/**
 * The accounts, the one to spend time on first in front: deadline × money × severity, by the convention of
 * health.yaml. No currency is converted: when they differ, money counts for nothing. Accounts that weigh the
 * same keep their order.
 */
export function orderAccounts<Account extends AssessedAccount>(
  accounts: readonly Account[],
  practice: Practice,
): Account[] {
  const money = moneyWeights(accounts);
  return accounts
    .map((account, index) => ({
      account,
      weight:
        urgencyOf(account.assessment, practice) *
        severityOf(account.assessment, practice) *
        (money[index] ?? 1),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map((one) => one.account);
}
