import { PassThrough, type Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { PasteFilter, type Typed } from "./paste-filter.ts";
import type { Pastes } from "./pastes.ts";

export type KeyboardOptions = {
  readonly stdin: NodeJS.ReadStream;
  /** Writes to the terminal. */
  readonly write: (text: string) => void;
  readonly pastes: Pastes;
  /** Ctrl-C while no prompt reads. */
  readonly onInterrupt: () => void;
  /** The terminal is gone. */
  readonly onEnd: () => void;
};

/** Keys that end an inquirer prompt, which does not tell them apart. */
export type ControlKey = "interrupt" | "end" | "escape";

type Reader = {
  readonly stream: PassThrough;
  readonly onControl: ((key: ControlKey) => void) | null;
  readonly onRedraw: () => void;
};

const pasteOn = "\u001b[?2004h";
const pasteOff = "\u001b[?2004l";
const controls: Readonly<Record<string, ControlKey>> = {
  "\u0003": "interrupt",
  "\u0004": "end",
  "\u001b": "escape",
};
const suspendKey = "\u001a";
/** Longer than a terminal takes for the rest of a paste or of a key, shorter than a person for the next key. */
const patienceMs = 30;
/** What may be typed ahead while an answer comes. */
const mostWaiting = 65_536;

/**
 * The one reader of the terminal's keys for a whole session. It keeps the terminal in raw mode with bracketed
 * paste on, and hands the keys to one reader at a time, up to the line it submits; what is typed before the
 * next one opens waits. While no prompt reads, Ctrl-C is reported at once.
 */
export class Keyboard {
  private readonly options: KeyboardOptions;
  private readonly decoder = new StringDecoder("utf8");
  private readonly filter = new PasteFilter();
  private reader: Reader | null = null;
  private waiting: Typed[] = [];
  private waitingLength = 0;
  private burst: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private active = false;

  constructor(options: KeyboardOptions) {
    this.options = options;
  }

  start(): void {
    const { stdin, onEnd } = this.options;
    stdin.on("data", this.onData).once("end", onEnd).once("error", onEnd);
    process.on("SIGCONT", this.wakeUp);
    this.takeOver();
    stdin.resume();
  }

  stop(): void {
    const { stdin, onEnd } = this.options;
    this.release();
    clearTimeout(this.timer);
    process.removeListener("SIGCONT", this.wakeUp);
    stdin.removeListener("data", this.onData).removeListener("end", onEnd);
    stdin.pause();
  }

  /** The keys for one prompt. With `onControl`, Ctrl-C, Ctrl-D and Escape are told and do not reach it. */
  open({ onControl = null, onRedraw = () => undefined }: Partial<Omit<Reader, "stream">> = {}): Readable {
    const stream = new PassThrough();
    this.reader = { stream, onControl, onRedraw };
    // Not at once: the caller that asks for the keys does not listen yet.
    setImmediate(() => this.pump());
    return stream;
  }

  close(): void {
    this.reader = null;
  }

  /** Hands the terminal to another program; the returned function takes it back. */
  lend(): () => void {
    const { stdin } = this.options;
    this.release();
    stdin.removeListener("data", this.onData);
    stdin.pause();
    return () => {
      stdin.on("data", this.onData);
      this.takeOver();
      stdin.resume();
    };
  }

  /** As Ctrl-Z does: the shell gets its terminal back as it was, and `fg` brings the prompt again. */
  suspend(): void {
    this.release();
    process.kill(0, "SIGTSTP");
    // Where no shell can resume us the signal does nothing, and the terminal is still ours.
    setTimeout(this.wakeUp, patienceMs * 4);
  }

  private takeOver(): void {
    this.active = true;
    this.options.stdin.setRawMode(true);
    this.options.write(pasteOn);
  }

  private release(): void {
    this.active = false;
    this.options.write(pasteOff);
    this.options.stdin.setRawMode(false);
  }

  private readonly wakeUp = (): void => {
    // Off first: the mode the system has and the mode Node remembers may differ by now.
    this.options.stdin.setRawMode(false);
    this.takeOver();
    this.reader?.onRedraw();
  };

  private readonly onData = (bytes: Buffer): void => {
    if (!this.active) return;
    clearTimeout(this.timer);
    for (const typed of this.filter.push(this.decoder.write(bytes))) this.take(typed);
    if (this.filter.pending || this.burst !== null) this.timer = setTimeout(this.settle, patienceMs);
  };

  /** Nothing more came: a burst is over, and a held back Escape was the key. */
  private readonly settle = (): void => {
    const { burst } = this;
    this.burst = null;
    if (burst !== null) this.pass({ type: "paste", text: burst });
    for (const typed of this.filter.flush()) this.take(typed);
  };

  /** A terminal without bracketed paste sends a long text in several pieces: they are one paste. */
  private take(typed: Typed): void {
    if (this.burst !== null || typed.type === "burst") this.burst = (this.burst ?? "") + typed.text;
    else this.pass(typed);
  }

  private pass(typed: Typed): void {
    const { reader } = this;
    if (typed.text === suspendKey && reader?.onControl !== null) this.suspend();
    else if (reader === null && typed.type === "keys" && typed.text.includes("\u0003")) {
      this.waiting = [];
      this.waitingLength = 0;
      this.options.onInterrupt();
    } else if (reader === null || this.waiting.length > 0) this.wait(typed);
    else this.deliver(typed, reader);
  }

  private wait(typed: Typed): void {
    this.waitingLength += typed.text.length;
    if (this.waitingLength <= mostWaiting) this.waiting.push(typed);
  }

  private pump(): void {
    while (this.reader !== null) {
      const typed = this.waiting.shift();
      if (typed === undefined) break;
      this.waitingLength -= typed.text.length;
      this.deliver(typed, this.reader);
    }
  }

  private deliver({ type, text }: Typed, { stream, onControl }: Reader): void {
    const control = onControl === null ? undefined : controls[text];
    if (control !== undefined) {
      onControl?.(control);
      return;
    }
    const keys = type === "paste" ? this.options.pastes.shorten(text) : text;
    // What follows a submitted line belongs to the next prompt.
    if (type === "keys" && /[\r\n]/.test(keys)) this.reader = null;
    stream.write(keys);
  }
}
