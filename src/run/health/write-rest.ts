import type { BatchedWriter } from "../../adapters/process/batched-writer.ts";
import { Failure } from "../../failure/failure.ts";
import type { HealthReporter } from "./health-reporter.ts";

/** Writes what is left. A failure in the middle of a document is given back, when the document has been made whole. */
export async function writeRest(
  texts: AsyncIterable<string>,
  out: BatchedWriter,
  breakOff: HealthReporter["breakOff"],
): Promise<Failure | null> {
  try {
    for await (const text of texts) {
      const full = out.add(text);
      if (full) await full;
    }
    return null;
  } catch (error) {
    const end = error instanceof Failure ? breakOff(error) : null;
    if (!(error instanceof Failure) || end === null) throw error;
    await out.add(end);
    await out.flush();
    return error;
  }
}
