import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { nameOf } from "../../run/prepare-case.ts";
import { resolveFrom, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const persona: SlashCommand = {
  args: "[id|file]",
  help: "which persona answers from now on; what is known stays",
  takesPath: true,
  run: async (args, session) => {
    if (args !== "") {
      const named = /[\\/]|\.(?:ya?ml|json)$/.test(args) ? resolveFrom(session, args) : args;
      const { persona: loaded, hash } = await loadPersona(
        named,
        session.settings.places,
        session.signals.ended,
      );
      session.who = { persona: loaded, who: { id: loaded.id, name: nameOf(loaded), hash } };
    }
    const { persona: now } = session.who;
    await say(session, `${oneSafeLine(`${nameOf(now)}, ${now.title}`, 200)} answers.\n`);
    return "next";
  },
};
