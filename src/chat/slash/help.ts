import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

const keys =
  "Tab completes, the arrow keys bring earlier lines, a pasted text of several lines is one " +
  "message, a backslash at the end of a line goes on in the next. Ctrl-C stops an answer; twice " +
  "leaves.";

/** /help over the table it belongs to. */
export const helpFor = (commands: () => Readonly<Record<string, SlashCommand>>): SlashCommand => ({
  args: "",
  help: "this list",
  takesPath: false,
  run: async (_args, session) => {
    const rows = Object.entries(commands()).map(
      ([name, { args, help }]) => [`/${name} ${args}`.trim(), help] as const,
    );
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines =
      session.terminal.columns() < narrow
        ? rows.map(([name, help]) => `${session.palette.strong(name)}\n  ${help}`)
        : rows.map(([name, help]) => `${session.palette.strong(name.padEnd(width))}  ${help}`);
    await say(session, `${lines.join("\n")}\n${session.palette.notice(keys)}\n`);
    return "next";
  },
});

/** Below this a table of two columns would wrap in each line. */
const narrow = 70;
