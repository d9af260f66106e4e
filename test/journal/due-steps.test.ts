import { describe, expect, it } from "vitest";
import { readAliases } from "../../src/journal/account-aliases.ts";
import { findLookAlikes } from "../../src/journal/find-look-alikes.ts";
import { openSteps } from "../../src/journal/join-lines.ts";
import { consultation, consultationsOf, done, dueOf, type Given } from "./journal-of.ts";

const contoso = (id: string, on: string, more: Partial<Given> = {}) =>
  consultation({ id, on, steps: [{ what: "Call the CFO." }, { what: "Write the recap." }], ...more });
const ids = (due: ReturnType<typeof dueOf>): string[] => due.steps.map(({ id }) => id);

describe("what is due", () => {
  it("is the newest plan of an account: the same question three times is one plan", () => {
    const lines = [contoso("a", "2026-11-01"), contoso("b", "2026-11-01"), contoso("c", "2026-11-01")];
    expect(ids(dueOf(lines, "2026-11-05"))).toEqual(["c.1", "c.2"]);
    expect(consultationsOf(lines).map(openSteps)).toEqual([2, 0, 0]);
    expect(consultationsOf(lines).map(({ replaced }) => replaced)).toEqual([false, true, true]);
  });

  it.each([
    ["another conversation", {}],
    ["a model's answer", { by: "claude-sonnet-5-5" }],
    ["the same conversation", { session: "a", turn: 2 }],
    ["another way of writing the name", { accounts: ["CONTOSO "] }],
  ])("counts the plan of %s too", (_name, more) => {
    expect(ids(dueOf([contoso("a", "2026-11-01"), contoso("b", "2026-11-20", more)], "2026-11-25"))).toEqual([
      "b.1",
      "b.2",
    ]);
  });

  it.each([
    ["without steps", { steps: [] }],
    ["that names no account", { accounts: [null] }],
    ["about another account", { accounts: ["Fabrikam"], steps: [] }],
  ])("is not replaced by an answer %s", (_name, more) => {
    expect(ids(dueOf([contoso("a", "2026-11-01"), contoso("b", "2026-11-20", more)], "2026-11-25"))).toEqual([
      "a.1",
      "a.2",
    ]);
  });

  it("is not replaced by an answer that broke off, whose own steps are due once with it", () => {
    const broken = contoso("b", "2026-11-20", {
      partial: true,
      steps: [{ what: "Call the CFO!" }, { what: "Ask Finance." }],
    });
    expect(ids(dueOf([contoso("a", "2026-11-01"), broken], "2026-11-25"))).toEqual(["b.1", "b.2", "a.2"]);
  });

  it("has the same step once, however it is written", () => {
    const steps = ["Call the CFO.", "call  the CFO", "**Call** the CFO!", "Call the CIO."].map((what) => ({
      what,
    }));
    expect(ids(dueOf([contoso("a", "2026-11-01", { steps })], "2026-11-25"))).toEqual(["a.1", "a.4"]);
  });

  it("is of an account: what names none is nobody's duty, and is counted", () => {
    const lines = [contoso("a", "2026-11-01", { accounts: [null] }), contoso("b", "2026-11-02")];
    const due = dueOf(lines, "2026-11-25");
    expect([ids(due), due.list.ofNobody]).toEqual([["b.1", "b.2"], 2]);
    expect(consultationsOf(lines).map(openSteps)).toEqual([2, 0]);
  });

  it("of a question about several accounts is replaced account by account", () => {
    const both = consultation({
      id: "a",
      on: "2026-11-01",
      accounts: ["Contoso", "Fabrikam"],
      steps: [
        { what: "Call Contoso.", account: "Contoso" },
        { what: "Call Fabrikam.", account: "Fabrikam" },
        { what: "Tell Leadership.", account: null },
      ],
    });
    expect(ids(dueOf([both], "2026-11-25"))).toEqual(["a.1", "a.2", "a.3"]);
    const later = [both, contoso("b", "2026-11-02")];
    expect(ids(dueOf(later, "2026-11-25"))).toEqual(["b.1", "b.2", "a.2", "a.3"]);
    const fabrikam = contoso("c", "2026-11-03", { accounts: ["Fabrikam"] });
    expect(ids(dueOf([...later, fabrikam], "2026-11-25"))).toEqual(["c.1", "c.2", "b.1", "b.2"]);
    const again = consultation({
      id: "d",
      on: "2026-11-04",
      accounts: ["Fabrikam", "Contoso"],
      steps: [{ what: "Wait." }],
    });
    expect(ids(dueOf([...later, fabrikam, again], "2026-11-25"))).toEqual([
      "d.1",
      "c.1",
      "c.2",
      "b.1",
      "b.2",
    ]);
  });

  it("leaves out what was done of the plan before, lately or in the same conversation", () => {
    const first = contoso("a", "2026-11-01", { session: "s" });
    const lines = [first, done("2026-11-03", "a.1")];
    expect(ids(dueOf([...lines, contoso("b", "2026-11-10")], "2026-11-25"))).toEqual(["b.2"]);
    expect(ids(dueOf([...lines, contoso("b", "2027-02-10")], "2027-02-25"))).toEqual(["b.1", "b.2"]);
    expect(ids(dueOf([...lines, contoso("b", "2027-02-10", { session: "s" })], "2027-02-25"))).toEqual([
      "b.2",
    ]);
    expect(ids(dueOf([first, contoso("b", "2026-11-10"), done("2026-11-12", "a.2")], "2026-11-25"))).toEqual([
      "b.1",
    ]);
    const other = contoso("b", "2026-11-10", { accounts: ["Fabrikam"] });
    expect(ids(dueOf([...lines, other], "2026-11-25"))).toEqual(["b.1", "b.2", "a.2"]);
  });
});

describe("two names of one account", () => {
  const lines = [contoso("a", "2026-11-01"), contoso("b", "2026-11-20", { accounts: ["Contoso Ltd"] })];

  it("are two accounts until somebody says otherwise", () => {
    expect(ids(dueOf(lines, "2026-11-25"))).toEqual(["b.1", "b.2", "a.1", "a.2"]);
    const aliases = readAliases([{ name: "contoso", account: "Contoso Ltd" }]);
    const due = dueOf(lines, "2026-11-25", { aliases });
    expect(due.steps.map(({ id, account }) => [id, account])).toEqual([
      ["b.1", "Contoso Ltd"],
      ["b.2", "Contoso Ltd"],
    ]);
    expect(ids(dueOf(lines, "2026-11-25", { aliases, account: "contoso" }))).toEqual(["b.1", "b.2"]);
    const older = [
      contoso("a", "2026-11-20"),
      contoso("b", "2026-11-01", { accounts: ["Contoso Ltd"], steps: [] }),
    ];
    expect(dueOf(older, "2026-11-25", { aliases }).steps[0]?.account).toBe("Contoso Ltd");
  });

  it("lead from one to the next, and never in a circle", () => {
    const chain = readAliases([
      { name: "MS", account: "Contoso" },
      { name: "Contoso", account: "Contoso Ltd" },
    ]);
    expect([chain.shown("ms"), chain.key("MS")]).toEqual(["Contoso Ltd", "contoso ltd"]);
    const circle = readAliases([
      { name: "A", account: "B" },
      { name: "B", account: "A" },
    ]);
    expect(["A", "B"]).toContain(circle.shown("A"));
    const later = readAliases([
      { name: "A", account: "B" },
      { name: "A", account: "A" },
    ]);
    expect([later.shown("A"), later.isSettled("a")]).toEqual(["A", true]);
  });

  it.each<[string[], [string, string][]]>([
    [["Contoso", "Contoso Ltd"], [["Contoso", "Contoso Ltd"]]],
    [["Contoso Ltd.", "contoso, limited"], [["Contoso Ltd.", "contoso, limited"]]],
    [["Fabrikam GmbH", "Fabrikam", "Northwind"], [["Fabrikam", "Fabrikam GmbH"]]],
    [["Wide World S.A.", "Wide World"], [["Wide World", "Wide World S.A."]]],
    [["Adventure-Works", "Adventure Works Inc"], [["Adventure-Works", "Adventure Works Inc"]]],
    [["Contoso", "CONTOSO"], []],
    [["Contoso", "Contoso Energy"], []],
    [["Northwind", "Southwind"], []],
    [["Ltd", "GmbH"], []],
  ])("are seen when they differ in the form of the company only: %j", (names, expected) => {
    expect(findLookAlikes(names, readAliases([]))).toEqual(expected);
  });

  it("are not offered again once somebody settled them", () => {
    const names = ["Contoso", "Contoso Ltd"];
    expect(findLookAlikes(names, readAliases([{ name: "Contoso", account: "Contoso Ltd" }]))).toEqual([]);
    expect(findLookAlikes(names, readAliases([{ name: "Contoso", account: "Contoso" }]))).toEqual([]);
  });
});
