import { isFifo } from "../../adapters/files/read-fifo.ts";

/** A file of accounts that may be read more than once. */
export type FileSource = {
  /** As the user named it; "stdin" for "-". */
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
  /** False for a pipe that is too long to be kept: it can be read once. */
  readonly isAgain: boolean;
};

/** A pipe up to this size is kept in memory, so that it can be read twice. */
const mostKept = 64 * 1024 * 1024;

/**
 * Makes a source of a file. A pipe, standard input among them, is taken in whole where `keepsPipes` says so; else it is
 * read as it comes, once.
 */
export async function fileSource(
  file: string,
  open: (file: string) => AsyncIterable<Uint8Array>,
  keepsPipes: boolean,
): Promise<FileSource> {
  const name = file === "-" ? "stdin" : file;
  const isPipe = file === "-" || (await isFifo(file));
  if (!isPipe) return { name, open: () => open(file), isAgain: true };
  if (!keepsPipes) return { name, open: () => open(file), isAgain: false };
  const rest = open(file)[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let size = 0;
  while (size <= mostKept) {
    const next = await rest.next();
    if (next.done) return { name, open: () => replay(kept), isAgain: true };
    kept.push(next.value);
    size += next.value.length;
  }
  return { name, open: () => goOn(kept, rest), isAgain: false };
}

async function* replay(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, void> {
  yield* chunks;
}

async function* goOn(
  kept: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  yield* kept;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
