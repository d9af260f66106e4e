import type { Failure, Outcome } from "../../failure/failure.ts";
import { sayAccounts } from "../../output/portfolio/say-values.ts";
import type { Tally } from "./batch-progress.ts";
import { isAnswer } from "./run-tasks.ts";
import type { SettledTask } from "./settle-task.ts";

/** What became of the accounts of a batch so far. */
export class BatchTally {
  private readonly total: number;
  private readonly atOnce: () => number;
  private done = 0;
  private failed = 0;
  private before = 0;
  private costUsd: number | null = 0;
  /** Every way in which one ended. */
  readonly outcomes = new Set<Outcome>();

  constructor(total: number, atOnce: () => number) {
    this.total = total;
    this.atOnce = atOnce;
  }

  /** `settled` null: the result was there before. */
  add(settled: SettledTask | null, outcome: Outcome): void {
    this.done++;
    this.outcomes.add(outcome);
    if (settled === null) this.before++;
    else if (!isAnswer(outcome)) this.failed++;
    if (settled === null) return;
    const { costUsd } = settled;
    this.costUsd = this.costUsd === null || costUsd === null ? null : this.costUsd + costUsd;
  }

  now(): Tally {
    const { total, done, failed, before, costUsd } = this;
    return { total, done, failed, asked: done - before, costUsd, atOnce: this.atOnce() };
  }

  /** "320 accounts: 300 answered, 12 answered before, 8 failed; $1.23." */
  say(): string {
    const { done, failed, before, costUsd } = this;
    const parts = [
      `${done - failed - before} answered`,
      before > 0 ? `${before} answered before` : null,
      failed > 0 ? `${failed} failed` : null,
    ].filter((part) => part !== null);
    return `${sayAccounts(done)}: ${parts.join(", ")}${costUsd === null ? "; cost unknown" : costUsd === 0 ? "" : `; $${costUsd.toFixed(4)}`}.\n`;
  }

  /** Why not all were asked about. */
  sayEnd({ details }: Failure): string {
    const left = this.total - this.done;
    return `${details.message} ${left > 0 ? `${sayAccounts(left)} ${left === 1 ? "was" : "were"} not asked about. ` : ""}${goOn}\n`;
  }

  sayStopped(): string {
    return `${this.done} of ${sayAccounts(this.total)} done. ${goOn}\n`;
  }
}

const goOn = "Run the same command again to go on: what is answered is not asked again.";
