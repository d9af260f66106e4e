import type { Parsed } from "../../finding/finding.ts";

/** The longest line that is one record; a file without line breaks would fill the memory. */
const longestLine = 1024 * 1024;

export type NdjsonLine = {
  /** 1-based. */
  readonly line: number;
  readonly record: unknown;
};

/** Reads a record a line, as the bytes arrive; a line that is no JSON is a finding and the next is read. */
export async function* readNdjson(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Parsed<NdjsonLine>, void, void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let line = 0;
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      line++;
      if (text.trim() !== "") yield parseLine(text, line, file);
    }
    if (rest.length > longestLine) {
      yield refuse({
        file,
        line: line + 1,
        expected: `a record of at most ${longestLine} characters a line`,
        found: "more",
      });
      return;
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield parseLine(rest, line + 1, file);
}

function parseLine(text: string, line: number, file: string): Parsed<NdjsonLine> {
  try {
    return { ok: true, value: { line, record: JSON.parse(text) } };
  } catch {
    return refuse({ file, line, expected: "one JSON object", found: text.slice(0, 80) });
  }
}

const refuse = (about: { file: string; line: number; expected: string; found: string }): Parsed<never> => ({
  ok: false,
  findings: [
    {
      code: "value.format",
      file: about.file,
      path: [about.line],
      place: null,
      expected: about.expected,
      found: about.found,
      suggestion: null,
    },
  ],
});
