import { fstatSync, statSync } from "node:fs";
import { decideColour } from "../../output/decide-colour.ts";
import { type Palette, plainPalette } from "../../output/palette.ts";
import { Secret } from "../keys/secret.ts";

export type Sink = {
  readonly isTerminal: boolean;
  /** Columns of the terminal at this moment; 0, or left out, where there is none, or it does not say. */
  readonly columns?: number;
  /** Resolves when the text is handed over; a reader that went away is no error. */
  write(text: string): Promise<void>;
  /** Why what was written did not arrive (a full disk, for instance); null as long as nothing is lost. */
  readonly lost: string | null;
  /** The reader went away: nothing written from now on is seen by anyone. */
  readonly readerLeft: boolean;
};

/** The process as the commands see it. */
export type Io = {
  readonly stdin: NodeJS.ReadStream;
  /**
   * Standard input is the null device: there is nothing to read, and no stream has to be opened to learn it.
   */
  readonly stdinIsNull: boolean;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
};

/** The process as the composition root sees it. */
export type ProcessIo = Io & {
  /** Nothing reaches a stream from now on. */
  readonly shut: () => void;
};

/** The streams are opened when they are first used: a run that prints one line should not pay for three. */
export function processIo(): ProcessIo {
  const stdout = createSink(() => process.stdout);
  // Whatever a message quotes, a key never gets through here.
  const stderr = createSink(() => process.stderr, Secret.mask);
  return {
    get stdin() {
      return process.stdin;
    },
    get stdinIsNull() {
      return isNullDevice(0);
    },
    stdout,
    stderr,
    env: process.env,
    cwd: workingFolder(),
    shut: () => {
      stdout.shut();
      stderr.shut();
    },
  };
}

/**
 * A working folder that was deleted has no name. The root takes its place: nothing is found there, and
 * nothing breaks.
 */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "/";
  }
}

function isNullDevice(descriptor: number): boolean {
  try {
    const nothing = statSync("/dev/null");
    const given = fstatSync(descriptor);
    return nothing.isCharacterDevice() && given.isCharacterDevice() && given.rdev === nothing.rdev;
  } catch {
    return false;
  }
}

type OwnSink = Sink & { readonly shut: () => void };

function createSink(open: () => NodeJS.WriteStream, mask = (text: string): string => text): OwnSink {
  let stream: NodeJS.WriteStream | null = null;
  let gone = false;
  let lost: string | null = null;
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().on("error", ({ code = "unknown error" }: NodeJS.ErrnoException) => {
      gone = true;
      if (!readerLeftCodes.has(code)) lost ??= code;
    });
    return stream;
  };
  return {
    get isTerminal() {
      return opened().isTTY === true;
    },
    get columns() {
      return opened().columns || 0;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (gone || text === "") resolve();
        else opened().write(mask(text), () => resolve());
      }),
    get lost() {
      return lost;
    },
    get readerLeft() {
      return gone && lost === null;
    },
    shut: () => {
      gone = true;
    },
  };
}

/** How a write fails when the reader of the output has closed it. */
const readerLeftCodes = new Set(["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"]);

/** The palette for a stream; chalk is loaded only when there is colour. */
export async function paletteFor(sink: Sink, env: Io["env"], flag: boolean): Promise<Palette> {
  if (!decideColour({ flag, isTerminal: sink.isTerminal, env })) return plainPalette;
  const { createPalette } = await import("#lazy/palette");
  return createPalette();
}
