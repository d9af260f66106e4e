import { Readable } from "node:stream";
import type { Io } from "./io.ts";

/** A text in the place of standard input. */
export const textStdin = (text: string): Io["stdin"] =>
  // Whoever reads standard input takes it as a stream of bytes that is no terminal.
  Readable.from([Buffer.from(text)]) as unknown as Io["stdin"];
