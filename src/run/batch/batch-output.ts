import type { BatchState, ResultPlace } from "../../adapters/batch/batch-state.ts";
import { ResultFolder } from "../../adapters/batch/result-folder.ts";
import { ResultsFile } from "../../adapters/batch/results-file.ts";
import type { Io } from "../../adapters/process/io.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import type { BatchOptions } from "../../options/batch-options.ts";
import { OrderedOutput } from "./ordered-output.ts";

/** Where the results of a batch go. */
export type BatchOutput = {
  readonly take: (task: Pick<BatchTask, "index" | "key" | "account">, place: ResultPlace) => Promise<void>;
  /** Resolves when all is written. */
  readonly end: () => Promise<void>;
};

/** Standard output, a file of lines or a folder, as the options say. Throws a usage Failure where it cannot be written. */
export function openOutput(
  { output, outputFormat }: Pick<BatchOptions, "output" | "outputFormat">,
  { stdout }: Pick<Io, "stdout">,
  state: BatchState,
): BatchOutput {
  if (output !== null && !/\.(?:ndjson|jsonl)$/i.test(output)) {
    const folder = new ResultFolder(output, outputFormat === "text" ? ".md" : ".json");
    return {
      take: ({ account, key }, place) =>
        folder.write(account, key, fileText(state.read(place), outputFormat === "text")),
      end: async () => undefined,
    };
  }
  const file = output === null ? null : new ResultsFile(output);
  const ordered = new OrderedOutput(state, async (text) =>
    file === null ? stdout.write(text) : file.write(text),
  );
  return {
    take: async ({ index }, place) => ordered.place(index, place),
    end: async () => {
      await ordered.end();
      file?.close();
    },
  };
}

/** The envelope, indented for people, or the framed answer alone. */
function fileText(line: string, isText: boolean): string {
  const envelope: unknown = JSON.parse(line);
  if (!isText) return `${JSON.stringify(envelope, null, 2)}\n`;
  const { result, error } = envelope as { result: unknown; error: { message?: unknown } | null };
  return typeof result === "string"
    ? `${result.trimEnd()}\n`
    : `No answer: ${String(error?.message ?? "unknown")}\n`;
}
