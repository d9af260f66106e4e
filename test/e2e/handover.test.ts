import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wrapText } from "../../src/output/wrap-text.ts";
import { handoverTeams } from "../../src/practice/request-kinds.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { begin, emptyHome, end, occurrences, runCli } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const northwind = join(root, "persona/samples/northwind.yaml");
const proseware = join(root, "test/fixtures/records/proseware.yaml");
const cutBack =
  "Contoso (ARR 180,000, renewal 2027-02-01, 60 days notice) disputes the invoice, wants to leave and asks for 18% off. Their lawyer wrote to us.";

type Note = { kind: string; to: string; subject: string; text: string };
const json = async (args: readonly string[], env: Record<string, string> = {}) => {
  const { stdout } = await runCli(["-p", "--no-journal", "--as-of", "2026-11-23", "--json", ...args], {
    env,
  });
  return JSON.parse(stdout) as {
    result: string;
    form: string;
    question: string;
    deliverables: Note[];
    answered_by: { kind: string };
    verification: { findings: unknown[] };
  };
};
/** Lines of a page as it is printed. */
const linesOf = ({ text }: Note): number => wrapText(text, 90).trimEnd().split("\n").length;

describe("--handover", () => {
  it.each(handoverTeams.flatMap((team) => [northwind, proseware, cutBack].map((about) => [team, about])))(
    "%s gets a verified note of one page about %s",
    async (team = "", about = "") => {
      const said = about.endsWith(".yaml") ? ["--account", about] : [about];
      const { deliverables, result, form, verification } = await json(["--handover", team, ...said]);
      const [note] = deliverables;
      if (note === undefined) throw new Error("there is no note");
      expect(deliverables).toHaveLength(1);
      expect([note.kind, note.to.toLowerCase(), form]).toEqual(["handover", team, "short"]);
      for (const part of ["What I need from you: ", "By when: ", "What is known:", "What is not known yet:"])
        expect(note.text).toContain(part);
      expect(linesOf(note)).toBeLessThanOrEqual(55);
      expect(note.text).not.toMatch(/[{}[\]]|undefined|null/);
      expect([occurrences(result, begin), occurrences(result, end)]).toEqual([1, 1]);
      expect(verification.findings).toEqual([]);
    },
  );

  it("asks of each team what is that team's", async () => {
    const of = async (team: string) =>
      (await json(["--handover", team, cutBack])).deliverables[0]?.text ?? "";
    const [finance, legal] = [await of("finance"), await of("legal")];
    expect(finance).toContain("What they ask for: a discount of 18 % is asked for");
    expect(finance).toContain("Yearly revenue: ");
    const asked = await json([
      "--handover",
      "finance",
      "Contoso's renewal is in 60 days. They ask for 18% off.",
    ]);
    expect(asked.deliverables[0]?.text).toContain("Ask for options that trade scope, term or timing");
    expect(legal).toContain("What the contract says about its end");
    expect(legal).toContain("- The clause as it stands");
    expect(legal).toContain('"Their lawyer wrote to us."');
    const engineering = (await json(["--handover", "engineering", "--account", northwind])).deliverables[0]
      ?.text;
    expect(engineering).toContain("The issue: the open P1 is about invoice run fails");
    expect(engineering).toContain("- Steps to reproduce, and the number of the ticket");
    const leadership = (await json(["--handover", "leadership", "--account", northwind])).deliverables[0]
      ?.text;
    expect(leadership).toContain("Health: 11 of 100, provisional");
    expect(leadership).toContain("(Leadership, by 2026-11-25)");
  });

  it("needs no question, takes notes from a pipe, and alone prints the note alone", async () => {
    const { stdout } = await runCli(
      ["--handover", "engineering", "--only", "draft", "--no-journal", "--as-of", "2026-11-23"],
      { stdin: "Account: Fabrikam\nA P1 has been open for 12 days. 140 of 200 seats are active." },
    );
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      begin,
      "To: Engineering",
      "Subject: Hand-over to Engineering: Fabrikam, as of 2026-11-23",
    ]);
    expect(stdout).toContain("oldest open P1 12 days old");
  });

  it("writes one for each of several accounts", async () => {
    const two =
      "Contoso has a P1 that is open for 12 days. At Fabrikam the champion left, and the renewal is on 2027-02-05.";
    const { deliverables } = await json(["--handover", "leadership", two]);
    const subjects = deliverables.map(({ subject }) => subject);
    expect(subjects).toHaveLength(2);
    for (const name of ["Contoso", "Fabrikam"])
      expect(subjects).toContainEqual(expect.stringContaining(name));
  });

  it("stands before the plan in the full form", async () => {
    const { result, deliverables } = await json([
      "--handover",
      "finance",
      "--form",
      "full",
      "--account",
      northwind,
    ]);
    expect(deliverables).toHaveLength(1);
    expect(result.indexOf("```handover")).toBeGreaterThan(0);
    expect(result.indexOf("```handover")).toBeLessThan(result.indexOf("Action Plan"));
  });

  it("is asked for in words too; a note for nobody that is known is a summary", async () => {
    const named = await json([`Write the hand-over note for Legal. ${cutBack}`]);
    expect(named.deliverables.map(({ kind, to }) => [kind, to])).toEqual([["handover", "Legal"]]);
    const unnamed = await json([`Write the hand-over note. ${cutBack}`]);
    expect(unnamed.deliverables.map(({ kind }) => kind)).toEqual(["summary"]);
  });

  it("of another team is a usage error that names the teams", async () => {
    const { code, stderr } = await runCli(["--handover", "marketing", "What now?"]);
    expect(code).toBe(2);
    for (const team of handoverTeams) expect(stderr).toContain(team);
  });

  it("tells a model what the team needs, what is not known, and reads its note", async () => {
    const note =
      "```handover\nTo: Finance\nSubject: Northwind\n\nWhat I need from you: a view on the risk.\n```";
    const server = await startModelServer([answer([note])]);
    try {
      const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
      const { deliverables, answered_by } = await json(
        ["--handover", "finance", "--account", northwind],
        env,
      );
      const sent = JSON.stringify(server.requests[0]?.body);
      expect(sent).toContain("hand-over note (handover) to our Finance, on one page");
      expect(sent).toContain("yearly revenue: USD 240,000 a year");
      expect(sent).toContain("Not known, to be listed as such: what they ask for; ");
      expect(answered_by.kind).toBe("model");
      expect(deliverables).toEqual([
        {
          kind: "handover",
          to: "Finance",
          subject: "Northwind",
          text: "What I need from you: a view on the risk.",
        },
      ]);
    } finally {
      await server.close();
    }
  });
});

describe("a hand-over note", () => {
  it("says that nothing is known, where nothing is", async () => {
    const { stdout, code } = await runCli(["--handover", "legal", "--no-journal", "-p"], {
      cwd: emptyHome(),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("- Nothing of what you need\n");
    expect(stdout).toContain("By when: no day is known from which it is too late\n");
  });
});
