/**
 * Lets one call go ahead, so that the provider's cache holds the persona before the others are sent: each of them would
 * pay for writing it otherwise. Once the first answer has begun, everybody goes.
 */
export class CacheWarmUp {
  private state: "cold" | "warming" | "warm";
  private readonly mostMs: number;
  private waiting: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** `mostMs`: how long the first answer is waited for at most; a server that does not cache should not hold the others up. */
  constructor(isWanted: boolean, mostMs: number) {
    this.state = isWanted ? "cold" : "warm";
    this.mostMs = mostMs;
  }

  /** Waits while another call is the first. */
  async enter(): Promise<void> {
    while (this.state === "warming") await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.state === "cold") this.state = "warming";
  }

  /** A request has left. */
  sent(): void {
    if (this.state !== "warming" || this.timer !== undefined || !Number.isFinite(this.mostMs)) return;
    // An answer that has arrived meanwhile is heard first.
    this.timer = setTimeout(() => setImmediate(() => this.begun()), this.mostMs);
  }

  /** An answer has begun. */
  begun(): void {
    if (this.state !== "warm") this.settle("warm");
  }

  /** A call ended before its answer began: another one is the first. */
  failed(): void {
    if (this.state === "warming") this.settle("cold");
  }

  private settle(state: "cold" | "warm"): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.state = state;
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
