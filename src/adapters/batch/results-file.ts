import { closeSync, openSync, writeSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** A file of lines that is written anew from its beginning. */
export class ResultsFile {
  private readonly path: string;
  private readonly fd: number;

  /** Throws a usage Failure where it cannot be written. */
  constructor(path: string) {
    this.path = path;
    this.fd = this.guarded(() => openSync(path, "w", 0o600));
  }

  /** Throws a usage Failure where it cannot be written whole. */
  write(text: string): void {
    const bytes = Buffer.from(text);
    this.guarded(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.fd, bytes, done);
    });
  }

  close(): void {
    closeSync(this.fd);
  }

  private guarded<T>(use: () => T): T {
    try {
      return use();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
      throw new Failure(
        "usage",
        {
          code: "usage.unwritable",
          message: `${oneSafeLine(this.path, 200)} cannot be written (${code}).`,
          hint: "What was answered is kept: run the same command again with another --output.",
        },
        { cause: error },
      );
    }
  }
}
