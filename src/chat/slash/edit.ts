import { openEditor } from "../../adapters/terminal/open-editor.ts";
import { note, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

/** Every POSIX system has it. */
const usualEditor = "vi";

export const edit: SlashCommand = {
  args: "[text]",
  help: "writes the message in your editor (VISUAL, EDITOR)",
  takesPath: false,
  run: async (args, session) => {
    const { context, terminal } = session;
    const { VISUAL, EDITOR } = context.io.env;
    const editor = [VISUAL, EDITOR].find((name) => (name?.trim() ?? "") !== "") ?? usualEditor;
    const takeBack = terminal.keyboard.lend();
    const message = await openEditor(editor, args === "" ? "" : `${args}\n`).finally(takeBack);
    if (message === "") {
      await say(session, "Nothing was written, nothing is sent.\n");
      return "next";
    }
    const lines = message.split("\n").length;
    await note(session, `${lines} line${lines === 1 ? "" : "s"} from the editor.\n`);
    return { message };
  },
};
