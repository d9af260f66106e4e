import type { Io } from "../process/io.ts";
import { completeLine } from "./complete-line.ts";
import { Keyboard } from "./keyboard.ts";
import { LineEditor } from "./line-editor.ts";
import { Pastes } from "./pastes.ts";

export type Terminal = {
  readonly keyboard: Keyboard;
  readonly pastes: Pastes;
  readonly editor: LineEditor;
  /** Columns now; it changes when the window does. */
  readonly columns: () => number;
};

export type TerminalOptions = {
  readonly io: Io;
  /** Null: the lines typed are not remembered. */
  readonly historyPath: string | null;
  /** Slash commands, with the slash, and whether a path may follow. */
  readonly commands: readonly { readonly name: string; readonly takesPath: boolean }[];
  /** What may follow a command besides paths, with the slash; asked on Tab. */
  readonly values: (command: string, argument: string) => readonly string[];
  readonly onInterrupt: () => void;
  readonly onEnd: () => void;
};

/** A plain terminal's width, where it does not say its own. */
const usualColumns = 80;

/** The terminal of a session: keys from stdin, everything shown on stderr. `keyboard.start` takes it over. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal> {
  const { io, historyPath, commands, values, onInterrupt, onEnd } = options;
  const output = process.stderr;
  const pastes = new Pastes();
  const write = (text: string): void => void output.write(text);
  const keyboard = new Keyboard({ stdin: io.stdin, write, pastes, onInterrupt, onEnd });
  const home = io.env.HOME ?? null;
  const editor = new LineEditor({
    keyboard,
    pastes,
    output,
    historyPath,
    complete: (line) =>
      completeLine(line, {
        commands: commands.map(({ name }) => name),
        withPath: commands.filter(({ takesPath }) => takesPath).map(({ name }) => name),
        values,
        cwd: io.cwd,
        home,
      }),
  });
  await editor.loadHistory();
  return { keyboard, pastes, editor, columns: () => output.columns || usualColumns };
}
