import type { Terminal } from "../adapters/terminal/open-terminal.ts";
import { resolvePath } from "../adapters/terminal/resolve-path.ts";
import type { SessionSignals } from "../adapters/terminal/session-signals.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Override } from "../config/override.ts";
import type { SideCall } from "../consultant/side-call.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import type { FrameLines } from "../frame/frame.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Palette } from "../output/palette.ts";
import { wrapText } from "../output/wrap-text.ts";
import type { Persona } from "../persona/persona.ts";
import type { PersonaIdentity } from "../persona/persona-identity.ts";
import type { Practice } from "../practice/practice.ts";
import type { PastTurn } from "../prompt/conversation.ts";
import type { Prover } from "../reader/prover.ts";
import type { Reader } from "../reader/reader.ts";
import type { Context } from "../run/context.ts";
import type { ReadingMemory } from "../run/reading/plan-reading.ts";
import type { Ledger } from "../session/ledger.ts";
import type { Settings } from "../settings/settings.ts";
import type { SlashWord } from "./parse-slash.ts";
import type { SlashOutcome } from "./slash-outcome.ts";

/** A question and what came of it. */
export type Turn = {
  readonly question: string;
  readonly result: ConsultationResult;
  readonly frame: FrameLines;
  /** US dollars; null when unknown. */
  readonly costUsd: number | null;
};

/** The question a session is at. */
export type CurrentQuestion = {
  readonly text: string;
  /** Its place in the ledger, and that of the question before it. */
  readonly said: number;
  readonly since: number;
  /** The account it was taken to be about; null before it was read, and as long as none is known. */
  readonly about: string | null;
};

/** Everything a session holds; its commands change what is not readonly. */
export type Session = {
  readonly options: ConsultOptions;
  readonly context: Context;
  readonly terminal: Terminal;
  readonly signals: SessionSignals;
  readonly palette: Palette;
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  readonly reader: Reader;
  readonly prove: Prover;
  /** What a model has read of texts in this session. */
  readonly readings: ReadingMemory;
  /** Calls that read since the last answer; they count with the next one. */
  reading: SideCall | null;
  /** Runs a slash command wherever something may be typed; what is wrong with it is said. */
  readonly runCommand: (command: SlashWord) => Promise<SlashOutcome>;
  settings: Settings;
  /** Who answers from now on. */
  persona: Persona;
  identity: PersonaIdentity;
  /** What the project's folder changes. */
  overrides: readonly Override[];
  ledger: Ledger;
  /** What later turns know of those that are over. */
  past: readonly PastTurn[];
  /** Every answer of this session, stopped ones too. */
  turns: readonly Turn[];
  /** The last question of the resumed session, when it had no answer. */
  readonly unanswered: string | null;
  current: CurrentQuestion | null;
  /** The newest understanding of everything said; null before the first question. */
  briefing: Briefing | null;
  /** The place in the ledger up to which the journal knows everything. */
  recorded: number;
  /** The hint about what can be done next was shown. */
  offered: boolean;
};

/** Writes what the person asked to see to the terminal, wrapped between words. */
export const say = ({ context, terminal }: Session, text: string): Promise<void> =>
  context.io.stderr.write(wrapText(text, terminal.columns()));

/** Writes a notice, which --quiet leaves out. */
export const note = async (session: Session, text: string): Promise<void> => {
  if (!session.options.quiet && text !== "")
    await say(session, session.palette.notice(wrapText(text, session.terminal.columns())));
};

/** A path as it was written at the prompt. */
export const resolveFrom = ({ context: { io } }: Session, path: string): string =>
  resolvePath(path, { cwd: io.cwd, home: io.env.HOME ?? null });
