import { isFifo } from "../../adapters/files/read-fifo.ts";
import { Failure } from "../../failure/failure.ts";

type Open = (file: string) => AsyncIterable<Uint8Array>;

/** A pipe up to this size is kept: a batch looks at its accounts before it asks about the first. */
const mostKept = 64 * 1024 * 1024;

/** The same files, of which pipes are kept when they are first read. Throws a usage Failure for a longer one. */
export function reread(open: Open): Open {
  const kept = new Map<string, Uint8Array[]>();
  return async function* (file) {
    const known = kept.get(file);
    if (known !== undefined) return yield* known;
    if (file !== "-" && !(await isFifo(file))) return yield* open(file);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of open(file)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostKept)
        throw new Failure("usage", {
          code: "usage.input_too_large",
          message: "A batch cannot read a pipe of more than 64 MB.",
          hint: "Save it to a file first.",
        });
    }
    kept.set(file, chunks);
    yield* chunks;
  };
}
