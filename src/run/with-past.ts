import type { Io } from "../adapters/process/io.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";
import { sayJournal } from "./journal/say-journal.ts";

export type WithPast = {
  readonly settings: Settings;
  /** What --continue or --resume go on from; null without them. */
  readonly stored: StoredSession | null;
};

/** Reads what a consultation goes on from; its persona answers on, unless the command line names one. */
export async function withPast(
  { resume, persona, ...saying }: Pick<ConsultOptions, "resume" | "persona" | "quiet" | "color">,
  settings: Settings,
  io: Io,
): Promise<WithPast> {
  if (resume === null) return { settings, stored: null };
  const { findPast } = await import("#lazy/past");
  const stored = await findPast(resume, settings.places, sayJournal(io, saying));
  return { settings: { ...settings, persona: persona ?? stored.persona }, stored };
}
