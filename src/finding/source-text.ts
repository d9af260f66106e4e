import type { Place } from "./finding.ts";

/** A text with its lines, to say where an offset stands. Offsets and columns count UTF-16 units, as editors do. */
export class SourceText {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** The place of the characters from `start` to before `end`, cut to the line they begin on. */
  placeAt(start: number, end: number): Place {
    const line = this.lineOf(start);
    const lineStart = this.lineStart(start);
    const next = this.#starts[line];
    const text = withoutReturn(this.text.slice(lineStart, next === undefined ? undefined : next - 1));
    const column = Math.min(start - lineStart, text.length) + 1;
    const inLine = text.slice(column - 1, end - lineStart).trimEnd();
    return { line, column, length: Math.max(1, inLine.length), text };
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return this.#starts[this.lineOf(offset) - 1] ?? 0;
  }

  /** The line, from 1, on which an offset stands. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text);
