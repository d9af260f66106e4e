import type { BatchState, ResultPlace } from "../../adapters/batch/batch-state.ts";

/** Results on one stream in the order of the input, whatever order they come in: what has to wait waits on the disk. */
export class OrderedOutput {
  private readonly state: BatchState;
  private readonly write: (text: string) => Promise<void>;
  private readonly waiting = new Map<number, ResultPlace>();
  private next = 0;
  private written: Promise<void> = Promise.resolve();

  constructor(state: BatchState, write: (text: string) => Promise<void>) {
    this.state = state;
    this.write = write;
  }

  /** Takes the result of an account by its place in the input. */
  place(index: number, result: ResultPlace): void {
    this.waiting.set(index, result);
    if (index === this.next) this.written = this.written.then(() => this.writeReady());
  }

  private async writeReady(): Promise<void> {
    for (let ready = this.waiting.get(this.next); ready !== undefined; ready = this.waiting.get(this.next)) {
      this.waiting.delete(this.next);
      this.next++;
      await this.write(`${this.state.read(ready)}\n`);
    }
  }

  /** Resolves when everything whose turn has come is written; what stands behind a gap is written too, in its order. */
  async end(): Promise<void> {
    await this.written;
    for (const index of [...this.waiting.keys()].sort((a, b) => a - b)) {
      this.next = index;
      await this.writeReady();
    }
  }
}
