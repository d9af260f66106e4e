/**
 * Brings what was written to the disk, once for all who ask at the same time: whoever comes while it is being done waits
 * for the next time, which covers everything that was written before it began. The event loop goes on meanwhile.
 */
export class SharedSync {
  private readonly sync: () => Promise<void>;
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  /** `sync` brings everything that is written when it is called to the disk. */
  constructor(sync: () => Promise<void>) {
    this.sync = sync;
  }

  /** Throws what `sync` throws, to everybody who waited for that time. */
  done(): Promise<void> {
    if (this.next !== null) return this.next;
    const begin = (): Promise<void> => {
      this.next = null;
      return this.sync();
    };
    this.next = this.running.then(begin, begin);
    this.running = this.next;
    return this.next;
  }
}
