import type { Sink } from "../../adapters/process/io.ts";
import { bar } from "../../output/portfolio/pictures.ts";

const onTerminalMs = 250;
const otherwiseMs = 60_000;
const barWidth = 20;

export type Tally = {
  /** How many accounts there are to ask about. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Answered in this run: what the rate is reckoned from. */
  readonly asked: number;
  /** US dollars; null when unknown. */
  readonly costUsd: number | null;
  readonly atOnce: number;
};

/** How far a batch is: one line that is written over on a terminal, a line a minute anywhere else. */
export class BatchProgress {
  private readonly err: Sink;
  private readonly tally: () => Tally;
  private readonly begun = performance.now();
  private readonly timer: NodeJS.Timeout | null;
  private isWritten = false;

  constructor(err: Sink, isQuiet: boolean, tally: () => Tally) {
    this.err = err;
    this.tally = tally;
    this.timer = isQuiet
      ? null
      : setInterval(() => void this.show(), err.isTerminal ? onTerminalMs : otherwiseMs).unref();
  }

  private show(): Promise<void> {
    const line = progressLine(this.tally(), performance.now() - this.begun);
    if (!this.err.isTerminal) return this.err.write(`${line}\n`);
    this.isWritten = true;
    const { total, done } = this.tally();
    const share = total === 0 ? 1 : done / total;
    return this.err.write(`\r${bar(share, barWidth).padEnd(barWidth, "·")} ${line}\u001b[K`);
  }

  /** Makes room for a line of another kind. */
  async clear(): Promise<void> {
    if (this.isWritten) await this.err.write("\r\u001b[K");
    this.isWritten = false;
  }

  async end(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.clear();
  }
}

/** "120 of 320 accounts, 2 failed, 14.1 a minute, 14 min left, $0.52". */
export function progressLine(
  { total, done, failed, asked, costUsd, atOnce }: Tally,
  passedMs: number,
): string {
  const perMinute = passedMs <= 0 ? 0 : (asked / passedMs) * 60_000;
  const left = perMinute > 0 ? Math.ceil((total - done) / perMinute) : null;
  return [
    `${done} of ${total} accounts`,
    failed > 0 ? `${failed} failed` : null,
    perMinute > 0 ? `${perMinute.toFixed(1)} a minute` : null,
    left === null || left === 0 ? null : `${left} min left`,
    costUsd === null ? null : `$${costUsd.toFixed(2)}`,
    atOnce === 1 ? "one at a time" : `${atOnce} at once`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}
