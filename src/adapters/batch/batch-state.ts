import { closeSync, constants, fstatSync, fsync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { type Outcome, outcomes } from "../../failure/failure.ts";
import { makeFolder } from "../files/make-folder.ts";
import { openRegular } from "../files/open-regular.ts";
import { SharedSync } from "../files/shared-sync.ts";
import { readLinesForwards } from "../journal/read-lines.ts";

/** Where a result stands in the file of a batch. */
export type ResultPlace = {
  readonly offset: number;
  readonly bytes: number;
  /** How the consultation ended. */
  readonly outcome: Outcome;
};

export type StoredResult = {
  /** The account, by name and identifier. */
  readonly key: string;
  /** Of everything the answer rests on. */
  readonly hash: string;
  /** JSON on one line, without its line break. */
  readonly text: string;
  readonly outcome: Outcome;
  /** Kept for the output of this run, and asked for again by the next one. */
  readonly failed: boolean;
};

const lineFeed = 10;
const isOutcome = (value: unknown): value is Outcome =>
  typeof value === "string" && Object.hasOwn(outcomes, value);
const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;

/**
 * The results of a batch, a line each, appended as they come and on the disk before the next call of their place is made.
 * A line that a killed process left unfinished is no result. Only places are held in memory.
 */
export class BatchState {
  private readonly fd: number;
  private readonly known = new Map<string, ResultPlace>();
  private readonly synced: SharedSync;
  private size: number;

  private constructor(fd: number) {
    this.fd = fd;
    this.size = fstatSync(fd).size;
    this.synced = new SharedSync(() => promisify(fsync)(fd));
  }

  /** Opens the file, which is made where there is none (0600). Throws what the system throws. */
  static open(path: string): BatchState {
    makeFolder(dirname(path));
    const state = new BatchState(openRegular(path, flags));
    state.load();
    return state;
  }

  private load(): void {
    const { fd, size } = this;
    for (const { bytes, offset } of readLinesForwards(fd, 0, size)) {
      const read = readLine(bytes);
      if (read !== null && !read.failed)
        this.known.set(keyOf(read), { ...read.place, offset: offset + read.place.offset });
    }
    const last = Buffer.alloc(1);
    const isTorn = size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== lineFeed;
    if (isTorn) this.write(Buffer.from("\n"));
  }

  /** How many results there are from before. */
  get count(): number {
    return this.known.size;
  }

  /** The result of an account with these inputs; null when there is none. */
  find(key: string, hash: string): ResultPlace | null {
    return this.known.get(keyOf({ key, hash })) ?? null;
  }

  /** Keeps a result; it is on the disk when this has ended. Throws what the system throws. */
  async add({ key, hash, text, outcome, failed }: StoredResult): Promise<ResultPlace> {
    const body = Buffer.from(text);
    const front = Buffer.from(`${JSON.stringify([1, failed ? 1 : 0, key, hash, outcome, body.length])}\t`);
    const place = { offset: this.size + front.length, bytes: body.length, outcome };
    this.write(Buffer.concat([front, body, Buffer.from("\n")]));
    await this.synced.done();
    if (!failed) this.known.set(keyOf({ key, hash }), place);
    return place;
  }

  private write(bytes: Buffer): void {
    const written = writeSync(this.fd, bytes);
    this.size += written;
    if (written === bytes.length) return;
    // The disk was full for a part of it: what stands there is ended, so that it is no result and joins no other.
    this.size += writeSync(this.fd, "\n");
    throw Object.assign(new Error("a result was written only in part"), { code: "ENOSPC" });
  }

  read({ offset, bytes }: ResultPlace): string {
    const buffer = Buffer.allocUnsafe(bytes);
    for (let done = 0; done < bytes; ) {
      const read = readSync(this.fd, buffer, done, bytes - done, offset + done);
      if (read === 0) break;
      done += read;
    }
    return buffer.toString("utf8");
  }

  close(): void {
    closeSync(this.fd);
  }
}

const keyOf = ({ key, hash }: { readonly key: string; readonly hash: string }): string => `${hash} ${key}`;

/** `[1, failed, key, hash, outcome, bytes]`, a tab, the result; null for anything else. */
function readLine(line: Buffer) {
  const tab = line.indexOf(9);
  if (tab < 0) return null;
  try {
    const front: unknown = JSON.parse(line.toString("utf8", 0, tab));
    if (!Array.isArray(front) || front[0] !== 1) return null;
    const [, failed, key, hash, outcome, length] = front;
    if (typeof key !== "string" || typeof hash !== "string") return null;
    // A result that was cut in its middle is none.
    if (length !== line.length - tab - 1) return null;
    if (!isOutcome(outcome)) return null;
    const place = { offset: tab + 1, bytes: line.length - tab - 1, outcome };
    return { key, hash, failed: failed === 1, place };
  } catch {
    return null;
  }
}
