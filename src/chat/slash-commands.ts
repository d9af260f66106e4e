import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { SlashWord } from "./parse-slash.ts";
import { type Session, say } from "./session.ts";
import { account } from "./slash/account.ts";
import { ask } from "./slash/ask.ts";
import { check } from "./slash/check.ts";
import { copy } from "./slash/copy.ts";
import { draft } from "./slash/draft.ts";
import { edit } from "./slash/edit.ts";
import { exit } from "./slash/exit.ts";
import { facts } from "./slash/facts.ts";
import { file } from "./slash/file.ts";
import { handover } from "./slash/handover.ts";
import { health } from "./slash/health.ts";
import { helpFor } from "./slash/help.ts";
import { model } from "./slash/model.ts";
import { persona } from "./slash/persona.ts";
import { plan } from "./slash/plan.ts";
import { retry } from "./slash/retry.ts";
import { save } from "./slash/save.ts";
import { usage } from "./slash/usage.ts";
import type { SlashCommand } from "./slash-command.ts";
import type { SlashOutcome } from "./slash-outcome.ts";

/** By name, in the order of /help. */
export const slashCommands: Readonly<Record<string, SlashCommand>> = {
  help: helpFor(() => slashCommands),
  facts,
  health,
  account,
  file,
  ask,
  plan,
  draft,
  handover,
  copy,
  check,
  retry,
  edit,
  model,
  persona,
  usage,
  save,
  exit,
};

/** Other words for a command. */
const otherNames: Readonly<Record<string, string>> = { quit: "exit", "?": "help" };

/** Runs a slash command; one that does not exist is answered with the nearest name. */
export async function runSlash({ name: typed, args }: SlashWord, session: Session): Promise<SlashOutcome> {
  const name = (Object.hasOwn(otherNames, typed) ? otherNames[typed] : undefined) ?? typed;
  const command = Object.hasOwn(slashCommands, name) ? slashCommands[name] : undefined;
  if (command !== undefined) return command.run(args, session);
  const meant = nearest(name, Object.keys(slashCommands));
  await say(
    session,
    `There is no /${oneSafeLine(name, 20)}.${meant === null ? " /help lists the commands." : ` Did you mean /${meant}?`}\n`,
  );
  return "next";
}
