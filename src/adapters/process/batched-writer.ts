type Write = (text: string) => Promise<void>;

const batchLength = 65_536;
/** Short enough for a person watching a slow stream, long enough that a fast one is not written line by line. */
const patienceMs = 20;

/** Writes many short texts as few long ones, in order, and none later than a moment after it was handed in. */
export class BatchedWriter {
  private readonly write: Write;
  private waiting: string[] = [];
  private length = 0;
  private timer: NodeJS.Timeout | null = null;
  private written: Promise<void> = Promise.resolve();

  constructor(write: Write) {
    this.write = write;
  }

  /** Gives the write when a batch is full, so that the caller waits for the reader; null while there is room. */
  add(text: string): Promise<void> | null {
    if (text === "") return null;
    this.waiting.push(text);
    this.length += text.length;
    if (this.length >= batchLength) return this.flush();
    this.timer ??= setTimeout(() => void this.flush(), patienceMs);
    return null;
  }

  /** Resolves when everything handed in is written. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const text = this.waiting.join("");
    this.waiting = [];
    this.length = 0;
    this.written = this.written.then(() => this.write(text));
    return this.written;
  }
}
