import { oneSafeLine } from "../../finding/safe-text.ts";
import { readNote } from "../../input/read-note.ts";
import { addNote } from "../../session/grow-ledger.ts";
import { resolveFrom, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { understand } from "../understand.ts";

export const file: SlashCommand = {
  args: "<path>",
  help: "adds notes from a file",
  takesPath: true,
  run: async (args, session) => {
    if (args === "") {
      await say(session, "Name a file: /file notes.txt\n");
      return "next";
    }
    const { text } = await readNote(resolveFrom(session, args), session.signals.ended);
    session.ledger = addNote(session.ledger, { source: args, text });
    const lines = text.replace(/\r?\n$/, "").split("\n").length;
    await say(session, `${oneSafeLine(args, 120)} read: ${lines} line${lines === 1 ? "" : "s"}.\n`);
    await understand(session);
    return "next";
  },
};
