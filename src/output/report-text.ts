import { closeFrame, frame } from "../frame/frame.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

/** The framed answer: streamed between its frame lines, or held and written whole. */
export const reportText = (options: ReporterOptions): Reporter =>
  options.stream ? streamed(options) : whole(options);

function whole({ frame: lines, palette, write }: ReporterOptions): Reporter {
  return async (event) => {
    if (event.type !== "finished" || event.result.shown === null) return;
    await write(
      frame({ begin: palette.frame(lines.begin), end: palette.frame(lines.end) }, event.result.shown),
    );
  };
}

function streamed({ frame: lines, palette, write }: ReporterOptions): Reporter {
  let begun = false;
  const begin = async (): Promise<void> => {
    if (!begun) await write(`${palette.frame(lines.begin)}\n`);
    begun = true;
  };
  return async (event) => {
    if (event.type === "text") {
      await begin();
      await write(event.text);
    }
    if (event.type === "finished" && event.result.shown !== null) {
      await begin();
      await write(closeFrame({ begin: lines.begin, end: palette.frame(lines.end) }, event.result.shown));
    }
  };
}
