/** Time as the gate sees it; tests have one of their own. */
export type GateClock = {
  /** Milliseconds, never going back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
};

export type GateOptions = {
  /** The most calls at once. */
  readonly limit: number;
  /** How long a server may turn everything away before nobody waits for it any more. */
  readonly patienceMs: number;
  readonly clock: GateClock;
};

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** What a call may do: it was let in at the time of `wave`. */
export type Admission = { readonly wave: number };

/**
 * One gate for all calls of a batch. A server that turns calls away (429, 529, no answer) closes it for all of them: for as
 * long as it asks, or for a time that doubles from wave to wave. Behind it half as many calls go at once; each round of
 * answers lets in one more, up to the limit.
 */
export class CallGate {
  private readonly options: GateOptions;
  private allowed: number;
  private active = 0;
  private wave = 0;
  private pauseMs = firstPauseMs;
  private opensAt = 0;
  private answered = 0;
  private lastAnswer: number;
  private hasAnswered = false;
  private waiting: (() => void)[] = [];

  constructor(options: GateOptions) {
    this.options = options;
    this.allowed = options.limit;
    this.lastAnswer = options.clock.now();
  }

  /** Waits until a call may be made. Rejects with the signal's reason. */
  async enter(signal: AbortSignal): Promise<Admission> {
    const { clock } = this.options;
    for (;;) {
      signal.throwIfAborted();
      const closedMs = this.opensAt - clock.now();
      if (closedMs > 0) await clock.wait(closedMs, signal);
      else if (this.active < this.allowed) {
        this.active++;
        return { wave: this.wave };
      } else await this.turn(signal);
    }
  }

  private turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(signal.reason);
      signal.addEventListener("abort", leave, { once: true });
      this.waiting.push(() => {
        signal.removeEventListener("abort", leave);
        resolve();
      });
    });
  }

  /** The call is over, whatever came of it. */
  leave(): void {
    this.active--;
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }

  /** The server answered. */
  succeeded(): void {
    this.lastAnswer = this.options.clock.now();
    this.hasAnswered = true;
    this.pauseMs = firstPauseMs;
    if (++this.answered < this.allowed) return;
    this.answered = 0;
    this.allowed = Math.min(this.options.limit, this.allowed + 1);
  }

  /** The server turned the call away; `waitMs` is what it asked for. Calls of one wave close the gate once. */
  refused({ wave }: Admission, waitMs: number | null): void {
    const { clock } = this.options;
    const isNew = wave === this.wave;
    if (isNew) {
      this.wave++;
      this.answered = 0;
      this.allowed = Math.max(1, Math.floor(this.allowed / 2));
    }
    const ownMs = this.pauseMs * (0.75 + clock.random() / 2);
    if (isNew) this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2);
    if (isNew || waitMs !== null) this.opensAt = Math.max(this.opensAt, clock.now() + (waitMs ?? ownMs));
  }

  /**
   * Whether it is worth waiting for the server: it answered lately, and opens again in time. One that never answered is
   * waited for a tenth as long: its address may be wrong.
   */
  isPatient(): boolean {
    const { clock, patienceMs } = this.options;
    const most = this.hasAnswered ? patienceMs : patienceMs / 10;
    return Math.max(clock.now(), this.opensAt) - this.lastAnswer < most;
  }

  /** How many calls may go at once now. */
  get atOnce(): number {
    return this.allowed;
  }
}
