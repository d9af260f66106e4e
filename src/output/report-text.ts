import { closeFrame, frame } from "../frame/frame.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import type { TerminalText } from "./terminal-text.ts";

/** The framed answer: streamed between its frame lines, or held and written whole. */
export const reportText = (options: ReporterOptions): Reporter =>
  options.stream ? streamed(options) : whole(options);

const byteForByte = (): TerminalText => ({ push: (piece) => piece, end: () => "" });

function whole({ frame: lines, palette, openText, write }: ReporterOptions): Reporter {
  return async (event) => {
    if (event.type !== "finished" || event.result.shown === null) return;
    const text = (openText ?? byteForByte)();
    const body = text.push(event.result.shown) + text.end();
    await write(frame({ begin: palette.frame(lines.begin), end: palette.frame(lines.end) }, body));
  };
}

function streamed({ frame: lines, palette, openText, write }: ReporterOptions): Reporter {
  const text = (openText ?? byteForByte)();
  let begun = false;
  const begin = async (): Promise<void> => {
    if (!begun) await write(`${palette.frame(lines.begin)}\n`);
    begun = true;
  };
  return async (event) => {
    if (event.type === "text") {
      await begin();
      const shown = text.push(event.text);
      if (shown !== "") await write(shown);
    }
    if (event.type === "finished" && event.result.shown !== null) {
      await begin();
      const end = closeFrame({ begin: lines.begin, end: palette.frame(lines.end) }, event.result.shown);
      await write(`${text.end()}${end}`);
    }
  };
}
