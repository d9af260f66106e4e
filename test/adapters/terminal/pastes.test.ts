import { describe, expect, it } from "vitest";
import { Pastes } from "../../../src/adapters/terminal/pastes.ts";

describe("pasted text", () => {
  it("of one line stands in the line as it is, without what could drive a terminal", () => {
    expect(new Pastes().shorten("a\tb\u001b[31m\n")).toBe("a b[31m");
  });

  it("of several lines is one word there and comes back whole", () => {
    const pastes = new Pastes();
    const [first, second] = [pastes.shorten("a\r\nb\r\n"), pastes.shorten("c\nd")];
    expect(first).toBe("[2 lines pasted]");
    expect(second).toBe("[2 lines pasted, 2]");
    expect(pastes.shorten("a\nb")).toBe(first);
    expect(pastes.expand(`see ${first} and ${second}.`)).toBe("see a\nb and c\nd.");
  });

  it("of an earlier session is told from that of this one", () => {
    const pastes = new Pastes();
    pastes.shorten("a\nb");
    const line = pastes.restore("old: [2 lines pasted]", { "[2 lines pasted]": "x\ny" });
    expect(line).toBe("old: [2 lines pasted, 2]");
    expect(pastes.expand(line)).toBe("old: x\ny");
    expect(pastes.within(line)).toEqual({ "[2 lines pasted, 2]": "x\ny" });
  });
});
