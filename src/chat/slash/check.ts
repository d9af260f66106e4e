import type { Finding } from "../check-answer.ts";
import { checkAnswer } from "../check-answer.ts";
import { say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";

export const check: SlashCommand = {
  args: "",
  help: "verifies the last answer against what is known now",
  takesPath: false,
  run: async (_args, session) => {
    const findings = checkAnswer(session);
    const { palette } = session;
    const line = ({ code, severity, message, at }: Finding): string =>
      palette[severity](`${severity} ${code}${at === null ? "" : ` (line ${at})`}: ${message}`);
    if (findings === null) await say(session, "There is no answer to check yet.\n");
    else if (findings.length === 0)
      await say(session, "The last answer keeps its contract; nothing was found.\n");
    else await say(session, findings.map((finding) => `${line(finding)}\n`).join(""));
    return "next";
  },
};
