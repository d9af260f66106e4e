import type { Io } from "../adapters/process/io.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";
import type { Pause } from "../slices/pause.ts";
import { sayJournal } from "./journal/say-journal.ts";
import { openNotices } from "./open-notices.ts";

export type WithPast = {
  readonly settings: Settings;
  /** The conversation that --continue or --resume name; null without them. */
  readonly past: StoredSession | null;
};

/** Reads the conversation to continue. Its persona answers again, unless the command line names another. */
export async function withPast(
  { resume, persona, ...said }: Pick<ConsultOptions, "resume" | "persona" | "quiet" | "color">,
  settings: Settings,
  { io, pause }: { readonly io: Io; readonly pause: Pause },
): Promise<WithPast> {
  if (resume === null) return { settings, past: null };
  const { findPast } = await import("#lazy/past");
  const say = sayJournal(await openNotices(io, said));
  const past = await findPast(resume, settings.places, { say, pause });
  return { settings: { ...settings, persona: persona ?? past.persona }, past };
}
