import { loadPersona } from "../../adapters/definitions/load-persona.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { sayOverrides } from "../../output/say-overrides.ts";
import { note, resolveFrom, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const persona: SlashCommand = {
  args: "[id|file]",
  help: "which persona answers from now on; what is known stays",
  takesPath: true,
  run: async (args, session) => {
    if (args !== "") {
      const named = /[\\/]|\.(?:ya?ml|json)$/.test(args) ? resolveFrom(session, args) : args;
      const loaded = await loadPersona(named, session.settings.places, session.signals.ended);
      session.persona = loaded.persona;
      session.identity = loaded.identity;
      session.overrides = [...session.overrides, ...loaded.overrides];
      await note(session, sayOverrides(loaded.overrides, session.settings.places.project));
    }
    const { identity, persona: current } = session;
    await say(session, `${oneSafeLine(`${identity.name}, ${current.title}`, 200)} answers.\n`);
    return "next";
  },
};
