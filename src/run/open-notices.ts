import { type Io, paletteFor } from "../adapters/process/io.ts";
import type { OutputOptions } from "../options/options.ts";
import type { Palette } from "../output/palette.ts";

/** What a command says on stderr. */
export type Notices = {
  readonly palette: Palette;
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
  return {
    palette,
    note: async (text) => {
      if (!quiet && text !== "") await stderr.write(palette.notice(text));
    },
    warn: (text) => stderr.write(palette.warning(text)),
  };
}
