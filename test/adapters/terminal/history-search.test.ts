import { expect, it } from "vitest";
import { HistorySearch } from "../../../src/adapters/terminal/history-search.ts";

const entries = ["/facts", "Is Contoso healthy?", "Is Fabrikam healthy?", "/model playbook"];

/** What a search makes of keys, piece by piece: the line, what it showed last, and what went on to the editor. */
function press(...pieces: readonly string[]) {
  const state = { line: "half a line", shown: "", passed: "" };
  const search = new HistorySearch({
    entries,
    line: () => state.line,
    clear: () => {
      state.line = "";
    },
    show: (row) => {
      state.shown = row;
    },
    put: (line) => {
      state.line = line;
    },
    pass: (keys) => {
      state.passed += keys;
    },
  });
  for (const piece of pieces) search.take(piece);
  return { ...state, isOpen: search.isOpen };
}

const ctrlR = "\u0012";

it("passes keys on as long as nothing is sought", () => {
  expect(press("abc", "\u001b[A")).toMatchObject({ passed: "abc\u001b[A", isOpen: false });
});

it("shows the newest line that holds what is typed, whatever its case, and goes further back", () => {
  expect(press(ctrlR, "HEALTHY").shown).toBe("(search) HEALTHY: Is Contoso healthy?");
  expect(press(ctrlR, "healthy", ctrlR).shown).toBe("(search) healthy: Is Fabrikam healthy?");
});

it("stays at the last one, and says so, when there is none further back", () => {
  expect(press(ctrlR, "healthy", ctrlR, ctrlR).shown).toBe("(not found) healthy: Is Fabrikam healthy?");
  expect(press(ctrlR, "nothing").shown).toBe("(not found) nothing: ");
});

it("takes the line with Enter and hands Enter on, also when all comes at once", () => {
  expect(press(`${ctrlR}model\r`)).toMatchObject({ line: "/model playbook", passed: "\r", isOpen: false });
});

it("takes the line to edit it with any other key", () => {
  expect(press(ctrlR, "Fab", "\u001b[D")).toMatchObject({
    line: "Is Fabrikam healthy?",
    passed: "\u001b[D",
    isOpen: false,
  });
});

it.each(["\u001b", "\u0007", "\u0003"])(
  "brings back what stood there with %j, and hands nothing on",
  (key) => {
    expect(press(ctrlR, "Fab", key)).toMatchObject({ line: "half a line", passed: "", isOpen: false });
  },
);

it("seeks again from the newest when a letter is taken back", () => {
  expect(press(ctrlR, "Fabx", "\u007f", "\u007f", "\u007f", "\u007f", "Is").shown).toBe(
    "(search) Is: Is Contoso healthy?",
  );
});

it("keeps what stood there when nothing was found", () => {
  expect(press(ctrlR, "nothing", "\r")).toMatchObject({ line: "half a line", passed: "\r" });
});
