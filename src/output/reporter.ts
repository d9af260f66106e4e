import type { ConsultationEvent, ConsultationResult } from "../consultation/consultation.ts";
import type { FrameLines } from "../frame/frame.ts";
import type { Envelope } from "./envelope-schema.ts";
import type { Palette } from "./palette.ts";
import type { TerminalText } from "./terminal-text.ts";

export type OutputFormat = "text" | "json" | "stream-json";

export type ReporterOptions = {
  readonly frame: FrameLines;
  /** Text mode: write as it arrives instead of whole once it is verified. */
  readonly stream: boolean;
  /** Colours of the frame lines. */
  readonly palette: Palette;
  /** Text mode: how a body is shown; null: byte for byte. */
  readonly openText: (() => TerminalText) | null;
  readonly envelope: (result: ConsultationResult) => Envelope;
  /** First line of stream-json. */
  readonly init: () => Record<string, unknown>;
  readonly write: (text: string) => Promise<void>;
};

/** Turns the events of a consultation into what stands on stdout. */
export type Reporter = (event: ConsultationEvent) => Promise<void>;
