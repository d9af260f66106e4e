import { createInterface, type Interface } from "node:readline";
import { PassThrough } from "node:stream";
import { shortenToWidth } from "../../finding/shorten-to-width.ts";
import { appendHistory, type HistoryEntry, readHistory } from "./history-file.ts";
import { HistorySearch } from "./history-search.ts";
import type { Keyboard } from "./keyboard.ts";
import type { Pastes } from "./pastes.ts";

export type LineEditorOptions = {
  readonly keyboard: Keyboard;
  readonly pastes: Pastes;
  readonly output: NodeJS.WriteStream;
  /** Null: nothing is remembered beyond the session. */
  readonly historyPath: string | null;
  /** Completions of a line and the part of it they complete, as node:readline wants them. */
  readonly complete: (line: string) => [string[], string];
};

/** How reading a message ended: a text, Ctrl-C (on an empty line or not), or no more input (Ctrl-D). */
export type ReadOutcome =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "interrupt"; readonly wasEmpty: boolean }
  | { readonly kind: "end" };

const mostEntries = 1_000;
/** A plain terminal's width, where it does not say its own. */
const usualColumns = 80;
/** Stands for a line break where a line shows a text of several lines. */
const lineBreak = " ⏎ ";

/** Reads messages with line editing, history and completion; everything it shows goes to `output`. */
export class LineEditor {
  private readonly options: LineEditorOptions;
  /** The newest first, as node:readline keeps it. */
  private history: string[] = [];

  constructor(options: LineEditorOptions) {
    this.options = options;
  }

  async loadHistory(): Promise<void> {
    const { historyPath, pastes } = this.options;
    const entries = historyPath === null ? [] : await readHistory(historyPath);
    this.history = entries.map(({ line, pastes: pasted }) => pastes.restore(line, pasted)).toReversed();
  }

  /**
   * One message: a line, or several when each but the last ends with a backslash, with its pastes in full. Aborting the
   * signal ends it as Ctrl-D does.
   */
  async read(prompt: string, signal: AbortSignal): Promise<ReadOutcome> {
    let begun = "";
    for (;;) {
      const outcome = await this.readLine(begun === "" ? prompt : "… ", signal);
      if (outcome.kind !== "text") return outcome;
      if (outcome.text.endsWith("\\")) {
        begun += `${outcome.text.slice(0, -1)}${lineBreak}`;
        continue;
      }
      const line = begun + outcome.text;
      this.remember(line);
      return { kind: "text", text: this.options.pastes.expand(line.replaceAll(lineBreak, "\n")).trim() };
    }
  }

  private remember(line: string): void {
    const { historyPath, pastes } = this.options;
    if (line.trim() === "" || line === this.history[0]) return;
    this.history = [line, ...this.history.filter((known) => known !== line)].slice(0, mostEntries);
    const entry: HistoryEntry = { line, pastes: pastes.within(line) };
    if (historyPath !== null) void appendHistory(historyPath, entry);
  }

  private readLine(prompt: string, signal: AbortSignal): Promise<ReadOutcome> {
    const { keyboard, output, complete } = this.options;
    return new Promise((resolve) => {
      let redraw = (): void => undefined;
      const keys = keyboard.open({ onRedraw: () => redraw() });
      const input = new PassThrough();
      const editor = createInterface({
        input,
        output,
        terminal: true,
        prompt,
        history: [...this.history],
        historySize: mostEntries,
        removeHistoryDuplicates: true,
        completer: complete,
        escapeCodeTimeout: 50,
      });
      const search = this.searchIn(editor, input);
      keys.on("data", (typed: Buffer) => search.take(typed.toString("utf8")));
      redraw = () => {
        if (!search.isOpen) editor.prompt(true);
      };
      const finish = (outcome: ReadOutcome): void => {
        signal.removeEventListener("abort", onAbort);
        keyboard.close();
        // Only ours: node:readline has one of its own, which lets go of the window's size.
        editor.removeListener("close", onClose);
        editor.close();
        resolve(outcome);
      };
      const onClose = (): void => {
        output.write("\n");
        finish({ kind: "end" });
      };
      const onAbort = (): void => finish({ kind: "end" });
      editor
        .on("line", (line) => finish({ kind: "text", text: line }))
        .on("SIGINT", () => {
          const wasEmpty = editor.line === "";
          // To the end first: a long line stands on several rows.
          editor.write(null, { ctrl: true, name: "e" });
          output.write("\n");
          finish({ kind: "interrupt", wasEmpty });
        })
        .on("SIGTSTP", () => keyboard.suspend())
        .on("close", onClose);
      if (signal.aborted) return onAbort();
      signal.addEventListener("abort", onAbort);
      editor.prompt();
    });
  }

  /** Ctrl-R in front of node:readline, which has no such search. */
  private searchIn(editor: Interface, input: PassThrough): HistorySearch {
    const { output } = this.options;
    const empty = (): void => {
      editor.write(null, { ctrl: true, name: "e" });
      editor.write(null, { ctrl: true, name: "u" });
    };
    return new HistorySearch({
      entries: this.history,
      line: () => editor.line,
      clear: empty,
      show: (row) => output.write(`\r\u001b[J${shortenToWidth(row, (output.columns || usualColumns) - 1)}`),
      put: (line) => {
        output.write("\r\u001b[J");
        editor.prompt();
        editor.write(line);
      },
      pass: (typed) => input.write(typed),
    });
  }
}
