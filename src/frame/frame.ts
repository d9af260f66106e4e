/** The two lines around every answer, exactly as the persona fixes them. */
export type FrameLines = { readonly begin: string; readonly end: string };

/** The body between its frame lines, each on a line of its own; ends with a line break. */
export function frame(lines: FrameLines, body: string): string {
  return `${lines.begin}\n${body}${closeFrame(lines, body)}`;
}

/** What follows a body that was already written: a line break if it lacks one, then the END line. */
export const closeFrame = (lines: FrameLines, body: string): string =>
  `${body === "" || body.endsWith("\n") ? "" : "\n"}${lines.end}\n`;
