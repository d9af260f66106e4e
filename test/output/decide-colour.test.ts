import { describe, expect, it } from "vitest";
import { decideColour } from "../../src/output/decide-colour.ts";

describe("whether there is colour", () => {
  it.each<[string, boolean, boolean, Record<string, string>, boolean]>([
    ["on a terminal", true, true, {}, true],
    ["not in a pipe", true, false, {}, false],
    ["not after --no-color, whatever is forced", false, true, { FORCE_COLOR: "1" }, false],
    ["not with NO_COLOR", true, true, { NO_COLOR: "1" }, false],
    ["with an empty NO_COLOR", true, true, { NO_COLOR: "" }, true],
    ["in a pipe with FORCE_COLOR", true, false, { FORCE_COLOR: "1" }, true],
    ["with FORCE_COLOR before NO_COLOR", true, false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    ["not with FORCE_COLOR=0", true, true, { FORCE_COLOR: "0" }, false],
    ["not on a dumb terminal", true, true, { TERM: "dumb" }, false],
  ])("%s", (_name, flag, isTerminal, env, expected) => {
    expect(decideColour({ flag, isTerminal, env })).toBe(expected);
  });
});
