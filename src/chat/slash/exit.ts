import type { SlashCommand } from "../slash-command.ts";

export const exit: SlashCommand = {
  args: "",
  help: "ends the session; Ctrl-D does too",
  takesPath: false,
  run: async () => "leave",
};
