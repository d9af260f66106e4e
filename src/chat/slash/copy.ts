import { clipboardCode } from "../../adapters/terminal/clipboard-code.ts";
import { deliverablesOf } from "../../consultation/deliverables-of.ts";
import { writeText } from "../../request/read-deliverables.ts";
import { type Session, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const copy: SlashCommand = {
  args: "",
  help: "the last text to use, else the last answer, into the clipboard of a terminal that allows it",
  takesPath: false,
  run: async (_args, session) => {
    const text = lastText(session);
    if (text === null) {
      await say(session, "There is nothing to copy yet: ask for a text, or type /draft.\n");
      return "next";
    }
    const code = clipboardCode(text);
    if (code === null) {
      await say(session, "That is too long for the clipboard of a terminal; /save <file> writes it.\n");
      return "next";
    }
    await session.context.io.stderr.write(code);
    await say(
      session,
      `Handed to the terminal's clipboard (${text.length} characters). Where nothing arrives, the ` +
        "terminal does not allow it; /save <file> writes the answer.\n",
    );
    return "next";
  },
};

/** The newest text to use, with its head; without one the newest answer. */
function lastText({ turns }: Session): string | null {
  const texts = turns.flatMap(({ result }) => deliverablesOf(result));
  const last = texts.at(-1);
  if (last !== undefined) return writeText(last);
  return turns.findLast(({ result: { shown } }) => shown !== null)?.result.shown ?? null;
}
