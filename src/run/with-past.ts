import type { ConsultOptions } from "../options/options.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";

export type WithPast = {
  readonly settings: Settings;
  /** What --continue or --resume go on from; null without them. */
  readonly stored: StoredSession | null;
};

/** Reads what a consultation goes on from; its persona answers on, unless the command line names one. */
export async function withPast(
  { resume, persona }: Pick<ConsultOptions, "resume" | "persona">,
  settings: Settings,
): Promise<WithPast> {
  if (resume === null) return { settings, stored: null };
  const { findPast } = await import("#lazy/past");
  const stored = await findPast(resume, settings.places);
  return { settings: { ...settings, persona: persona ?? stored.persona }, stored };
}
