import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PasteFilter, type Typed } from "../../../src/adapters/terminal/paste-filter.ts";

/** What a filter makes of pieces; neighbouring keys joined, because how they are cut does not matter. */
function typedIn(pieces: readonly string[]): Typed[] {
  const filter = new PasteFilter();
  const all = [...pieces.flatMap((piece) => filter.push(piece)), ...filter.flush()];
  const joined: Typed[] = [];
  for (const { type, text } of all) {
    const last = joined.at(-1);
    if (last?.type === "keys" && type === "keys")
      joined[joined.length - 1] = { type, text: last.text + text };
    else joined.push({ type, text });
  }
  return joined;
}

const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

describe("what comes from a terminal", () => {
  it("is keys and pastes, however it is cut into pieces", () => {
    const stream = `a${paste("one\ntwo")}b\u001b[A${paste("x")}\u001b`;
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: stream.length - 1 })), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const pieces = at.slice(1).map((end, index) => stream.slice(at[index], end));
        expect(typedIn(pieces)).toEqual([
          { type: "keys", text: "a" },
          { type: "paste", text: "one\ntwo" },
          { type: "keys", text: "b\u001b[A" },
          { type: "paste", text: "x" },
          { type: "keys", text: "\u001b" },
        ]);
      }),
    );
  });

  it("holds a lone Escape back until nothing follows", () => {
    const filter = new PasteFilter();
    expect(filter.push("\u001b")).toEqual([]);
    expect(filter.pending).toBe(true);
    expect(filter.flush()).toEqual([{ type: "keys", text: "\u001b" }]);
    expect(filter.pending).toBe(false);
  });

  it("takes several lines at once for a piece of a paste, one line for typing", () => {
    expect(typedIn(["one\rtwo\rthree\r"])).toEqual([{ type: "burst", text: "one\rtwo\rthree\r" }]);
    expect(typedIn(["one\r"])).toEqual([{ type: "keys", text: "one\r" }]);
  });

  it("leaves a paste without an end at Ctrl-C", () => {
    expect(typedIn(["\u001b[200~lost", "\u0003", "a"])).toEqual([{ type: "keys", text: "\u0003a" }]);
  });
});
