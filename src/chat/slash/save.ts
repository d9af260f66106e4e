import { writeNewFile } from "../../adapters/files/write-new-file.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { frame } from "../../frame/frame.ts";
import { resolveFrom, type Session, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const save: SlashCommand = {
  args: "[all] <file>",
  help: "writes the last answer, or with all the whole session as Markdown; ! behind the name overwrites",
  takesPath: true,
  run: async (args, session) => {
    const [, all, path = "", force] = /^(all\s+)?(.*?)(\s*!)?$/s.exec(args) ?? [];
    const text = all === undefined ? lastAnswer(session) : transcript(session);
    if (path === "") await say(session, "Name a file: /save answer.md\n");
    else if (text === null) await say(session, "There is no answer to save yet.\n");
    else {
      await writeNewFile(resolveFrom(session, path), text, { overwrite: force !== undefined });
      await say(session, `Written to ${oneSafeLine(path, 120)}.\n`);
    }
    return "next";
  },
};

function lastAnswer({ turns }: Session): string | null {
  const turn = turns.findLast(({ result }) => result.shown !== null);
  return turn === undefined || turn.result.shown === null ? null : frame(turn.frame, turn.result.shown);
}

function transcript({ turns }: Session): string | null {
  const parts = turns.map(
    ({ question, result, frame: lines }, index) =>
      `# Question ${index + 1}\n\n${question}\n\n${result.shown === null ? "(no answer)\n" : frame(lines, result.shown)}`,
  );
  return parts.length === 0 ? null : parts.join("\n");
}
