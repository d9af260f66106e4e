export type ThinkingSplitter = {
  /** The part of the text that is answer, as far as that is known by now. */
  push(piece: string): string;
  /** What was held back to the end: an opened block that never closed is text. */
  end(): string;
  /** A closed block was left out. */
  readonly found: boolean;
};

const names = "think|thinking|thought|thoughts|reasoning";
const opening = new RegExp(`^\\s*<(${names})>`, "i");
const mayBeOpening = /^\s*(?:<[a-z]{0,9})?$/i;
/** Longer than any closing line: so much of what was seen is looked at again with the next piece. */
const overlap = 16;

/**
 * Takes what a model thinks aloud away from the front of its answer: closed `<think>` blocks, as open models write them
 * where a server makes no thinking blocks of them. Only in front: further on such words may be about a text. Time is
 * linear in the text.
 */
export function createThinkingSplitter(): ThinkingSplitter {
  /** front: a block may begin; inside: its end is waited for; text: all that comes is answer. */
  let state: "front" | "inside" | "text" = "front";
  let held = "";
  let closing = /$^/;
  let seen = 0;
  let found = false;

  const asText = (): string => {
    const text = held;
    state = "text";
    held = "";
    return text;
  };

  const look = (): string => {
    if (state === "front") {
      const name = opening.exec(held)?.[1];
      if (name === undefined) return mayBeOpening.test(held) ? "" : asText();
      state = "inside";
      closing = new RegExp(`</${name}>`, "gi");
      seen = 0;
    }
    closing.lastIndex = Math.max(0, seen - overlap);
    const end = closing.exec(held);
    seen = held.length;
    if (end === null) return "";
    found = true;
    state = "front";
    // White space behind it parts it from the answer.
    held = held.slice(end.index + end[0].length).trimStart();
    return look();
  };

  return {
    push(piece) {
      if (state === "text") return piece;
      held += piece;
      if (found && state === "front") held = held.trimStart();
      return look();
    },
    end: () => (state === "text" ? "" : asText()),
    get found() {
      return found;
    },
  };
}
