import { type Io, paletteFor } from "../adapters/process/io.ts";
import type { OutputOptions } from "../options/options.ts";
import type { Palette } from "../output/palette.ts";
import { wrapText } from "../output/wrap-text.ts";

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
  const write = (text: string): Promise<void> => {
    const columns = stderr.isTerminal ? (stderr.columns ?? 0) : 0;
    return stderr.write(columns === 0 ? text : wrapText(text, columns));
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
