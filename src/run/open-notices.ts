import { type Io, paletteFor } from "../adapters/process/io.ts";
import type { OutputOptions } from "../options/options.ts";
import type { Palette } from "../output/palette.ts";

/** What a command says on stderr. */
export type Notices = {
  readonly palette: Palette;
  /** Writes lines, on a terminal broken between words. */
  readonly write: (text: string) => Promise<void>;
  /** Writes a notice, unless --quiet is given; "" writes nothing. */
  readonly note: (text: string) => Promise<void>;
  /** Writes a warning, also under --quiet. */
  readonly warn: (text: string) => Promise<void>;
};

/** The colours of stderr, settled once for a command. */
export async function openNotices(
  { stderr, env }: Pick<Io, "stderr" | "env">,
  { quiet, color }: Pick<OutputOptions, "quiet" | "color">,
): Promise<Notices> {
  const palette = await paletteFor(stderr, env, color);
  const wrap = stderr.isTerminal ? (await import("#lazy/shape")).wrapText : null;
  const write = (text: string): Promise<void> => {
    const { columns = 0 } = stderr;
    return stderr.write(wrap === null || columns === 0 ? text : wrap(text, columns));
  };
  return {
    palette,
    write,
    note: async (text) => {
      if (!quiet && text !== "") await write(palette.notice(text));
    },
    warn: (text) => write(palette.warning(text)),
  };
}
