import type { Sink } from "../../adapters/process/io.ts";
import { sayAmount } from "../../output/health/say-row.ts";

const patienceMs = 1000;
const betweenMs = 200;
/** The clock is looked at once in so many rows. */
const rowsBetween = 2048;

/** How far long work is, on a terminal only: one line that is written over and taken away at the end. */
export class Progress {
  private readonly err: Sink;
  private readonly isShown: boolean;
  private rows = 0;
  private next = performance.now() + patienceMs;
  private isWritten = false;

  constructor(err: Sink, isQuiet: boolean) {
    this.err = err;
    this.isShown = !isQuiet && err.isTerminal;
  }

  count(): void {
    if (!this.isShown || ++this.rows % rowsBetween !== 0) return;
    const now = performance.now();
    if (now < this.next) return;
    this.next = now + betweenMs;
    this.isWritten = true;
    void this.err.write(`\r${sayAmount(this.rows)} accounts\u001b[K`);
  }

  async end(): Promise<void> {
    if (this.isWritten) await this.err.write("\r\u001b[K");
    this.isWritten = false;
  }
}
