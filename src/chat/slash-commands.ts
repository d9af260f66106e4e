import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { type Session, say } from "./session.ts";
import { account } from "./slash/account.ts";
import { ask } from "./slash/ask.ts";
import { check } from "./slash/check.ts";
import { edit } from "./slash/edit.ts";
import { exit } from "./slash/exit.ts";
import { facts } from "./slash/facts.ts";
import { file } from "./slash/file.ts";
import { health } from "./slash/health.ts";
import { helpFor } from "./slash/help.ts";
import { model } from "./slash/model.ts";
import { persona } from "./slash/persona.ts";
import { plan } from "./slash/plan.ts";
import { retry } from "./slash/retry.ts";
import { save } from "./slash/save.ts";
import { usage } from "./slash/usage.ts";
import type { SlashCommand, SlashOutcome } from "./slash-command.ts";

/** By name, in the order of /help. */
export const slashCommands: Readonly<Record<string, SlashCommand>> = {
  help: helpFor(() => slashCommands),
  facts,
  health,
  account,
  file,
  ask,
  plan,
  check,
  retry,
  edit,
  model,
  persona,
  usage,
  save,
  exit,
};

/** "/save notes.md" → name and arguments; null for a message, also for one that begins with a path. */
export function parseSlash(text: string): { readonly name: string; readonly args: string } | null {
  const match = /^\/([a-z?]{0,20})(?:\s+(.*))?$/is.exec(text);
  return match === null ? null : { name: (match[1] ?? "").toLowerCase(), args: (match[2] ?? "").trim() };
}

/** Runs a slash command; one that does not exist is answered with the nearest name. */
export async function runSlash(
  { name, args }: { readonly name: string; readonly args: string },
  session: Session,
): Promise<SlashOutcome> {
  const command = Object.hasOwn(slashCommands, name) ? slashCommands[name] : undefined;
  if (command !== undefined) return command.run(args, session);
  const meant = nearest(name, Object.keys(slashCommands));
  await say(
    session,
    `There is no /${oneSafeLine(name, 20)}.${meant === null ? " /help lists the commands." : ` Did you mean /${meant}?`}\n`,
  );
  return "next";
}
