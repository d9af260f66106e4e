import { equalsSigns, withoutWidth } from "../finding/look-alikes.ts";
import { eachMatch } from "../language/patterns/each-match.ts";
import { lazyPattern } from "../language/patterns/lazy-pattern.ts";

/**
 * Makes a consultant's text safe between the frame lines, chunk by chunk: characters that could drive a terminal are
 * removed, and anything that could pass for a frame line is rewritten as `[BEGIN … RESPONSE]`. Everything else passes
 * byte for byte. `push` may hold back the start of a possible frame line; `end` gives what is left.
 */
export type BodyCleaner = {
  push(chunk: string): string;
  end(): string;
  /** Frame lines rewritten so far. */
  readonly frameLines: number;
  /** Control characters removed so far. */
  readonly controlCharacters: number;
};

// C0 without tab, line feed and carriage return; DEL and C1; the invisible characters that reorder or hide text.
// Zero-width joiner and non-joiner stay: emoji and several scripts need them.
const driving =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
const loneReturn = /\r(?!\n)/g;
// Any persona's frame, in any case, with any run of equals signs or of what looks like them, also with characters
// without width in between: a reader must never take it for ours.
const hidden = `[${withoutWidth}]{0,2}`;
const rule = `(?:[${equalsSigns}]${hidden}){2,20}`;
const spelled = (word: string): string => [...word].join(hidden);
const frameLike = lazyPattern(
  () =>
    new RegExp(
      `${rule}[^\\S\\n]{0,8}((?:${spelled("BEGIN")}|${spelled("END")})(?![a-z])[^${equalsSigns}` +
        `\\n]{0,120}?${spelled("RESPONSE")})${hidden}[^\\S\\n]{0,8}${rule}`,
      "gi",
    ),
);
const invisible = new RegExp(`[${withoutWidth}]`, "g");
const equalsSign = new RegExp(`[${equalsSigns}]`);
/** Longer than any match of frameLike: past it, what is held back cannot become one. */
const longestFrame = 320;

/** A cleaner for one body; state is its own, so each body needs a new one. */
export function createBodyCleaner(): BodyCleaner {
  let held = "";
  let frameLines = 0;
  let controlCharacters = 0;

  const withoutControls = (text: string): string => {
    let removed = 0;
    const count = (): string => {
      removed += 1;
      return "";
    };
    const clean = text.replace(loneReturn, count).replace(driving, count);
    controlCharacters += removed;
    return clean;
  };

  const release = (last: boolean): string => {
    // A carriage return at the very end may be half of a line break: wait for the next chunk.
    const splitsBreak = !last && held.endsWith("\r");
    const text = withoutControls(splitsBreak ? held.slice(0, -1) : held);
    let out = "";
    let done = 0;
    for (const match of equalsSign.test(text) ? eachMatch(frameLike(), text) : []) {
      const end = match.index + match[0].length;
      if (end === text.length && !last) break;
      frameLines += 1;
      out += `${text.slice(done, match.index)}[${(match[1] ?? "").replace(invisible, "")}]`;
      done = end;
    }
    const rest = text.slice(done);
    const keepFrom = last ? rest.length : startOfPossibleFrame(rest);
    held = rest.slice(keepFrom) + (splitsBreak ? "\r" : "");
    return out + rest.slice(0, keepFrom);
  };

  return {
    push(chunk) {
      held += chunk;
      return release(false);
    },
    end: () => release(true),
    get frameLines() {
      return frameLines;
    },
    get controlCharacters() {
      return controlCharacters;
    },
  };
}

/** Where the last line's first run of equals signs starts that may still grow into a frame line; else the length. */
function startOfPossibleFrame(text: string): number {
  const lineStart = text.lastIndexOf("\n") + 1;
  const from = Math.max(lineStart, text.length - longestFrame);
  const equals = text.slice(from).search(equalsSign);
  return equals === -1 ? text.length : from + equals;
}

/** The whole body at once. */
export function cleanBody(body: string): {
  text: string;
  frameLines: number;
  controlCharacters: number;
} {
  const cleaner = createBodyCleaner();
  const text = cleaner.push(body) + cleaner.end();
  return {
    text,
    frameLines: cleaner.frameLines,
    controlCharacters: cleaner.controlCharacters,
  };
}
