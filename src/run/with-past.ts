import type { ConsultOptions } from "../options/options.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";

export type WithPast = {
  readonly settings: Settings;
  /** The conversation that --continue or --resume name; null without them. */
  readonly past: StoredSession | null;
};

/** Reads the conversation to continue. Its persona answers again, unless the command line names another. */
export async function withPast(
  { resume, persona }: Pick<ConsultOptions, "resume" | "persona">,
  settings: Settings,
): Promise<WithPast> {
  if (resume === null) return { settings, past: null };
  const { findPast } = await import("#lazy/past");
  const past = await findPast(resume, settings.places);
  return { settings: { ...settings, persona: persona ?? past.persona }, past };
}
